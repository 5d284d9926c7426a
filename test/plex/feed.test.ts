import { afterEach, describe, expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { PlexError } from '../../src/plex/errors.ts';
import { type Feed, startFeed } from '../../src/plex/feed.ts';
import type { Stream } from '../../src/plex/webSocketStream.ts';
import type { Report } from '../../src/plex/wire.ts';
import { activity } from '../domain/world.ts';
import { manualClock, settled } from './manualClock.ts';

/** A source whose every step the test decides. */
function scripted() {
  const calls: string[] = [];
  let opening: PromiseWithResolvers<Stream> | undefined;
  let listing: PromiseWithResolvers<readonly Activity[]> | undefined;
  let closed = Promise.withResolvers<Problem>();
  let hear: (reports: readonly Report[]) => void = () => {};
  let closings = 0;
  return {
    calls,
    source: {
      open: (onReports: typeof hear, signal: AbortSignal) => {
        calls.push('open');
        hear = onReports;
        closed = Promise.withResolvers();
        opening = Promise.withResolvers();
        signal.addEventListener('abort', () => {
          closings++;
          opening?.reject(signal.reason);
        });
        return opening.promise;
      },
      list: (signal: AbortSignal) => {
        calls.push('list');
        listing = Promise.withResolvers();
        signal.addEventListener('abort', () => listing?.reject(signal.reason));
        return listing.promise;
      },
    },
    opens: async () => {
      opening?.resolve({ closed: closed.promise, close: () => {} });
      await settled();
    },
    fails: async (problem: Problem) => {
      opening?.reject(new PlexError(problem, 'as told'));
      await settled();
    },
    lists: async (...activities: readonly Activity[]) => {
      listing?.resolve(activities);
      await settled();
    },
    listFails: async (problem: Problem) => {
      listing?.reject(new PlexError(problem, 'as told'));
      await settled();
    },
    says: (...reports: readonly Report[]) => hear(reports),
    drops: async () => {
      closed.resolve('lost');
      await settled();
    },
    get closings() {
      return closings;
    },
  };
}

const report = (event: Report['event'], uuid = 'u1'): Report => ({
  event,
  uuid,
  activity: activity({ uuid }),
});

let feed: Feed | undefined;
afterEach(() => feed?.stop());

function follow() {
  const clock = manualClock();
  const script = scripted();
  const events: Event[] = [];
  feed = startFeed({
    serverId: 'attic-id',
    source: script.source,
    clock,
    random: () => 0.5,
    emit: (e) => events.push(e),
  });
  const kinds = (): readonly string[] =>
    events.map((e) => (e.kind === 'link-changed' ? e.link.kind : e.kind));
  return { clock, script, events, kinds, feed };
}

describe('a connection', () => {
  test('L1 opens the stream, then lists, then follows', async () => {
    const { script, kinds } = follow();
    expect(script.calls).toEqual(['open']);
    await script.opens();
    expect(script.calls).toEqual(['open', 'list']);
    await script.lists(activity());
    script.says(report('updated'));
    expect(kinds()).toEqual(['connecting', 'listed', 'live', 'activity-updated']);
  });

  test('L2 what comes during the list is told after it, in order', async () => {
    const { script, kinds } = follow();
    await script.opens();
    script.says(report('ended'));
    script.says(report('started', 'u2'));
    expect(kinds()).toEqual(['connecting']);
    await script.lists(activity());
    expect(kinds()).toEqual([
      'connecting',
      'activity-ended',
      'listed',
      'activity-ended',
      'activity-started',
      'live',
    ]);
  });

  test('C6 asks the list again when told, and holds frames meanwhile', async () => {
    const { script, kinds, feed } = follow();
    await script.opens();
    await script.lists(activity());
    feed.relist();
    await settled();
    script.says(report('ended'));
    await script.lists();
    expect(script.calls).toEqual(['open', 'list', 'list']);
    expect(kinds()).toEqual(['connecting', 'listed', 'live', 'activity-ended', 'listed', 'activity-ended']);
  });

  test('a list that never comes does not keep a lost stream', async () => {
    const { script, kinds } = follow();
    await script.opens();
    await script.drops();
    expect(kinds()).toEqual(['connecting', 'waiting']);
  });
});

describe('L11 the list is asked again while all is well', () => {
  test('every 15 s while something runs, every three minutes while nothing does', async () => {
    const { script, clock, events } = follow();
    await script.opens();
    await script.lists(activity());
    const lists = (): number => script.calls.filter((c) => c === 'list').length;
    await clock.pass(14_999);
    expect(lists()).toBe(1);
    await clock.pass(1);
    expect(lists()).toBe(2);
    await script.lists();
    for (let i = 0; i < 11; i++) await clock.pass(15_000);
    expect(lists()).toBe(2);
    await clock.pass(15_000);
    expect(lists()).toBe(3);
    expect(events.flatMap((e) => (e.kind === 'listed' ? e.isAfterGap : []))).toEqual([true, false]);
  });

  test('a start in the quiet brings it forward', async () => {
    const { script, clock } = follow();
    await script.opens();
    await script.lists();
    await clock.pass(15_000);
    script.says(report('started'));
    await clock.pass(15_000);
    expect(script.calls.filter((c) => c === 'list')).toHaveLength(2);
  });

  test('a list that fails is a link that is lost', async () => {
    const { script, clock, kinds } = follow();
    await script.opens();
    await script.lists(activity());
    await clock.pass(15_000);
    await script.listFails('timed-out');
    expect(kinds().at(-1)).toBe('waiting');
    expect(clock.waits).toEqual([1000]);
  });
});

describe('loss', () => {
  test('L4 waits double, for ever', async () => {
    const { script, clock } = follow();
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      await script.fails('unreachable');
      waits.push(...clock.waits);
      await clock.pass(clock.waits[0] ?? 0);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  test('L5 only a link that lived a minute resets the wait', async () => {
    const { script, clock } = follow();
    const liveFor = async (ms: number): Promise<number | undefined> => {
      await script.opens();
      await script.lists();
      await clock.pass(ms);
      await script.drops();
      const [wait] = clock.waits;
      await clock.pass(wait ?? 0);
      return wait;
    };
    expect([await liveFor(59_999), await liveFor(59_999), await liveFor(60_000), await liveFor(0)]).toEqual([
      1000, 2000, 1000, 2000,
    ]);
  });

  test('L6 a refused token parks the feed; a restart takes it up', async () => {
    const { script, clock, kinds, feed } = follow();
    await script.fails('refused');
    await clock.pass(3_600_000);
    expect(kinds()).toEqual(['connecting', 'refused']);
    feed.restart();
    await settled();
    expect(kinds()).toEqual(['connecting', 'refused', 'connecting']);
  });

  test.each([
    'forbidden',
    'starting',
    'server-error',
    'timed-out',
    'not-plex',
    'certificate',
    'wrong-server',
  ] as const)('L6 %s is no reason to stop', async (problem) => {
    const { script, kinds, clock } = follow();
    await script.opens();
    await script.listFails(problem);
    expect(kinds()).toEqual(['connecting', 'waiting']);
    await clock.pass(1000);
    expect(kinds()).toEqual(['connecting', 'waiting', 'connecting']);
  });

  test('L10 a restart ends a wait at once, and a live link too', async () => {
    const { script, kinds, feed, clock } = follow();
    await script.fails('unreachable');
    feed.restart();
    await settled();
    expect(clock.waits).toEqual([]);
    await script.opens();
    await script.lists();
    feed.restart();
    await settled();
    expect(kinds()).toEqual(['connecting', 'waiting', 'connecting', 'listed', 'live', 'connecting']);
    expect(script.closings).toBe(2);
  });

  test('nothing is told after stop', async () => {
    const { script, events, feed } = follow();
    await script.opens();
    await script.lists();
    await feed.stop();
    const before = events.length;
    script.says(report('ended'));
    expect(events).toHaveLength(before);
  });
});
