import { page } from './en/page.ts';

export type LabelKey = keyof typeof page;

/** A label of the page. Nothing is formatted, so the page carries no formatter. */
export function label(key: LabelKey): string {
  return page[key];
}
