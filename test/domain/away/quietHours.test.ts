import { describe, expect, test } from 'vitest';
import { isQuietAt, type QuietHours, readTimeOfDay } from '../../../src/domain/away/quietHours.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const night: QuietHours = { isOn: true, from: '22:00', to: '07:00', days: EVERY_DAY };

const minuteOf = (text: string): number => readTimeOfDay(text) ?? Number.NaN;
const isQuiet = (time: string, hours: QuietHours, weekday = 3): boolean =>
  isQuietAt({ weekday, minute: minuteOf(time) }, hours);

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
  ])('across midnight at %s: %s', (time, expected) => {
    expect(isQuiet(time, night)).toBe(expected);
    expect(isQuiet(time, { ...night, isOn: false })).toBe(false);
  });

  test.each([
    ['12:59', false],
    ['13:00', true],
    ['14:59', true],
    ['15:00', false],
  ])('by day at %s: %s', (time, expected) => {
    expect(isQuiet(time, { ...night, from: '13:00', to: '15:00' })).toBe(expected);
  });

  test('a span without length is none, and neither is one of times that are none', () => {
    const times = Array.from({ length: 1440 }, (_, minute) => ({ weekday: 3, minute }));
    const spans = [
      { ...night, from: '22:00', to: '22:00' },
      { ...night, from: '25:00', to: '07:00' },
      { ...night, days: [] },
    ];
    for (const hours of spans) expect(times.some((time) => isQuietAt(time, hours))).toBe(false);
  });
});

describe('N26 the weekdays are those on which the quiet hours begin', () => {
  const weekend = { ...night, days: [5, 6] };

  test.each([
    ['Friday', 5, '06:00', false],
    ['Friday', 5, '22:00', true],
    ['Saturday', 6, '06:59', true],
    ['Saturday', 6, '12:00', false],
    ['Saturday', 6, '23:00', true],
    ['Sunday', 0, '06:59', true],
    ['Sunday', 0, '22:00', false],
    ['Monday', 1, '00:00', false],
  ])('on %s (%i) at %s: %s', (_, weekday, time, expected) => {
    expect(isQuiet(time, weekend, weekday)).toBe(expected);
  });

  test('by day they are that day', () => {
    const noon = { ...night, from: '12:00', to: '13:00', days: [0] };
    expect(EVERY_DAY.filter((weekday) => isQuiet('12:30', noon, weekday))).toEqual([0]);
  });
});
