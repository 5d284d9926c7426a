import type { Problem } from '../../domain/problem.ts';
import type { Link } from '../../domain/server.ts';
import { aborted } from '../http/clock.ts';
import { backoffMs, GOOD_LIFE_MS } from './backoff.ts';
import type { FeedNeeds } from './feedSource.ts';
import { type Session, startSession } from './session.ts';
import { createTransportFallback } from './transportFallback.ts';

export type Feed = {
  /** Ends the connection or the wait, and starts a new attempt at once: after a wake, for a new address, by "Retry now". */
  restart(): void;
  /** Ask the list once more, now, if the link is live. */
  relist(): void;
  stop(): Promise<void>;
};

/**
 * Follows one server until it is stopped: a session and, when that is lost, a wait and the next one, as a plain loop. Only
 * a 401 or 403 makes it wait for `restart`.
 */
export function startFeed(needs: FeedNeeds): Feed {
  const { serverId, clock, random, emit } = needs;
  const fallback = createTransportFallback();
  let stopped = false;
  let turn = new AbortController();
  let session: Session | undefined;

  const say = (link: Link): void => emit({ kind: 'link-changed', serverId, link, at: clock.now() });

  async function run(): Promise<void> {
    while (!stopped) {
      turn = new AbortController();
      await follow(turn.signal);
    }
  }

  /** Session after session, until the turn is aborted. */
  async function follow(signal: AbortSignal): Promise<void> {
    let problem: Problem | undefined;
    for (let failures = 0; !signal.aborted; failures++) {
      say({ kind: 'connecting', problem });
      session = startSession(needs, fallback, signal);
      const end = await session.over;
      session = undefined;
      if (signal.aborted) return;
      problem = end.problem;
      if (problem === 'refused' || problem === 'forbidden') {
        say({ kind: 'refused', problem });
        await aborted(signal);
        return;
      }
      if (end.livedMs >= GOOD_LIFE_MS) failures = 0;
      const waitMs = backoffMs(failures, random());
      say({ kind: 'waiting', problem, retryAt: clock.now() + waitMs });
      await clock.sleep(waitMs, signal);
    }
  }

  const done = run();
  return {
    restart: () => turn.abort(),
    relist: () => session?.relist(),
    stop: () => {
      stopped = true;
      turn.abort();
      return done;
    },
  };
}
