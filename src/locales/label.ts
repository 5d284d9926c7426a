import type { page } from './en/page.ts';
import type { Language } from './language.ts';

export type LabelKey = keyof typeof page;
type Labels = Readonly<Record<LabelKey, string>>;

// Each is a file of its own beside the page's code, loaded when it is used.
const LABELS: Readonly<Record<Language, () => Promise<{ readonly page: Labels }>>> = {
  en: () => import('./en/page.ts'),
  de: () => import('./de/page.ts'),
  fr: () => import('./fr/page.ts'),
  es: () => import('./es/page.ts'),
  nl: () => import('./nl/page.ts'),
  'pt-BR': () => import('./pt-BR/page.ts'),
  ja: () => import('./ja/page.ts'),
  ar: () => import('./ar/page.ts'),
};

let labels: Labels | undefined;

/** A label of the page, once some were loaded. Labels have no placeholders, so that the page does not bundle the formatter. */
export function label(key: LabelKey): string {
  return labels?.[key] ?? '';
}

/** Labels are in this language from when this resolves. */
export async function loadLabels(language: Language): Promise<void> {
  labels = (await LABELS[language]()).page;
}
