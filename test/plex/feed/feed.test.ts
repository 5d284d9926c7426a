import { afterEach, describe, expect, test } from 'vitest';
import type { Activity, Report } from '../../../src/domain/activity.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { type Feed, startFeed } from '../../../src/plex/feed/feed.ts';
import type { Stream } from '../../../src/plex/feed/streams/stream.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { activity } from '../../domain/given.ts';
import { manualClock, settled } from './manualClock.ts';

/** A source whose every step the test decides. Streams are named in the order they were opened. */
function scripted() {
  const calls: string[] = [];
  const streams: {
    readonly transport: string;
    readonly opening: PromiseWithResolvers<Stream>;
    readonly closed: PromiseWithResolvers<Problem>;
    readonly hear: (reports: readonly Report[]) => void;
    isClosed: boolean;
  }[] = [];
  let checking: Problem | undefined;
  let listing: PromiseWithResolvers<readonly Activity[]> | undefined;
  const latest = () => streams.at(-1);
  return {
    calls,
    streams,
    source: {
      check: async () => {
        if (checking) throw new PlexError(checking, 'as told');
      },
      open: (transport: string, hear: (reports: readonly Report[]) => void, signal: AbortSignal) => {
        calls.push(transport);
        const stream = {
          transport,
          hear,
          opening: Promise.withResolvers<Stream>(),
          closed: Promise.withResolvers<Problem>(),
          isClosed: false,
        };
        streams.push(stream);
        signal.addEventListener('abort', () => {
          stream.isClosed = true;
          stream.opening.reject(signal.reason);
        });
        return stream.opening.promise;
      },
      list: (signal: AbortSignal) => {
        calls.push('list');
        listing = Promise.withResolvers();
        signal.addEventListener('abort', () => listing?.reject(signal.reason));
        return listing.promise;
      },
    },
    /** The server does not answer at all; undefined: it does again. */
    answers: (problem: Problem | undefined) => {
      checking = problem;
    },
    opens: async () => {
      const stream = latest();
      stream?.opening.resolve({ closed: stream.closed.promise, close: () => {} });
      await settled();
    },
    /** The handshake under way is refused. */
    fails: async (problem: Problem) => {
      latest()?.opening.reject(new PlexError(problem, 'as told'));
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
    says: (...reports: readonly Report[]) => latest()?.hear(reports),
    drops: async (problem: Problem = 'lost') => {
      latest()?.closed.resolve(problem);
      await settled();
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

async function follow(setUp: (script: ReturnType<typeof scripted>) => void = () => {}) {
  const clock = manualClock();
  const script = scripted();
  setUp(script);
  const events: Event[] = [];
  feed = startFeed({
    serverId: 'attic-id',
    source: script.source,
    clock,
    random: () => 0.5,
    emit: (e) => events.push(e),
  });
  const kinds = (): readonly string[] =>
    events.flatMap((e) => {
      if (e.kind === 'reported') return e.reports.map((r) => r.event);
      return e.kind === 'link-changed' ? e.link.kind : e.kind;
    });
  const transports = (): readonly string[] =>
    events.flatMap((e) => (e.kind === 'link-changed' && e.link.kind === 'live' ? e.link.transport : []));
  await settled();
  return { clock, script, events, kinds, transports, feed };
}

describe('a connection', () => {
  test('L1 opens the stream, then lists, then follows', async () => {
    const { script, kinds } = await follow();
    expect(script.calls).toEqual(['websocket']);
    await script.opens();
    expect(script.calls).toEqual(['websocket', 'list']);
    await script.lists(activity());
    script.says(report('updated'));
    expect(kinds()).toEqual(['connecting', 'listed', 'live', 'updated']);
  });

  test('L17 what came just before the connection was lost, or the feed was stopped, counts', async () => {
    const { script, kinds, feed: followed, clock } = await follow();
    await script.opens();
    await script.lists(activity());
    script.says(report('started', 'u2'));
    script.says(report('ended', 'u2'));
    expect(kinds().at(-1)).toBe('started');
    await script.drops();
    expect(kinds().slice(-2)).toEqual(['ended', 'waiting']);
    await clock.pass(1000);
    await script.opens();
    await script.lists(activity());
    script.says(report('started', 'u3'));
    script.says(report('ended', 'u3'));
    await followed.stop();
    expect(kinds().at(-1)).toBe('ended');
  });

  test('L2 what comes during the list is told after it, in order', async () => {
    const { script, kinds } = await follow();
    await script.opens();
    script.says(report('ended'));
    script.says(report('started', 'u2'));
    expect(kinds()).toEqual(['connecting']);
    await script.lists(activity());
    expect(kinds()).toEqual(['connecting', 'ended', 'listed', 'ended', 'started', 'live']);
  });

  test('C6 asks the list again when told, and holds frames meanwhile', async () => {
    const { script, kinds, feed } = await follow();
    await script.opens();
    await script.lists(activity());
    feed.relist();
    await settled();
    script.says(report('ended'));
    await script.lists();
    expect(script.calls).toEqual(['websocket', 'list', 'list']);
    expect(kinds()).toEqual(['connecting', 'listed', 'live', 'ended', 'listed', 'ended']);
  });

  test('a list that never comes does not keep a lost stream', async () => {
    const { script, kinds } = await follow();
    await script.opens();
    await script.drops();
    expect(kinds()).toEqual(['connecting', 'waiting']);
  });
});

describe('L11 the list is asked again while all is well', () => {
  test('every 15 s while something runs, every three minutes while nothing does', async () => {
    const { script, clock, events } = await follow();
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
    const { script, clock } = await follow();
    await script.opens();
    await script.lists();
    await clock.pass(15_000);
    script.says(report('started'));
    await clock.pass(15_000);
    expect(script.calls.filter((c) => c === 'list')).toHaveLength(2);
  });

  test('a list that fails is a link that is lost', async () => {
    const { script, clock, kinds } = await follow();
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
    const { clock } = await follow((script) => script.answers('unreachable'));
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      waits.push(...clock.waits);
      await clock.pass(clock.waits[0] ?? 0);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  test('L5 only a link that lived a minute resets the wait', async () => {
    const { script, clock, feed } = await follow();
    const liveFor = async (ms: number): Promise<number | undefined> => {
      await script.opens();
      await script.lists();
      await clock.pass(ms);
      feed.relist();
      await settled();
      await script.listFails('timed-out');
      const [wait] = clock.waits;
      await clock.pass(wait ?? 0);
      return wait;
    };
    expect([await liveFor(59_999), await liveFor(59_999), await liveFor(60_000), await liveFor(0)]).toEqual([
      1000, 2000, 1000, 2000,
    ]);
  });

  test.each(['refused', 'forbidden'] as const)(
    'L6 a list that is %s parks the feed; a restart takes it up',
    async (problem) => {
      const { script, clock, kinds, feed } = await follow();
      await script.opens();
      await script.listFails(problem);
      await clock.pass(3_600_000);
      expect(kinds()).toEqual(['connecting', 'refused']);
      feed.restart();
      await settled();
      expect(kinds()).toEqual(['connecting', 'refused', 'connecting']);
    },
  );

  test.each(['starting', 'server-error', 'timed-out', 'not-plex', 'certificate', 'wrong-server'] as const)(
    'L6 %s is no reason to stop',
    async (problem) => {
      const { script, kinds, clock } = await follow();
      await script.opens();
      await script.listFails(problem);
      expect(kinds()).toEqual(['connecting', 'waiting']);
      await clock.pass(1000);
      expect(kinds()).toEqual(['connecting', 'waiting', 'connecting']);
    },
  );

  test('L10 a restart ends a wait at once, and a live link too', async () => {
    const { script, kinds, feed, clock } = await follow((s) => s.answers('unreachable'));
    expect(kinds()).toEqual(['connecting', 'waiting']);
    script.answers(undefined);
    feed.restart();
    await settled();
    expect(clock.waits).toEqual([]);
    await script.opens();
    await script.lists();
    feed.restart();
    await settled();
    expect(kinds()).toEqual(['connecting', 'waiting', 'connecting', 'listed', 'live', 'connecting']);
    expect(script.streams[0]?.isClosed).toBe(true);
  });

  test('L15 no list is asked while the link is down', async () => {
    const { script, clock } = await follow();
    await script.opens();
    await script.lists(activity());
    script.answers('unreachable');
    await script.drops();
    script.calls.length = 0;
    await clock.pass(3_600_000);
    expect(script.calls).toEqual([]);
  });

  test('nothing is told after stop', async () => {
    const { script, events, feed } = await follow();
    await script.opens();
    await script.lists();
    await feed.stop();
    const before = events.length;
    script.says(report('ended'));
    expect(events).toHaveLength(before);
  });
});

describe('L8 transports', () => {
  test('each falls to the next in the same attempt while HTTP works, and says why', async () => {
    const { script, events, transports } = await follow();
    await script.fails('bad-request');
    await script.fails('server-error');
    await script.lists(activity());
    expect(script.calls).toEqual(['websocket', 'eventsource', 'list']);
    expect(transports()).toEqual(['polling']);
    expect(events.at(-1)).toMatchObject({ link: { kind: 'live', because: 'bad-request' } });
  });

  test('what failed while the list failed too says nothing of the transports', async () => {
    const { script, clock } = await follow();
    await script.fails('unreachable');
    await script.fails('unreachable');
    await script.listFails('unreachable');
    await clock.pass(1000);
    expect(script.calls).toEqual(['websocket', 'eventsource', 'list', 'websocket']);
  });

  test('L12 polling asks every 5 s while something runs, every 15 s while nothing does', async () => {
    const { script, clock } = await follow();
    await script.fails('bad-request');
    await script.fails('bad-request');
    const lists = (): number => script.calls.filter((c) => c === 'list').length;
    await script.lists(activity());
    await clock.pass(5000);
    expect(lists()).toBe(2);
    await script.lists();
    await clock.pass(5000);
    await clock.pass(5000);
    expect(lists()).toBe(2);
    await clock.pass(5000);
    expect(lists()).toBe(3);
  });

  test('a stream that dies young twice gives way to the next', async () => {
    const { script, clock, transports } = await follow();
    for (const wait of [1000, 2000]) {
      await script.opens();
      await script.lists();
      await script.drops();
      await clock.pass(wait);
    }
    await script.opens();
    await script.lists();
    expect(transports()).toEqual(['websocket', 'websocket', 'eventsource']);
  });

  test('L13 an EventSource connection that ends is opened again at once, and nothing is seen of it', async () => {
    const { script, clock, kinds } = await follow();
    await script.fails('bad-request');
    await script.opens();
    await script.lists(activity());
    for (let i = 0; i < 3; i++) {
      await clock.pass(6000);
      await script.drops('timed-out');
      await script.opens();
      script.says(report('updated'));
      await script.lists(activity());
    }
    expect(new Set(kinds())).toEqual(new Set(['connecting', 'listed', 'live', 'updated']));
    expect(kinds().filter((k) => k === 'connecting')).toHaveLength(1);
  });

  test('L13 one that takes long to open again says so', async () => {
    const { script, clock, kinds } = await follow();
    await script.fails('bad-request');
    await script.opens();
    await script.lists(activity());
    await clock.pass(6000);
    await script.drops();
    await clock.pass(2999);
    expect(kinds().at(-1)).toBe('live');
    await clock.pass(1);
    expect(kinds().at(-1)).toBe('connecting');
    await script.opens();
    await script.lists(activity());
    expect(kinds().slice(-2)).toEqual(['listed', 'live']);
  });

  test('L13 one that ends at once, twice, gives way to polling', async () => {
    const { script, transports } = await follow();
    await script.fails('bad-request');
    for (let i = 0; i < 2; i++) {
      await script.opens();
      await script.lists();
      await script.drops();
    }
    await script.lists();
    expect(transports()).toEqual(['eventsource', 'polling']);
  });

  test('one that is open but tells nothing of what two lists show gives way, without a blip', async () => {
    const { script, clock, kinds, transports, events } = await follow();
    await script.opens();
    await script.lists(activity({ progress: 1 }));
    for (const progress of [2, 3]) {
      await clock.pass(15_000);
      await script.lists(activity({ progress }));
    }
    expect(script.calls.at(-1)).toBe('eventsource');
    await script.opens();
    await script.lists(activity({ progress: 4 }));
    expect(transports()).toEqual(['websocket', 'eventsource']);
    expect(events.at(-1)).toMatchObject({ link: { because: 'silent' } });
    expect(kinds().filter((k) => k === 'connecting')).toHaveLength(1);
    expect(script.streams[0]?.isClosed).toBe(true);
  });

  test('one that tells of what the lists show stays, and so does one that has nothing to tell', async () => {
    const { script, clock, transports } = await follow();
    await script.opens();
    await script.lists(activity({ progress: 1 }));
    for (const progress of [2, 3, 4, 5]) {
      script.says(report('updated'));
      await clock.pass(15_000);
      await script.lists(activity({ progress }));
    }
    for (let i = 0; i < 4; i++) {
      await clock.pass(15_000);
      await script.lists(activity({ progress: 5 }));
    }
    expect(transports()).toEqual(['websocket']);
  });

  /** Live over EventSource, with a WebSocket just opened on probation. */
  async function onProbation() {
    const all = await follow();
    const { script, clock } = all;
    await script.fails('bad-request');
    await script.opens();
    await script.lists();
    await clock.pass(300_000);
    expect(script.calls.filter((c) => c !== 'list')).toEqual(['websocket', 'eventsource', 'websocket']);
    await script.opens();
    return all;
  }

  test('a better one takes over after a minute of proof, without a blip and without a gap', async () => {
    const { script, clock, kinds, transports, events } = await onProbation();
    const [, used, better] = script.streams;
    const before = events.length;
    better?.hear([report('started', 'both')]);
    expect(events).toHaveLength(before);
    used?.hear([report('started', 'both')]);
    await clock.pass(60_000);
    // Both are heard until the list is there.
    used?.hear([report('ended', 'both')]);
    better?.hear([report('started', 'next')]);
    await script.lists();
    expect(kinds().slice(-6)).toEqual(['started', 'ended', 'listed', 'ended', 'started', 'live']);
    expect(transports()).toEqual(['eventsource', 'websocket']);
    expect(events.findLast((e) => e.kind === 'listed')).toMatchObject({ isAfterGap: false });
    expect([used?.isClosed, better?.isClosed]).toEqual([true, false]);
    expect(kinds().filter((k) => k === 'connecting')).toHaveLength(1);
  });

  test.each([
    [
      'dies during its proof',
      (better: { closed: PromiseWithResolvers<Problem> } | undefined) => better?.closed.resolve('lost'),
    ],
    ['has none of the reports that the other has', () => {}],
  ])('a better one that %s does not take over', async (_what, spoil) => {
    const { script, clock, transports } = await onProbation();
    spoil(script.streams[2]);
    script.streams[1]?.hear([report('started')]);
    await clock.pass(60_000);
    await script.lists(activity());
    expect(transports()).toEqual(['eventsource']);
    expect(script.streams[2]?.isClosed).toBe(true);
  });

  test('nothing is left behind by a climb that a stop interrupts', async () => {
    const { script, clock, feed } = await onProbation();
    await feed.stop();
    await settled();
    expect(clock.waits).toEqual([]);
    expect(script.streams.slice(1).map((s) => s.isClosed)).toEqual([true, true]);
  });
});
