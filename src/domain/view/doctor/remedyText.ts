import type { MessageKey } from '../../../locales/catalogue.ts';
import { t } from '../../../locales/format.ts';
import type { Conclusion } from '../../diagnosis/cause.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Subject, subjectOf } from './diagnosisSubject.ts';

type RemedyKey = Extract<MessageKey, `remedy.${string}`>;

/** One sentence that says what to do; undefined if nothing needs to be done. */
export function remedyText(diagnosis: Diagnosis): string | undefined {
  const { found, subject } = subjectOf(diagnosis);
  const key = keyOf(found, subject);
  return key && t(key, subject);
}

function keyOf({ cause, verdict, step }: Conclusion, { hostname, via }: Subject): RemedyKey | undefined {
  switch (cause) {
    case 'fine':
      return undefined;
    case 'proxy-no-upgrade':
    case 'proxy-buffers':
      return via === 'proxy' ? `remedy.${cause}.proxy` : `remedy.${cause}`;
    case 'certificate-untrusted':
    case 'certificate-name':
      if (hostname.endsWith('.plex.direct')) return `remedy.${cause}.plex-direct`;
      return via === 'proxy' ? `remedy.${cause}.proxy` : `remedy.${cause}`;
    case 'not-owner':
      return verdict === 'limited' ? 'remedy.not-owner.limited' : 'remedy.not-owner';
    case 'proxy-refuses':
      return proxyKey(step?.status);
    case 'timed-out':
      return step?.name === 'list' ? 'remedy.timed-out.list' : 'remedy.timed-out';
    case 'no-dns':
      return step?.problem === 'timed-out' ? 'remedy.no-dns.timed-out' : 'remedy.no-dns';
    default:
      return `remedy.${cause}`;
  }
}

function proxyKey(status: number | undefined): RemedyKey {
  if (status === 407) return 'remedy.proxy-refuses.password';
  return status !== undefined && status >= 500 ? 'remedy.proxy-refuses.error' : 'remedy.proxy-refuses';
}
