import type { Activity, Millis } from './activity.ts';
import type { CancelProblem } from './problem.ts';
import type { Access, Link, Server } from './state.ts';

type OfServer = { readonly serverId: string; readonly at: Millis };
type OfRow = OfServer & { readonly uuid: string };

/** Something that happened. `at` is when we learned of it; the wire carries no times. */
export type Event =
  | { readonly kind: 'access-changed'; readonly access: Access }
  | { readonly kind: 'server-joined'; readonly server: Server }
  | { readonly kind: 'server-left'; readonly serverId: string }
  | ({ readonly kind: 'link-changed'; readonly link: Link } & OfServer)
  /** The server's own full list. After a gap in the stream what is absent from it is gone; otherwise it may only be late. */
  | ({
      readonly kind: 'listed';
      readonly activities: readonly Activity[];
      readonly isAfterGap: boolean;
    } & OfServer)
  | ({ readonly kind: 'activity-started'; readonly activity: Activity } & OfServer)
  | ({ readonly kind: 'activity-updated'; readonly activity: Activity } & OfServer)
  /** `activity` is undefined where the frame named no more than the uuid. */
  | ({ readonly kind: 'activity-ended'; readonly activity: Activity | undefined } & OfRow)
  | ({ readonly kind: 'cancel-asked' } & OfRow)
  | ({ readonly kind: 'cancel-accepted' } & OfRow)
  | ({ readonly kind: 'cancel-failed'; readonly problem: CancelProblem } & OfRow)
  /** 404: it was over already, or never there. */
  | ({ readonly kind: 'cancel-found-over' } & OfRow);
