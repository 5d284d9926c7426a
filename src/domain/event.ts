import type { Activity, Millis } from './activity.ts';
import type { Finished } from './finished.ts';
import type { HistoryRest } from './historyEntry.ts';
import type { BrowserSignInState, Page } from './page.ts';
import type { CancelProblem } from './problem.ts';
import type { DiscoveredServer, Link, Server } from './server.ts';
import type { Access, AccountState, ServerFacts } from './state.ts';

type OfServer = { readonly serverId: string; readonly at: Millis };
type OfRow = OfServer & { readonly uuid: string };

/** Something that happened. `at` is when we learned of it; the wire carries no times. */
export type Event =
  | { readonly kind: 'access-changed'; readonly access: Access }
  | { readonly kind: 'page-changed'; readonly page: Page }
  /** Undefined: it is over, one way or another. */
  | {
      readonly kind: 'browser-sign-in-changed';
      readonly browserSignIn: BrowserSignInState | undefined;
    }
  /** Undefined: signed out of plex.tv, or never in. */
  | { readonly kind: 'account-changed'; readonly account: AccountState | undefined }
  /** Servers in the own network answered; undefined while nobody looks. */
  | { readonly kind: 'servers-discovered'; readonly discovered: readonly DiscoveredServer[] | undefined }
  /** `restored` is what the history knows of it that is not over and done with. */
  | {
      readonly kind: 'server-joined';
      readonly server: Server;
      readonly isShared?: boolean;
      readonly restored?: HistoryRest | undefined;
      readonly at: Millis;
    }
  | { readonly kind: 'server-left'; readonly serverId: string }
  | { readonly kind: 'server-renamed'; readonly server: Server }
  | {
      readonly kind: 'server-facts-changed';
      readonly serverId: string;
      readonly facts: Partial<ServerFacts>;
    }
  /** Newest first. */
  | { readonly kind: 'history-read'; readonly recent: readonly Finished[] }
  | { readonly kind: 'popover-visibility-changed'; readonly isPopoverVisible: boolean }
  | { readonly kind: 'settle-set'; readonly settleMs: Millis }
  /** Nothing happened but time: what waits for it is looked at (`dueAt`). */
  | { readonly kind: 'time-passed'; readonly at: Millis }
  /** From sleep, or into another network: for a moment everything looks lost and gone. */
  | { readonly kind: 'woke'; readonly at: Millis }
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
