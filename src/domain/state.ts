import type { Activity, Millis } from './activity.ts';
import type { Finished, Outcome } from './finished.ts';
import type { CancelProblem, Problem } from './problem.ts';

/** `id` is the server's machineIdentifier. */
export type Server = { readonly id: string; readonly name: string };

/** One server's connection. Rows are current only while it is live. */
export type Link =
  /** `problem` is what the attempt before this one failed with. */
  | { readonly kind: 'connecting'; readonly problem: Problem | undefined }
  | { readonly kind: 'live' }
  | { readonly kind: 'waiting'; readonly problem: Problem; readonly retryAt: Millis }
  /** 401: only signing in again helps. */
  | { readonly kind: 'refused' };

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
  /** Ended rows stay a minute, so that a late frame does not bring them back. */
  readonly end: { readonly outcome: Outcome; readonly at: Millis } | undefined;
};

export type ServerState = { readonly server: Server; readonly link: Link; readonly rows: readonly Row[] };

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
  /** The latest finish that was worth telling. */
  readonly last: Finished | undefined;
};

export const initialState: State = { access: { kind: 'unknown' }, servers: [], last: undefined };

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
