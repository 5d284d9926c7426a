import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '../../src/locales/language.ts';

export type Messages = Readonly<Record<string, string>>;

export const LOCALES = path.join(import.meta.dirname, '..', '..', 'src', 'locales');

/** The languages that are translated into. */
export const TRANSLATIONS: readonly Language[] = LANGUAGES.filter((language) => language !== 'en');

/** The files of the catalogue, each with all of its messages or labels: paths in the folder of a language. */
export const FILES: readonly string[] = readdirSync(path.join(LOCALES, 'en'), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'));

/** Each file holds one object. */
export async function messagesIn(language: Language, file: string): Promise<Messages> {
  const found: Readonly<Record<string, Messages>> = await import(
    pathToFileURL(path.join(LOCALES, language, file)).href
  );
  return Object.assign({}, ...Object.values(found));
}
