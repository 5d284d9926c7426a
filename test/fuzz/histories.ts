import fc from 'fast-check';
import type { Activity, Report } from '../../src/domain/activity.ts';
import type { Event } from '../../src/domain/event.ts';
import { DEFAULT_PREFERENCES } from '../../src/domain/settings/preferences.ts';
import type { StopCall } from '../../src/domain/stop/stopCall.ts';

const DAY_MS = 86_400_000;

// Few names, so that events meet.
const uuid = fc.constantFrom('a', 'b', 'c', '__proto__');
const serverId = fc.constantFrom('attic', 'attic', 'loft', 'nobody');
const server = serverId.map((id) => ({ id, name: id }));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const kind = <K extends string>(...names: K[]): fc.Arbitrary<K> => fc.constantFrom(...names);

const activity: fc.Arbitrary<Activity> = fc.record({
  uuid,
  type: fc.oneof(
    fc.constantFrom('library.update.section', 'library.update.item.metadata', 'media.generate.bif', 'butler'),
    fc.string({ maxLength: 4 }),
  ),
  title: fc.constantFrom('', 'Scanning', '__proto__'),
  subtitle: fc.constant(''),
  progress: maybe(fc.constantFrom(0, 50, 98.9, 99, 100)),
  cancellable: fc.boolean(),
  userId: maybe(fc.nat(3)),
  context: fc.record(
    { librarySectionId: fc.constantFrom('1', '2', '__proto__'), key: fc.constantFrom('k', 'l') },
    { requiredKeys: [] },
  ),
  response: maybe(fc.constantFrom('r', null, 1)),
});
const problem = fc.constantFrom('starting', 'lost', 'silent', 'unreachable', 'timed-out');
const call: fc.Arbitrary<StopCall> = fc.oneof(
  fc.record({ kind: kind('activity', 'all-scans', 'all-maintenance') }),
  fc.record({ kind: kind('library-scan'), libraryId: fc.constantFrom('1', '2') }),
);
const link = fc.oneof(
  fc.record({ kind: kind('connecting'), problem: maybe(problem) }),
  fc.record({
    kind: kind('live'),
    transport: fc.constantFrom('websocket', 'polling'),
    because: maybe(problem),
  }),
  fc.record({ kind: kind('waiting'), problem, retryAt: fc.nat(DAY_MS) }),
  fc.record({ kind: kind('refused'), problem: fc.constantFrom('refused', 'forbidden') }),
);
const finished = fc.record({
  server,
  activity,
  outcome: fc.constantFrom('completed', 'stopped', 'ended', 'cancelled-here', 'gone'),
  at: fc.nat(DAY_MS),
  lastedMs: fc.nat(DAY_MS),
  foundRunning: fc.boolean(),
  library: fc.option(fc.string(), { nil: undefined }),
  item: fc.option(fc.string(), { nil: undefined }),
  cancelAsked: fc.boolean(),
});
const began = fc.record({
  kind: kind('began'),
  serverId,
  activity,
  at: fc.nat(DAY_MS),
  foundRunning: fc.boolean(),
});
// What the history remembers as running it remembers once.
const restored = fc.record({
  running: fc.uniqueArray(began, { maxLength: 3, selector: (b) => b.activity.uuid }),
  pending: fc.array(finished, { maxLength: 3 }),
  runs: fc.array(finished, { maxLength: 5 }),
});

// How long after the one before; a clock may be set back as well.
const at = fc.oneof(fc.nat(2000), fc.nat(90_000), fc.integer({ min: -DAY_MS, max: DAY_MS }));
const report: fc.Arbitrary<Report> = fc.oneof(
  activity.chain((a) =>
    kind('started', 'updated', 'ended').map((event) => ({ event, uuid: a.uuid, activity: a })),
  ),
  uuid.map((id) => ({ event: 'ended' as const, uuid: id, activity: undefined })),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: kind('reported'),
    serverId,
    reports: fc.array(report, { minLength: 1, maxLength: 6 }),
    at,
  }),
  fc.record({
    kind: kind('listed'),
    serverId,
    activities: fc.array(activity, { maxLength: 5 }),
    isAfterGap: fc.boolean(),
    at,
  }),
  fc.record({ kind: kind('server-joined'), server, restored: maybe(restored), at }),
  fc.record({ kind: kind('link-changed'), serverId, link, at }),
  fc.record({ kind: kind('cancel-asked', 'cancel-accepted'), serverId, uuid, call, at }),
  fc.record({ kind: kind('cancel-found-over'), serverId, uuid, at }),
  fc.record({ kind: kind('cancel-failed'), serverId, uuid, call, problem, at }),
  fc.record({ kind: kind('time-passed', 'woke'), at }),
  fc.record({ kind: kind('server-left'), serverId }),
  fc.record({
    kind: kind('preferences-changed'),
    preferences: fc
      .record({
        leastSeconds: fc.nat(60),
        settleSeconds: fc.nat(60),
        tellsStalls: fc.boolean(),
        noticeRules: fc.array(
          fc.record({ kind: fc.constantFrom('maintenance', 'download'), isTold: fc.boolean() }),
        ),
      })
      .map((some) => ({ ...DEFAULT_PREFERENCES, ...some })),
  }),
  fc.record({
    kind: kind('marked'),
    subject: fc.record({ kind: kind('job'), serverId, uuid }),
    at,
  }),
  fc.record({ kind: kind('patience-set'), patience: fc.constantFrom(1, 1 / 15) }),
  fc.record({ kind: kind('history-read'), recent: fc.array(finished) }),
);

/** What happens to a state in one run: any events, in any order, few of them in a world that makes sense. */
export const histories: fc.Arbitrary<readonly Event[]> = fc
  .array(event, { maxLength: 40, size: 'max' })
  .map((events) => {
    let now = DAY_MS;
    return events.map((e) => {
      if (!('at' in e)) return e;
      now += e.at;
      return { ...e, at: now };
    });
  });
