import { followLanguage } from '../../../../src/locales/followLanguage.ts';
import { loadLabels } from '../../../../src/locales/label.ts';
import { LANGUAGES as ALL, type Language } from '../../../../src/locales/language.ts';

/** Those that have a sheet of their own, beside English. */
export const LANGUAGES: readonly string[] = ALL.filter((language) => language !== 'en');

const follow = followLanguage({ system: () => [], isolatesNames: true });

/** What is drawn from now on is in this language (a BCP 47 tag). Throws for one that Usher does not speak. */
export async function speak(language: string): Promise<void> {
  if (!isOurs(language)) throw new Error(`Usher does not speak '${language}'`);
  await follow(language);
  await loadLabels(language);
}

function isOurs(language: string): language is Language {
  return ALL.some((ours) => ours === language);
}
