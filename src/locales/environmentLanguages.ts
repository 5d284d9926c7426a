/** What a terminal is set to. */
export type LocaleVariables = Readonly<
  Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG' | 'LANGUAGE', string>>
>;

/** The languages that a terminal asks for, best first, by the rules of gettext; where it does not say, that of the system. */
export function environmentLanguages(
  { LC_ALL, LC_MESSAGES, LANG, LANGUAGE }: LocaleVariables,
  system: () => string,
): readonly string[] {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? system();
  // Scripts set it to get the same words everywhere.
  if (/^(?:C|POSIX)(?:\.|$)/.test(locale)) return [];
  return [...(LANGUAGE ?? '').split(':').filter(Boolean), locale];
}
