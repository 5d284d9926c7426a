import { en } from '../../../../src/locales/en.ts';
import { setLocale } from '../../../../src/locales/format.ts';

/** Those that have a sheet of their own, beside English. */
export const LANGUAGES: readonly string[] = [];

/** What is drawn from now on is in this language (a BCP 47 tag). Throws for one that Usher does not speak. */
export async function speak(language: string): Promise<void> {
  if (language !== 'en') throw new Error(`Usher does not speak '${language}'`);
  setLocale('en', en);
}
