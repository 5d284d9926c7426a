import type { Activity, Millis } from './activity.ts';
import type { Finished, Outcome } from './finished.ts';
import type { CancelProblem, Problem } from './problem.ts';
import type { Scan } from './scans.ts';
import type { Telling } from './telling.ts';

/** `id` is the server's machineIdentifier. */
export type Server = { readonly id: string; readonly name: string };

/** One server's connection. Rows are current only while it is live. */
export type Link =
  /** `problem` is what the attempt before this one failed with. */
  | { readonly kind: 'connecting'; readonly problem: Problem | undefined }
  /** `because` is why no better transport is in use. */
  | { readonly kind: 'live'; readonly transport: Transport; readonly because: Problem | undefined }
  | { readonly kind: 'waiting'; readonly problem: Problem; readonly retryAt: Millis }
  /** 401, 403: only the person can help. */
  | { readonly kind: 'refused'; readonly problem: 'refused' | 'forbidden' };

/** How changes reach us, the best first. */
export type Transport = 'websocket' | 'eventsource' | 'polling';

export type CancelMark =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly at: Millis }
  /** The server answered 2xx; its own word that the activity ended is still to come. */
  | { readonly kind: 'accepted'; readonly at: Millis }
  | { readonly kind: 'failed'; readonly problem: CancelProblem };

export type Row = {
  readonly activity: Activity;
  readonly firstSeenAt: Millis;
  readonly lastSeenAt: Millis;
  /** It ran before we looked, so it has lasted at least since `firstSeenAt`. */
  readonly foundRunning: boolean;
  readonly cancel: CancelMark;
  /** The latest list lacked it, though the stream did not say that it ended. */
  readonly isMissing: boolean;
  /** It ran when Usher last did; since then nobody has spoken of it. */
  readonly isFromBefore: boolean;
  /** Ended rows stay a minute, so that a late frame does not bring them back. `isListed`: the latest list still had it. */
  readonly end: { readonly outcome: Outcome; readonly at: Millis; readonly isListed: boolean } | undefined;
};

export type ServerState = {
  readonly server: Server;
  readonly link: Link;
  readonly rows: readonly Row[];
  /** Scans under way or settling. */
  readonly scans: readonly Scan[];
  /** Since when a link that was live is not. */
  readonly awaySince: Millis | undefined;
  readonly isLossTold: boolean;
};

export type SignInProblem =
  | Problem
  | 'no-address'
  | 'bad-address'
  | 'no-token'
  /** A token that worked before does not any more. */
  | 'expired';

export type Access =
  /** The keychain has not answered yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out'; readonly address: string; readonly problem: SignInProblem | undefined }
  | { readonly kind: 'checking'; readonly address: string }
  /** `kept` is false where no keychain could take the token: it lives until Usher quits. */
  | { readonly kind: 'signed-in'; readonly kept: boolean };

/** All that Usher knows. Changed by `reduce` alone. */
export type State = {
  readonly access: Access;
  readonly servers: readonly ServerState[];
  /** What the latest event brought to an end. */
  readonly finished: readonly Finished[];
  /** The latest finishes that were worth telling, newest first; at most MOST_RECENT. */
  readonly recent: readonly Finished[];
  readonly telling: Telling;
  /** The person has the popover open. */
  readonly isLooking: boolean;
  /** How long a scan must be quiet before it counts as settled. */
  readonly settleMs: Millis;
};

export const MOST_RECENT = 50;
const SETTLE_MS = 20_000;

export const initialState: State = {
  access: { kind: 'unknown' },
  servers: [],
  finished: [],
  recent: [],
  telling: { untold: [], since: 0, told: [], lastAt: undefined, wokeAt: undefined },
  isLooking: false,
  settleMs: SETTLE_MS,
};

export function serverIn(state: State, serverId: string): ServerState | undefined {
  return state.servers.find((s) => s.server.id === serverId);
}

/** The row if it is running. */
export function rowIn(state: State, serverId: string, uuid: string): Row | undefined {
  return serverIn(state, serverId)?.rows.find((r) => r.activity.uuid === uuid && !r.end);
}

/** Lost, and not merely on its first way there. */
export function isAway({ link }: ServerState): boolean {
  return link.kind === 'waiting' || (link.kind === 'connecting' && link.problem !== undefined);
}
