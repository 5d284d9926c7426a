import type { MessageKey } from '../../../locales/catalogue.ts';
import { t } from '../../../locales/format.ts';
import type { Conclusion } from '../../diagnosis/cause.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { subjectOf } from './diagnosisSubject.ts';

/** One sentence that names the cause. */
export function causeText(diagnosis: Diagnosis): string {
  const { found, subject } = subjectOf(diagnosis);
  return t(keyOf(found), subject);
}

function keyOf({ cause, verdict, step }: Conclusion): Extract<MessageKey, `cause.${string}`> {
  switch (cause) {
    case 'not-owner':
      return verdict === 'limited' ? 'cause.not-owner.limited' : 'cause.not-owner';
    case 'proxy-refuses':
      return step?.status === undefined ? 'cause.proxy-refuses' : 'cause.proxy-refuses.status';
    case 'timed-out':
      return step?.name === 'list' ? 'cause.timed-out.list' : 'cause.timed-out';
    case 'no-dns':
      return step?.problem === 'timed-out' ? 'cause.no-dns.timed-out' : 'cause.no-dns';
    default:
      return `cause.${cause}`;
  }
}
