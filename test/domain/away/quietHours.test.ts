import { describe, expect, test } from 'vitest';
import { isQuietAt, readTimeOfDay } from '../../../src/domain/away/quietHours.ts';

const at = (text: string): number => readTimeOfDay(text) ?? Number.NaN;
const night = { from: at('22:00'), to: at('07:00') };

/** What the wall clock of a zone shows. */
function minuteIn(zone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (time) => at(format.format(time));
}

test.each([
  ['22:00', 1320],
  ['00:00', 0],
  ['23:59', 1439],
  ['24:00', undefined],
  ['7:00', undefined],
  ['07:60', undefined],
  [' 07:00', undefined],
  ['07:00\n', undefined],
  ['', undefined],
])('N14 %j as a time of day', (text, minute) => {
  expect(readTimeOfDay(text)).toBe(minute);
});

describe('N14 quiet hours', () => {
  test.each([
    ['21:59', false],
    ['22:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
    ['12:00', false],
  ])('across midnight at %s: %s', (time, isQuiet) => {
    expect(isQuietAt(at(time), night)).toBe(isQuiet);
  });

  test.each([
    ['12:59', false],
    ['13:00', true],
    ['14:59', true],
    ['15:00', false],
  ])('by day at %s: %s', (time, isQuiet) => {
    expect(isQuietAt(at(time), { from: at('13:00'), to: at('15:00') })).toBe(isQuiet);
  });

  test.each([
    ['Europe/Berlin', Date.UTC(2026, 2, 28, 18), 8],
    ['Europe/Berlin', Date.UTC(2026, 9, 24, 18), 10],
    ['America/New_York', Date.UTC(2026, 2, 7, 20), 8],
    ['America/New_York', Date.UTC(2026, 9, 31, 20), 10],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 6), 9.5],
    ['Asia/Kolkata', Date.UTC(2026, 5, 1, 12), 9],
  ])('in %s the night of %i lasts %f hours, once, from 22:00 to 07:00', (zone, from, hours) => {
    const minuteOf = minuteIn(zone);
    const quiet: number[] = [];
    for (let time = from; time < from + 24 * 3_600_000; time += 60_000)
      if (isQuietAt(minuteOf(time), night)) quiet.push(time);
    const [first = 0] = quiet;
    const last = quiet.at(-1) ?? 0;
    expect(minuteOf(first)).toBe(night.from);
    expect(minuteOf(last)).toBe(night.to - 1);
    expect(last - first + 60_000).toBe(hours * 3_600_000);
    expect(quiet).toHaveLength(hours * 60);
  });
});
