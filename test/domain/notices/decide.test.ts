import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AwayReason } from '../../../src/domain/away/away.ts';
import { silencesAt } from '../../../src/domain/away/silence.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { attentionOf } from '../../../src/domain/notices/attention.ts';
import { type Decision, decide } from '../../../src/domain/notices/decide.ts';
import {
  DEFAULT_PREFERENCES,
  type NoticeRule,
  type Preferences,
} from '../../../src/domain/settings/preferences.ts';
import { activity } from '../given.ts';
import { type Case, KINDS, LINES, linesFor } from './oracle.ts';

const AT = 1_700_000_000_000;
const SERVERS = ['attic', 'cellar'];
const LIBRARIES = ['1', '2'];
const RUNS = 10_000;

const often = <T>(value: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const seconds = fc.constantFrom(0, 1, 5, 60, 3600);
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => [m / 60, m % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':'));

const rules: fc.Arbitrary<readonly NoticeRule[]> = fc.array(
  fc.record({
    kind: fc.option(fc.constantFrom(...Object.values(KINDS)), { nil: undefined }),
    serverId: fc.option(fc.constantFrom(...SERVERS), { nil: undefined }),
    libraryId: fc.option(fc.constantFrom(...LIBRARIES), { nil: undefined }),
    isTold: fc.boolean(),
    leastSeconds: fc.option(seconds, { nil: undefined }),
  }),
  { maxLength: 8 },
);

const preferences: fc.Arbitrary<Preferences> = fc
  .record({
    leastSeconds: seconds,
    noticeRules: rules,
    quietHours: fc.record({
      isOn: fc.boolean(),
      from: time,
      to: time,
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    }),
    mutedUntil: often<number | undefined>(
      undefined,
      AT - 1,
      AT,
      AT + 1,
      AT + 3_600_000,
      AT + 86_400_000,
      AT + 86_400_001,
    ),
  })
  .map((some) => ({ ...DEFAULT_PREFERENCES, ...some }));

const finishes: fc.Arbitrary<Finished> = fc
  .record({
    serverId: fc.constantFrom(...SERVERS),
    type: fc.constantFrom(...Object.keys(KINDS)),
    librarySectionId: fc.option(fc.constantFrom(...LIBRARIES), { nil: undefined }),
    lastedMs: fc.constantFrom(0, 999, 1000, 4999, 5000, 59_999, 60_000, 3_600_000, 7_200_000),
    foundRunning: often(false, true),
    cancelAsked: often(false, false, true),
    startedAs: often<Finished['startedAs']>(undefined, 'scan', 'task'),
    isWatched: often<boolean | undefined>(undefined, true, false),
  })
  .map(({ serverId, type, librarySectionId, ...rest }) => ({
    server: { id: serverId, name: serverId },
    activity: activity({ type, context: librarySectionId ? { librarySectionId } : {} }),
    library: undefined,
    item: undefined,
    outcome: 'completed',
    at: AT,
    ...rest,
  }));

const cases: fc.Arbitrary<Case> = fc.record({
  finished: finishes,
  preferences,
  at: fc.constant(AT),
  local: fc.record({
    weekday: fc.integer({ min: 0, max: 6 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  }),
  isLooking: often(false, true),
  away: fc.subarray<AwayReason>(['lock', 'sleep']).chain((some) => often<readonly AwayReason[]>([], some)),
});

function decided({ finished, preferences, at, local, isLooking, away }: Case): Decision {
  const reasons = [...away, ...silencesAt(preferences, at, local)];
  return decide(finished, preferences, attentionOf(isLooking, reasons));
}

const holds = (property: (one: Case) => void): void =>
  fc.assert(fc.property(cases, property), { numRuns: RUNS, seed: 14 });

describe('N25 of ten thousand random settings and finishes', () => {
  test('each is decided as one line of the table says, and every line is reached', () => {
    const reached = new Set<string>();
    holds((one) => {
      const { kind, reason } = decided(one);
      const line = `${kind}: ${reason}`;
      reached.add(line);
      expect([line]).toEqual(linesFor(one));
    });
    expect([...reached].sort()).toEqual([...LINES].sort());
  });

  test('a kind that a rule mutes is never announced unless it is watched, or a narrower rule says otherwise', () => {
    holds((one) => {
      const { activity: of, server } = one.finished;
      const kind = KINDS[of.type];
      const noticeRules = [
        ...one.preferences.noticeRules.filter(
          (rule) => rule.serverId === undefined && rule.libraryId === undefined,
        ),
        { kind, isTold: false },
      ];
      const { kind: done } = decided({ ...one, preferences: { ...one.preferences, noticeRules } });
      if (!one.finished.isWatched) expect(done).toBe('drop');
      const narrower = [{ kind, serverId: server.id, isTold: true, leastSeconds: 0 }, ...noticeRules];
      const { reason } = decided({ ...one, preferences: { ...one.preferences, noticeRules: narrower } });
      expect(reason).not.toMatch(/-muted$|too-short/);
    });
  });

  test('the order of rules matters only among those that name equally much', () => {
    holds((one) => {
      const size = ({ kind, serverId, libraryId }: NoticeRule): number =>
        [kind, serverId, libraryId].filter(Boolean).length;
      const noticeRules = one.preferences.noticeRules.toSorted((a, b) => size(b) - size(a));
      expect(decided({ ...one, preferences: { ...one.preferences, noticeRules } })).toEqual(decided(one));
    });
  });

  test('what the person asked for, and no rule mutes, is told sooner or later unless they cancelled or saw it', () => {
    holds((one) => {
      const isAsked = one.finished.startedAs !== undefined || one.finished.isWatched === true;
      const { kind, reason } = decided(one);
      if (isAsked && kind === 'drop') expect(reason).toMatch(/^(cancelled|seen|.*-muted)$/);
      if (one.finished.isWatched && kind === 'drop') expect(reason).toMatch(/^(cancelled|seen)$/);
    });
  });

  test('nothing is announced while a silence lasts, and a silence drops nothing', () => {
    holds((one) => {
      const { quietHours: _, mutedUntil: __, ...others } = one.preferences;
      const loud = { ...DEFAULT_PREFERENCES, ...others };
      const muted = decided({ ...one, preferences: { ...loud, mutedUntil: AT + 1 } });
      expect(muted.kind).not.toBe('announce');
      expect(muted.kind === 'drop').toBe(decided({ ...one, preferences: loud }).kind === 'drop');
    });
  });
});
