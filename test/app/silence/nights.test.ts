import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const script = path.join(import.meta.dirname, 'nights.ts');

/** The quiet spans of the 24 hours from then on, by the real clock of a process in that zone, in UTC. */
function quietSpans(zone: string, from: string, ...more: readonly string[]): readonly (readonly string[])[] {
  const out = execFileSync(process.execPath, [script, String(Date.parse(from)), ...more], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  const spans: readonly (readonly number[])[] = JSON.parse(out);
  return spans.map((span) => span.map((at) => new Date(at).toISOString().slice(0, 16)));
}

describe('N27 quiet hours across daylight saving, by the real clock', () => {
  test.each([
    ['Europe/Berlin', 'begins', '2026-03-28T18:00Z', '2026-03-28T21:00', '2026-03-29T05:00'],
    ['Europe/Berlin', 'ends', '2026-10-24T18:00Z', '2026-10-24T20:00', '2026-10-25T06:00'],
    ['America/New_York', 'begins', '2026-03-07T22:00Z', '2026-03-08T03:00', '2026-03-08T11:00'],
    ['America/New_York', 'ends', '2026-10-31T22:00Z', '2026-11-01T02:00', '2026-11-01T12:00'],
    [
      'Australia/Lord_Howe',
      'begins, by half an hour',
      '2026-10-03T08:00Z',
      '2026-10-03T11:30',
      '2026-10-03T20:00',
    ],
    [
      'Australia/Lord_Howe',
      'ends, by half an hour',
      '2026-04-04T08:00Z',
      '2026-04-04T11:00',
      '2026-04-04T20:30',
    ],
  ])('%s: it %s in the night from 22:00 to 07:00', (zone, _, from, begin, end) => {
    expect(quietSpans(zone, from)).toEqual([[begin, end]]);
  });

  test('an end in the hour that is taken away is when that hour is over', () => {
    expect(quietSpans('Europe/Berlin', '2026-03-28T18:00Z', '22:00', '02:30')).toEqual([
      ['2026-03-28T21:00', '2026-03-29T01:00'],
    ]);
  });

  test('an end in the hour that comes twice is there twice, as the clock shows it', () => {
    expect(quietSpans('Europe/Berlin', '2026-10-24T18:00Z', '22:00', '02:30')).toEqual([
      ['2026-10-24T20:00', '2026-10-25T00:30'],
      ['2026-10-25T01:00', '2026-10-25T01:30'],
    ]);
  });

  test('the day of the week is the local one', () => {
    // Friday evening in New York is Saturday in UTC.
    const friday = quietSpans('America/New_York', '2026-06-06T00:00Z', '22:00', '07:00', '5');
    expect(friday).toEqual([['2026-06-06T02:00', '2026-06-06T11:00']]);
    expect(quietSpans('America/New_York', '2026-06-06T00:00Z', '22:00', '07:00', '6')).toEqual([]);
  });
});

test('N28 who travels has the quiet hours of where they are, as soon as the process knows the new zone', () => {
  // From Berlin to New York, where it is 22:00 six hours later: at midnight in UTC it is 20:00 there.
  expect(
    quietSpans('Europe/Berlin', '2026-06-01T12:00Z', '22:00', '07:00', '0123456', 'America/New_York'),
  ).toEqual([
    ['2026-06-01T20:00', '2026-06-02T00:00'],
    ['2026-06-02T02:00', '2026-06-02T11:00'],
  ]);
});
