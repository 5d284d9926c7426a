import type { Problem } from '../../domain/problem.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';

/** Plex's own pages ask every second, which is more often than needed (docs/protocol.md "PINs"). */
const POLL_MS = 2_000;
const SLOWEST_POLL_MS = 10_000;

/** A PIN that waits for the person to confirm it. */
export type PinSignIn = {
  /** The code that the person types at plex.tv/link. */
  readonly code: string;
  readonly url: string;
  readonly lifeMs: number;
  /** The account's token once it is confirmed. Throws PlexError; `not-found` is the end. */
  ask(signal: AbortSignal): Promise<string | undefined>;
};

/**
 * Asks until the person has confirmed, and returns the token; undefined if the PIN expired or the signal aborted. After a failed request
 * it reports the problem and asks less often.
 */
export async function waitForToken(
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
      // A 429 is not shown, since the person can do nothing about it.
      if (error.problem !== 'too-many') onTrouble(error.problem);
    }
  }
  return undefined;
}
