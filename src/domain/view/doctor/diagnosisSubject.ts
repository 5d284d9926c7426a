import { type Conclusion, conclude } from '../../diagnosis/cause.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { plainText } from '../../plainText.ts';

/** The values of the placeholders in the doctor's messages, under their names. */
export type Subject = {
  readonly who: 'named' | 'unnamed';
  readonly name: string;
  /** With the port. This and the fields below are empty if there is no address. */
  readonly host: string;
  readonly hostname: string;
  /** The address that Usher dials. */
  readonly spelled: string;
  readonly detailed: 'yes' | 'no';
  /** What the step found, or how it failed. */
  readonly detail: string;
  readonly via: 'proxy' | 'direct';
  readonly proxy: string;
  readonly status: number | string;
  readonly transport: string;
  /** How many more addresses there are. */
  readonly others: number;
};

export function subjectOf(diagnosis: Diagnosis): { readonly found: Conclusion; readonly subject: Subject } {
  const found = conclude(diagnosis);
  const { address, step } = found;
  const url = address && URL.parse(address.url);
  const name = plainText(diagnosis.server.name);
  const host = hostText(url, address?.spelled);
  const detail = plainText(step?.detail ?? '');
  const proxy = plainText(address?.proxy ?? '');
  const subject: Subject = {
    who: name ? 'named' : 'unnamed',
    name,
    host,
    hostname: url?.hostname ?? '',
    spelled: address?.spelled ?? host,
    detailed: detail ? 'yes' : 'no',
    detail,
    via: proxy ? 'proxy' : 'direct',
    proxy,
    status: step?.status ?? '',
    transport: diagnosis.transport ?? '',
    others: Math.max(0, diagnosis.addresses.length - 1),
  };
  return { found, subject };
}

/** The address that Usher dials, which is more readable than a `plex.direct` name of forty characters. */
function hostText(url: URL | null | undefined, spelled: string | undefined): string {
  if (!url) return '';
  if (spelled === undefined) return url.host;
  return `${spelled.includes(':') ? `[${spelled}]` : spelled}${url.port && `:${url.port}`}`;
}
