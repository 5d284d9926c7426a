import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Activity, Report } from '../../src/domain/activity.ts';
import { PlexError } from '../../src/plex/http/errors.ts';
import {
  readActivities,
  readBody,
  readFriendlyName,
  readIdentity,
  readNotification,
} from '../../src/plex/wire/wire.ts';
import { faultsOf, isText, isUuid } from './faultsOf.ts';
import { always, hostileNumber, hostileText, unfolded } from './hostile.ts';
import { bodies, framed, frames, job, json, listed } from './hostilePlex.ts';

const MEGABYTE = 1024 * 1024;
const MOST_ITEMS = 5000;
const LONGEST_FRAME = 2 * MEGABYTE;
const LONGEST_RAW = 64 * 1024;

const untouched = Reflect.ownKeys(Object.prototype);
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype), 'W3 nothing is polluted').toEqual(untouched);
});

/** All that is to be had from a frame is bounded. */
function readFrame(text: string): void {
  const reports = readNotification(text);
  expect(reports.length).toBeLessThanOrEqual(MOST_ITEMS);
  for (const { event, uuid, activity } of reports) {
    expect(['started', 'updated', 'ended']).toContain(event);
    expect(isUuid(uuid)).toBe(true);
    if (activity) expect(faultsOf(activity)).toEqual([]);
  }
  expect(readNotification(text, true).map(withoutRaw)).toEqual(reports);
}

/** As it is without raw texts, which are bounded. */
function withoutRaw(report: Report): Report {
  const { raw, ...activity } = report.activity ?? {};
  for (const text of [raw?.type, raw?.title, raw?.subtitle])
    expect(text?.length ?? 0).toBeLessThanOrEqual(LONGEST_RAW);
  return report.activity ? { ...report, activity: activity as Activity } : report;
}

/** All that is to be had from an answer is bounded, or it is a PlexError. */
function readAnswer(text: string): void {
  orPlexError(() => {
    const activities = readActivities(readBody(text));
    expect(activities.length).toBeLessThanOrEqual(MOST_ITEMS);
    for (const activity of activities) expect(faultsOf(activity)).toEqual([]);
  });
  orPlexError(() => {
    const { machineIdentifier, version } = readIdentity(readBody(text));
    expect(isUuid(machineIdentifier) && isText(version)).toBe(true);
  });
  orPlexError(() => {
    const name = readFriendlyName(readBody(text));
    expect(name === undefined || (isText(name) && name !== '')).toBe(true);
  });
}

function orPlexError(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof PlexError)) throw error;
  }
}

// What the fuzzing found once; each of them made a reader throw, or let through what it ought not to.
const ODD = [
  '{"uuid":"u","cancellable":{"toString":1}}',
  '{"uuid":"u","cancellable":"<arrays>"}',
  '{"uuid":"u","Response":"<wide>"}',
  '{"uuid":"u","Context":{"key":{"a":1}}}',
  '{"uuid":"u","Context":{"librarySectionId":7}}',
];

test('W3 whatever a frame says, no reader throws, and what comes out is bounded', () => {
  const odd = ODD.map((activity) => `{"ActivityNotification":{"event":"updated","Activity":${activity}}}`);
  always(frames, (text) => readFrame(unfolded(text)), odd);
});

test('W3 whatever an answer says, it is bounded, or a PlexError', () => {
  const odd = ODD.map((activity) => `{"MediaContainer":{"Activity":[${activity}]}}`);
  always(bodies, (text) => readAnswer(unfolded(text)), odd);
});

test('A5 whatever progress says, it is a number from 0 to 100 or unknown', () => {
  always(fc.oneof(hostileNumber, hostileText, json), (progress) => {
    const text = unfolded(JSON.stringify(listed({ uuid: 'u', progress })));
    const [read] = readActivities(readBody(text));
    const isDecimal = typeof progress === 'string' && /^[-+]?\d+(\.\d+)?$/.test(progress.trim());
    const isNumber = typeof progress === 'number' || isDecimal;
    const isProgress = isNumber && Number(progress) >= 0 && Number(progress) <= 100;
    // The wire has a −0 as well.
    expect(read?.progress === (isProgress ? Number(progress) : undefined)).toBe(true);
  });
});

test('W2 whatever stands beside a good activity, that one is read whole', () => {
  const [alone] = readActivities(listed(job));
  const report = { event: 'updated', uuid: job.uuid, activity: alone };
  always(
    fc.tuple(json, json),
    ([before, after]) => {
      const list = unfolded(JSON.stringify(listed(before, job, after)));
      expect(readActivities(readBody(list))).toContainEqual(alone);
      const frame = unfolded(JSON.stringify(framed(before, { event: 'updated', Activity: job }, after)));
      if (frame.length <= LONGEST_FRAME) expect(readNotification(frame)).toContainEqual(report);
    },
    ODD.map((text) => [JSON.parse(text), { Activity: JSON.parse(text) }]),
  );
});

const long = 'x\u{1f600}'.repeat((5 * MEGABYTE) / 3);
const oversized: readonly (readonly [what: string, tree: unknown])[] = [
  ...Object.keys(job).map((field) => [field, listed({ ...job, [field]: long })] as const),
  ['a field name', listed({ ...job, Context: { [long]: 1 } })],
  ['the names', { MediaContainer: { machineIdentifier: long, version: long, friendlyName: long } }],
  ['all of it', long],
];
test.each(oversized)('W3 five megabytes for %s are cut short or left out', (_, tree) => {
  const text = JSON.stringify(tree);
  readAnswer(text);
  readFrame(text.replace('MediaContainer', 'ActivityNotification'));
});

test.each([
  ['arrays', '['.repeat(5 * MEGABYTE)],
  ['objects', '{"MediaContainer":'.repeat(MEGABYTE / 4)],
  ['elements', '<MediaContainer>'.repeat(MEGABYTE / 4)],
  ['attributes', `<MediaContainer ${Array.from({ length: 50_000 }, (__, i) => `a${i}="1"`).join(' ')}/>`],
  ['items', JSON.stringify(listed(...Array.from({ length: 20_000 }, () => job)))],
  ['references', `<MediaContainer a="${'&amp;'.repeat(MEGABYTE)}"/>`],
  ['blanks', `<MediaContainer ${' '.repeat(5 * MEGABYTE)}`],
  ['comments', `<!--${' -'.repeat(2 * MEGABYTE)}`],
  ['CDATA', `<a><![CDATA[${']'.repeat(5 * MEGABYTE)}`],
])('W3 endless %s are bounded, or no answer', (_, text) => {
  readAnswer(text);
  readFrame(text.replace('MediaContainer', 'ActivityNotification'));
});
