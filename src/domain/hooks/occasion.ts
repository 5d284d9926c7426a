import type { Activity, Millis } from '../activity.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Problem } from '../problem.ts';
import type { Server } from '../server.ts';

/** Something that hooks may be run for. What is said of work is as it was then. */
export type Occasion =
  /** A scan is one once it has settled. */
  | ({ readonly kind: 'finish' } & Pick<PendingFinish, 'finished' | 'updates'>)
  | {
      readonly kind: 'stall';
      readonly server: Server;
      readonly activity: Activity;
      readonly library: string | undefined;
      readonly item: string | undefined;
      readonly stalledMs: Millis;
      /** Since it was first seen. */
      readonly lastedMs: Millis;
      readonly isWatched: boolean;
    }
  /** `isLast`: no other server has anything to do either. */
  | { readonly kind: 'idle'; readonly server: Server; readonly isLast: boolean }
  | { readonly kind: 'server-lost'; readonly server: Server; readonly problem: Problem }
  | { readonly kind: 'server-back'; readonly server: Server };

/** What is remembered of one server, so that each occasion comes once. */
export type OccasionMarks = {
  /** Its loss was one. */
  readonly isLost: boolean;
  /** When the next row is stalled, as of the latest list, and the uuids of those that were one. */
  readonly stalls: { readonly nextAt: Millis | undefined; readonly told: readonly string[] };
  /** Since when nothing runs there, as far as we were connected. */
  readonly quietSince: Millis | undefined;
  /** It has been quiet for as long as a scan must be to have settled. */
  readonly isIdle: boolean;
  /** Something ran there for a moment at least since it was idle last. */
  readonly hasWorked: boolean;
};

export const NO_MARKS: OccasionMarks = {
  isLost: false,
  stalls: { nextAt: undefined, told: [] },
  quietSince: undefined,
  isIdle: false,
  hasWorked: false,
};
