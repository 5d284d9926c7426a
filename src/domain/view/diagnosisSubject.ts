import { type Conclusion, conclude } from '../diagnosis/cause.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { plainText } from '../plainText.ts';

const UNNAMED = 'the server';

/** What the sentences speak of. */
export type Subject = Conclusion & {
  readonly name: string;
  /** With the port; empty without an address, as all below. */
  readonly host: string;
  readonly hostname: string;
  /** " (status 503)", or nothing. */
  readonly fact: string;
  /** The step's own words. */
  readonly detail: string;
  readonly proxy: string;
};

export function subjectOf(diagnosis: Diagnosis): Subject {
  const found = conclude(diagnosis);
  const { address, step } = found;
  const url = address && URL.parse(address.url);
  const detail = plainText(step?.detail ?? '');
  return {
    ...found,
    name: plainText(diagnosis.server.name) || UNNAMED,
    host: hostText(url, address?.spelled),
    hostname: url?.hostname ?? '',
    detail,
    fact: detail && ` (${detail})`,
    proxy: plainText(address?.proxy ?? ''),
  };
}

/** Where Usher really goes: nobody can read a name of forty figures. */
function hostText(url: URL | null | undefined, spelled: string | undefined): string {
  if (!url) return '';
  if (spelled === undefined) return url.host;
  return `${spelled.includes(':') ? `[${spelled}]` : spelled}${url.port && `:${url.port}`}`;
}

/** A sentence may begin with whom nobody has named. */
export function sentence(text: string): string {
  return text.startsWith(UNNAMED) ? `T${text.slice(1)}` : text;
}
