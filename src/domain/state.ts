import type { Activity, Millis } from './activity.ts';
import type { Examination } from './diagnosis.ts';
import type { Finished, Outcome } from './finished.ts';
import type { CancelProblem, KeychainProblem, Problem } from './problem.ts';
import type { Scan } from './scans.ts';
import type { Telling } from './telling.ts';
import type { Doubt, Where } from './whereabouts.ts';

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

/** What is known of a server beside its name. */
export type ServerFacts = {
  /** The account may see its own activities only: the server is somebody else's. */
  readonly isShared: boolean;
  /** How it is reached; undefined before it was. */
  readonly route: { readonly where: Where; readonly isPlain: boolean } | undefined;
  /** What the person must agree to first. */
  readonly doubt: Doubt | undefined;
};

export type ServerState = ServerFacts & {
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
  /** The account has no server. */
  | 'no-servers'
  /** The browser sign-in was not finished in time. */
  | 'too-late'
  /** plex.tv did not answer; `unreachable` and `timed-out` are about servers. */
  | 'no-plex-tv'
  /** The tokens are there, but the keychain does not give them. */
  | `keychain-${KeychainProblem}`
  /** The keychain says that it has none. Some say so while they are locked. */
  | 'keychain-empty';

export type Access =
  /** The keychain has not answered yet. */
  | { readonly kind: 'unknown' }
  /** `address` is what was typed last. */
  | { readonly kind: 'signed-out'; readonly address: string; readonly problem: SignInProblem | undefined }
  /** The typed address and token are tried. */
  | { readonly kind: 'checking'; readonly address: string }
  /** The typed address asks for an agreement first. */
  | { readonly kind: 'doubting'; readonly address: string; readonly doubt: Doubt }
  /** plex.tv waits for the person to sign in with a browser. */
  | {
      readonly kind: 'browsing';
      /** The system took the link; nobody knows whether a browser shows it. */
      readonly isOpened: boolean;
      readonly isCopied: boolean;
      /** Why plex.tv did not answer the latest question; it is asked again. */
      readonly problem: Problem | undefined;
    }
  /** Signed in to plex.tv: which servers? `canLeave`: there are some already. */
  | { readonly kind: 'choosing'; readonly servers: readonly OfferedServer[]; readonly canLeave: boolean }
  /** `keychain` is why the tokens live until Usher quits, and no longer. */
  | { readonly kind: 'signed-in'; readonly keychain: KeychainProblem | undefined };

/** A server of the account. */
export type OfferedServer = Server & {
  readonly isShared: boolean;
  /** Whose it is, where it is shared. */
  readonly ownerName: string | undefined;
  /** plex.tv believes that it is online. */
  readonly isPresent: boolean;
  readonly isChosen: boolean;
};

/** A server that answered in the own network. Anybody can answer: a hint. */
export type NearbyServer = Server & { readonly address: string };

/** The plex.tv account that is signed in. */
export type AccountState = {
  readonly name: string;
  /** `expired`: plex.tv does not accept its token any more. Servers may still accept theirs. */
  readonly problem: 'expired' | undefined;
};

/** All that Usher knows. Changed by `reduce` alone. */
export type State = {
  readonly access: Access;
  readonly account: AccountState | undefined;
  /** Servers found in the own network; undefined where nobody has looked. */
  readonly nearby: readonly NearbyServer[] | undefined;
  /** What the doctor found, while the person looks at it. */
  readonly examination: Examination | undefined;
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
  account: undefined,
  nearby: undefined,
  examination: undefined,
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

/** A token that was taken once is wanted anew. */
export function isAskedAgain(access: Access): boolean {
  return access.kind === 'signed-out' && (access.problem === 'expired' || access.problem === 'forbidden');
}

/** It cannot be reached before the person agrees to something. */
export function isInDoubt({ doubt, link }: ServerState): boolean {
  return doubt !== undefined && link.kind !== 'live';
}
