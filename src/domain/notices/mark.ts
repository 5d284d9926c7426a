import type { Millis } from '../activity.ts';

/** What a notification is about: a job, or finishes by their `finishId`. */
export type NoticeSubject =
  | { readonly kind: 'job'; readonly serverId: string; readonly uuid: string }
  | { readonly kind: 'finishes'; readonly ids: readonly string[] };

/** What the person asked to see, and when. It stays marked for some seconds. */
export type Mark = { readonly subject: NoticeSubject; readonly at: Millis };
