import { type Activity, isWork } from '../domain/activity.ts';
import type { Event } from '../domain/event.ts';
import type { Problem } from '../domain/problem.ts';
import type { Link } from '../domain/state.ts';
import { backoffMs, GOOD_LIFE_MS } from './backoff.ts';
import type { Clock } from './clock.ts';
import { PlexError } from './errors.ts';
import type { Stream } from './webSocketStream.ts';
import type { Report } from './wire.ts';

/** The stream is a hint, the list is the truth: it is asked again while all is well, for what the stream may have lost. */
export const BUSY_LIST_MS = 15_000;
export const QUIET_LIST_MS = 180_000;

/** Where a feed gets its news. Both throw PlexError. */
export type FeedSource = {
  open(onReports: (reports: readonly Report[]) => void, signal: AbortSignal): Promise<Stream>;
  list(signal: AbortSignal): Promise<readonly Activity[]>;
};

export type FeedNeeds = {
  readonly serverId: string;
  readonly source: FeedSource;
  readonly clock: Clock;
  /** 0–1, for the jitter. */
  readonly random: () => number;
  readonly emit: (event: Event) => void;
};

export type Feed = {
  /** Drop whatever is, and start a new attempt at once: woke up, new address, "Retry now". */
  restart(): void;
  /** Ask the list once more, now, if the link is live. */
  relist(): void;
  stop(): Promise<void>;
};

/**
 * Follows one server for ever: open the stream, list, replay what came meanwhile, follow, list again now and then; on loss wait and
 * begin again.
 * The program counter is the state machine. Only a 401 parks it, until `restart`.
 */
export function startFeed(needs: FeedNeeds): Feed {
  const { serverId, source, clock, random, emit } = needs;
  let stopped = false;
  let turn = new AbortController();
  let wantList: () => void = () => {};
  // Something ran when we last heard: then the list is asked more often.
  let isBusy = false;

  const say = (link: Link): void => emit({ kind: 'link-changed', serverId, link, at: clock.now() });

  async function run(): Promise<void> {
    while (!stopped) {
      turn = new AbortController();
      await follow(turn.signal);
    }
  }

  /** Attempt after attempt, until the turn is aborted. */
  async function follow(signal: AbortSignal): Promise<void> {
    let problem: Problem | undefined;
    for (let failures = 0; !signal.aborted; failures++) {
      say({ kind: 'connecting', problem });
      const attempt = await connect(signal);
      if (signal.aborted) return;
      problem = attempt.problem;
      if (problem === 'refused') {
        say({ kind: 'refused' });
        await aborted(signal);
        return;
      }
      if (attempt.livedMs >= GOOD_LIFE_MS) failures = 0;
      const waitMs = backoffMs(failures, random());
      say({ kind: 'waiting', problem, retryAt: clock.now() + waitMs });
      await clock.sleep(waitMs, signal);
    }
  }

  /** One connection from beginning to end; tells why it ended and how long it was live. */
  async function connect(signal: AbortSignal): Promise<{ problem: Problem; livedMs: number }> {
    const life = new AbortController();
    const whole = AbortSignal.any([signal, life.signal]);
    let liveSince: number | undefined;
    let lost: Problem | undefined;
    // Frames that come while the list is under way wait here: the list is older than they are.
    let held: Report[] | undefined = [];
    const hear = (reports: readonly Report[]): void => {
      if (whole.aborted) return;
      if (held) held.push(...reports);
      else reports.forEach(tell);
    };
    const over = (problem: Problem): { problem: Problem; livedMs: number } => ({
      problem,
      livedMs: liveSince === undefined ? 0 : clock.now() - liveSince,
    });
    try {
      const stream = await source.open(hear, whole);
      void stream.closed.then((problem) => {
        lost = problem;
        life.abort();
      });
      while (!whole.aborted) {
        held ??= [];
        const activities = await source.list(whole);
        if (whole.aborted) break;
        const waiting = held;
        held = undefined;
        // What ended by the server's word is not to be taken for vanished because the list lacks it.
        waiting.filter((report) => report.event === 'ended').forEach(tell);
        const isAfterGap = liveSince === undefined;
        emit({ kind: 'listed', serverId, activities, isAfterGap, at: clock.now() });
        isBusy = activities.some(isWork);
        waiting.forEach(tell);
        if (liveSince === undefined) {
          liveSince = clock.now();
          say({ kind: 'live' });
        }
        await nextList(whole);
      }
      return over(lost ?? 'lost');
    } catch (error) {
      if (whole.aborted) return over(lost ?? 'lost');
      if (error instanceof PlexError) return over(error.problem);
      throw error;
    } finally {
      life.abort();
    }
  }

  /** Until somebody wants the list, it is due, or the connection is over. One listener at a time: a link may live for months. */
  async function nextList(whole: AbortSignal): Promise<void> {
    const rest = new AbortController();
    const go = (): void => rest.abort();
    wantList = go;
    whole.addEventListener('abort', go);
    if (whole.aborted) go();
    for (let waitedMs = 0; waitedMs < QUIET_LIST_MS && !rest.signal.aborted; waitedMs += BUSY_LIST_MS) {
      if (isBusy && waitedMs > 0) break;
      await clock.sleep(BUSY_LIST_MS, rest.signal);
    }
    wantList = () => {};
    whole.removeEventListener('abort', go);
  }

  function tell({ event, uuid, activity }: Report): void {
    const at = clock.now();
    isBusy ||= event !== 'ended';
    if (event === 'ended') emit({ kind: 'activity-ended', serverId, uuid, activity, at });
    else if (activity) emit({ kind: `activity-${event}`, serverId, activity, at });
  }

  const done = run();
  return {
    restart: () => turn.abort(),
    relist: () => wantList(),
    stop: () => {
      stopped = true;
      turn.abort();
      return done;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
