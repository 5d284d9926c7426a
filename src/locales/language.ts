/** The languages that Usher speaks, as BCP 47 tags. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'pt-BR', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first wish that Usher speaks, else English. A wish is a tag, or a POSIX locale such as `de_AT.UTF-8`. */
export function languageFor(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const found = LANGUAGES.find((language) => isSame(wish, language));
    if (found) return found;
  }
  return 'en';
}

/** As it calls itself: "Deutsch", "português (Brasil)". */
export function languageName(language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Whoever reads one can read the other: whatever the country, `pt` and `pt-PT` are near enough to `pt-BR`. */
function isSame(wish: string, language: Language): boolean {
  const wished = localeOf(wish);
  const offered = localeOf(language);
  return wished?.language === offered?.language && wished?.script === offered?.script;
}

/** Undefined for what names no language, such as `C`. */
function localeOf(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text.replace(/[.@].*/, '').replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}
