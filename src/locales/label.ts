import { page } from './en/page.ts';

export type LabelKey = keyof typeof page;

/** A label of the page. Labels have no placeholders, so that the page does not bundle the formatter. */
export function label(key: LabelKey): string {
  return page[key];
}
