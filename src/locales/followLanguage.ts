import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { setLocale } from './format.ts';
import { type Language, languageFor } from './language.ts';

/** Each is loaded when it is used. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  nl: async () => (await import('./nl.ts')).nl,
  'pt-BR': async () => (await import('./pt-BR.ts')).ptBR,
  ja: async () => (await import('./ja.ts')).ja,
  ar: async () => (await import('./ar.ts')).ar,
};

export type LanguageNeeds = {
  /** The languages that the system asks for, best first. */
  readonly system: () => readonly string[];
  /** Names are kept apart from the text around them, where that runs the other way; not in a terminal, where they are copied. */
  readonly isolatesNames: boolean;
};

/** Returns the function that takes what the person chose: `system`, or a tag. All messages are in that language when it resolves. */
export function followLanguage(needs: LanguageNeeds): (choice: string) => Promise<void> {
  let wanted: Language = 'en';
  return async (choice) => {
    const language = languageFor(choice === 'system' ? needs.system() : [choice]);
    if (language === wanted) return;
    wanted = language;
    const catalogue = await CATALOGUES[language]();
    // Another may have been chosen while this one was loaded.
    if (language === wanted) setLocale(language, catalogue, needs.isolatesNames);
  };
}
