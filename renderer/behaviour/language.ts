import { loadLabels } from '../../src/locales/label.ts';
import { directionOf, type Language } from '../../src/locales/language.ts';

let spoken: Language | undefined;

/** Whether the labels and the page's direction are of this language. */
export function speaks(language: Language = 'en'): boolean {
  return language === spoken;
}

/** Labels that cannot be loaded stay as they are, English at first: better in another language than no page. */
export async function learn(language: Language = 'en'): Promise<void> {
  await loadLabels(language).catch(() => (spoken ? undefined : loadLabels('en')));
  spoken = language;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
