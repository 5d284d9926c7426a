import { expect, test } from 'vitest';
import { asksAtLogin, isToBeTold } from '../../../src/domain/firstRun/due.ts';
import { type FirstRun, firstRunAt } from '../../../src/domain/firstRun/firstRun.ts';
import type { LoginItem } from '../../../src/domain/state.ts';
import { initialState } from '../../../src/domain/state.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { having, quiet } from '../given.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const BEGUN = 1_000 * DAY;

const isOff: LoginItem = { isOn: false, problem: undefined };
const first = firstRunAt(undefined, BEGUN);
const asks = (
  now: number,
  firstRun: FirstRun | undefined = first,
  loginItem: LoginItem | undefined = isOff,
): boolean => asksAtLogin({ firstRun, loginItem }, now);

test.each([
  ['at once', 0, false],
  ['an hour later', HOUR, false],
  ['just before a day is over', DAY - 1, false],
  ['a day later', DAY, true],
  ['a month later', 30 * DAY, true],
  ['the clock being set back', -5 * DAY, false],
])('FR6 whether Usher is to be opened at login is asked %s: %s ms → %s', (_when, later, expected) => {
  expect(asks(BEGUN + later)).toBe(expected);
});

test('FR6 it is not asked before a sign-in, after an answer, nor where there is nothing to set', () => {
  const late = BEGUN + 2 * DAY;
  expect(asksAtLogin({ firstRun: undefined, loginItem: isOff }, late)).toBe(false);
  expect(asks(late, { ...first, isAnswered: true })).toBe(false);
  expect(asksAtLogin({ firstRun: first, loginItem: undefined }, late)).toBe(false);
  expect(asks(late, first, { ...isOff, isOn: true })).toBe(false);
  expect(asks(late, first, { ...isOff, problem: 'needs-approval' })).toBe(false);
});

test('FR6 a restart goes on with the day; a clock that was set back begins it again', () => {
  const restarted = firstRunAt(first, BEGUN + 20 * HOUR);
  expect(restarted).toBe(first);
  expect(asks(BEGUN + DAY, restarted)).toBe(true);
  const answered = { ...first, isAnswered: true };
  const setBack = firstRunAt(answered, BEGUN - 5 * DAY);
  expect(setBack).toEqual({ ...answered, signedInAt: BEGUN - 5 * DAY });
  expect(asks(BEGUN - 4 * DAY - 1, firstRunAt(first, BEGUN - 5 * DAY))).toBe(false);
  expect(asks(BEGUN - 4 * DAY, firstRunAt(first, BEGUN - 5 * DAY))).toBe(true);
});

test('FR6 the popover asks when it is time, without an event', () => {
  const state = having(
    quiet,
    { kind: 'first-run-changed', firstRun: first },
    { kind: 'login-item-read', loginItem: isOff, isAsked: false },
  );
  expect(viewOf(state, BEGUN + DAY - 1)).toMatchObject({ kind: 'activities', asksAtLogin: false });
  expect(viewOf(state, BEGUN + DAY)).toMatchObject({ kind: 'activities', asksAtLogin: true });
});

test('FR5 the foot tells of notifications from the first sign-in until that was read, and not in the demo', () => {
  const told = having(quiet, { kind: 'first-run-changed', firstRun: { ...first, isTold: true } });
  const state = having(quiet, { kind: 'first-run-changed', firstRun: first });
  const notes = (of: typeof state) => viewOf(of, BEGUN);
  expect(notes(state)).toMatchObject({ notes: [expect.stringContaining('mutes their kind')] });
  expect(notes(quiet)).toMatchObject({ notes: [] });
  expect(notes(told)).toMatchObject({ notes: [] });
  expect(notes(having(state, { kind: 'demo-begun' }))).toMatchObject({ notes: [] });
  expect(isToBeTold(initialState)).toBe(false);
});
