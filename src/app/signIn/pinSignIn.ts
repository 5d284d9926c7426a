import type { Problem } from '../../domain/problem.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';

/** Plex's own pages ask every second; nobody clicks that fast (docs/protocol.md "PINs"). */
const POLL_MS = 2_000;
const SLOWEST_POLL_MS = 10_000;

/** A PIN that waits for the person to confirm it. */
export type PinSignIn = {
  /** What is to be typed, where the browser does not bring it along. */
  readonly code: string;
  readonly url: string;
  readonly lifeMs: number;
  /** The account's token once it is confirmed. Throws PlexError; `not-found` is the end. */
  ask(signal: AbortSignal): Promise<string | undefined>;
};

/**
 * Asks until the person has confirmed: the token, or undefined if they did not in time, or the signal aborted. Trouble on the way is
 * waited out, ever more slowly, and told.
 */
export async function confirmed(
  { lifeMs, ask }: PinSignIn,
  clock: Clock,
  signal: AbortSignal,
  onTrouble: (problem: Problem | undefined) => void = () => {},
): Promise<string | undefined> {
  const expiresAt = clock.now() + lifeMs;
  let waitMs = POLL_MS;
  while (clock.now() < expiresAt) {
    await clock.sleep(waitMs, signal);
    if (signal.aborted) return undefined;
    try {
      const token = await ask(signal);
      if (token !== undefined) return token;
      waitMs = POLL_MS;
      onTrouble(undefined);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!(error instanceof PlexError)) throw error;
      if (error.problem === 'not-found') return undefined;
      waitMs = Math.min(waitMs * 2, SLOWEST_POLL_MS);
      // Asked too often is nothing that a person could do anything about.
      if (error.problem !== 'too-many') onTrouble(error.problem);
    }
  }
  return undefined;
}
