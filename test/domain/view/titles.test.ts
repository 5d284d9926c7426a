import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import { NO_NAMES } from '../../../src/domain/contents/names.ts';
import type { Outcome } from '../../../src/domain/finished.ts';
import { titleText } from '../../../src/domain/view/text.ts';
import { detailText, finishedTitle } from '../../../src/domain/view/titles.ts';
import { activity } from '../given.ts';

const EPISODE = 'Harbour Lights S02 E04';

function titleOf(type: string, title: string, library?: string): string {
  return titleText(activity({ type, title }), library);
}

test.each([
  ['library.update.section', 'Scanning', 'Films', 'Scanning Films'],
  ['library.update.section', 'Scanning', undefined, 'Scanning a library'],
  ['library.update.section', 'Scanning Films', undefined, 'Scanning Films'],
  ['library.update.section', 'Scanning Films for lost files', 'Films', 'Scanning Films for lost files'],
  ['library.update.section', '', 'Films', 'Scanning Films'],
  ['library.update.item.metadata', '', undefined, 'Updating metadata'],
  ['library.refresh.items', 'Refreshing', undefined, 'Refreshing an item'],
  ['media.generate.bif', '', undefined, 'Making preview thumbnails'],
  ['media.generate.chapter.thumbs', '', undefined, 'Making chapter thumbnails'],
  ['media.generate.credits', 'Detecting Credits', undefined, 'Detecting credits'],
  ['media.generate.intros', 'Detecting Intros', undefined, 'Detecting intros'],
  ['media.generate.loudness', 'Generating loudness data', undefined, 'Analysing loudness'],
  ['media.generate.voice.activity', '', undefined, 'Detecting voice activity'],
  ['media.generate.ads', '', undefined, 'Analysing media'],
  ['media.download', 'Media download by Robin', undefined, 'Media download by Robin'],
  ['provider.epg.load', 'Refreshing EPG', undefined, 'Loading the TV guide'],
  ['provider.subscriptions.process', 'Processing subscriptions', undefined, 'Checking what to record'],
  ['butler', '', undefined, 'Scheduled maintenance'],
  ['butler', 'BackupDatabase', undefined, 'Backup database'],
  ['butler', 'Tidying up the attic', undefined, 'Tidying up the attic'],
  ['media.optimize', '', undefined, 'Optimising'],
  ['grabber.tunerScan', '', undefined, 'Tuner scan'],
  ['made.up', 'Counting stars', undefined, 'Counting stars'],
  ['7', '', undefined, 'Background work'],
  ['', '', undefined, 'Background work'],
])('G3 %s, titled %j, in %s, is called %s', (type, title, library, name) => {
  expect(titleOf(type, title, library)).toBe(name);
});

type Ending = Partial<Activity> & { readonly library?: string; readonly item?: string };

function overOf({ library, item, ...changes }: Ending, outcome: Outcome = 'completed'): string {
  return finishedTitle({
    activity: activity({ progress: 41, ...changes }),
    outcome,
    ...NO_NAMES,
    library,
    item,
  });
}

const credits = { type: 'media.generate.credits', title: 'Detecting Credits' };
const scan = { type: 'library.update.section', title: 'Scanning', subtitle: 'Blue Harbour (2019)' };

test('G3 what finished is told by what was done, with its item', () => {
  expect(overOf({ ...credits, item: EPISODE })).toBe(`Credits detected: ${EPISODE}`);
  expect(overOf({ ...credits, subtitle: EPISODE })).toBe(`Credits detected: ${EPISODE}`);
  expect(overOf(credits)).toBe('Credits detected');
  expect(overOf({ ...scan, library: 'Films' })).toBe('Films scanned');
  expect(overOf(scan)).toBe('Library scanned');
  expect(overOf({ type: 'media.generate.bif', title: '', item: EPISODE })).toBe(
    `Preview thumbnails made: ${EPISODE}`,
  );
  expect(
    overOf({ type: 'provider.epg.load', title: 'Refreshing EPG', subtitle: 'Downloaded 12 airings' }),
  ).toBe('TV guide loaded');
  expect(overOf({ type: 'butler', title: 'BackupDatabase' })).toBe('Backup database finished');
  expect(overOf({ type: 'butler', title: '' })).toBe('Scheduled maintenance finished');
});

test('G3 a line of the history from before names were kept reads well', () => {
  expect(overOf({ ...scan, title: 'Scanning Films' })).toBe('Films scanned');
});

test('G3 a server’s own title stays where it says more than ours', () => {
  const download = { type: 'media.download', title: 'Media download by Robin', subtitle: 'Salt and Cedar' };
  expect(overOf({ ...download, item: 'Salt and Cedar (2021)' })).toBe(
    'Media download by Robin finished: Salt and Cedar (2021)',
  );
  expect(overOf({ ...scan, title: 'Scanning Films for lost files', library: 'Films' })).toBe(
    'Scanning Films for lost files finished',
  );
  expect(overOf({ ...credits, title: `Detecting credits of ${EPISODE}`, item: EPISODE })).toBe(
    `Detecting credits of ${EPISODE} finished`,
  );
});

test.each([
  ['stopped', `Detecting credits stopped at 41\u00a0%: ${EPISODE}`],
  ['ended', `Detecting credits ended: ${EPISODE}`],
  ['cancelled-here', `Detecting credits cancelled: ${EPISODE}`],
  ['gone', `Detecting credits is over: ${EPISODE}`],
] as const)('A8 G3 %s is told as no more than it was', (outcome, title) => {
  expect(overOf({ ...credits, item: EPISODE }, outcome)).toBe(title);
});

test.each([
  ['', EPISODE, EPISODE],
  ['Checking files', EPISODE, `${EPISODE} · Checking files`],
  ['Salt and Cedar', 'Salt and Cedar (2021)', 'Salt and Cedar (2021)'],
  [`${EPISODE} (1080p)`, EPISODE, `${EPISODE} (1080p)`],
  ['Checking files', undefined, 'Checking files'],
])('G3 %j of item %s is at %s', (subtitle, item, detail) => {
  expect(detailText(activity({ subtitle }), item)).toBe(detail);
});

test('G3 whatever a server calls its work, its title is there, and none is empty', () => {
  const types = fc.oneof(fc.string(), fc.constantFrom('library.update.section', 'media.download', 'butler'));
  fc.assert(
    fc.property(
      types,
      fc.string({ minLength: 1 }),
      fc.constantFrom('completed', 'gone'),
      (type, said, outcome) => {
        const title = overOf({ type, title: `Own ${said.replace(/[^a-z]/g, '')} 7` }, outcome);
        expect(title).toContain(`Own ${said.replace(/[^a-z]/g, '')}`.trim());
        expect(titleOf(type, '').trim()).not.toBe('');
      },
    ),
  );
});
