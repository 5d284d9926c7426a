import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { State } from '../../../src/domain/state.ts';
import { busyText } from '../../../src/domain/view/headline/busyText.ts';
import { headlineOf, tooltipOf } from '../../../src/domain/view/headline/headline.ts';
import { activity, having, ofServer, quiet, said, server } from '../given.ts';

const MINUTE = 60_000;
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const busy = (state: State, now = 5000): string | undefined => plain(busyText(state.servers, now));

const work =
  (type: string, title: string) =>
  (uuid: string, changes: Partial<Activity> = {}) =>
    said.started({ uuid, type, title, progress: undefined, ...changes });
const intros = work('media.generate.intros', 'Detecting Intros');
const metadata = work('library.update.item.metadata', 'Updating metadata');
const guide = work('provider.epg.load', 'Refreshing EPG');
const butler = work('butler', 'Scheduled maintenance')('butler', { progress: 20 });
const idle = work('butler', '')('idle', { progress: 100 });
const joined: Event = { kind: 'server-joined', server: { id: 'loft', name: 'Loft' }, at: 0 };

describe('Q1 the largest cause', () => {
  test.each<[what: string, events: readonly Event[], now: number, sentence: string | undefined]>([
    ['nothing', [], 5000, undefined],
    ['one job', [said.started({ progress: 41 })], 5000, 'Scanning Films, 41 %'],
    ['one that runs for long', [said.started()], 12 * MINUTE, 'Scanning Films for 12 min, 10 %'],
    ['one without a number', [intros('i')], 3 * MINUTE, 'Detecting intros for 3 min'],
    [
      'one that was found running',
      [said.listed([activity()])],
      2 * MINUTE,
      'Scanning Films for at least 2 min, 10 %',
    ],
    ['more than the others', [said.started(), guide('g')], 5000, 'Scanning Films, 10 % · 1 more job'],
    ['two that are alike', [said.started(), intros('i')], 5000, 'Scanning Films, 10 % · 1 more job'],
    ['maintenance that idles is none', [idle, intros('i')], 5000, 'Detecting intros'],
  ])('of %s', (_what, events, now, sentence) => {
    expect(busy(having(quiet, ...events), now)).toBe(sentence);
  });

  test('has an end where there is an estimate', () => {
    const moves = Array.from({ length: 11 }, (_, n) => said.updated({ progress: n * 5 }, n * 30_000));
    const state = having(quiet, said.started({ progress: 0 }, 0), ...moves);
    expect(busy(state, 5 * MINUTE)).toBe('Scanning Films for 5 min, about 5 min left');
  });

  test('counts what has no row', () => {
    const all = Array.from({ length: 1100 }, (_, n) => activity({ uuid: `f${n}` }));
    expect(busy(having(quiet, said.listed(all)))).toBe('1,100 jobs running');
  });

  test('is of servers that are live', () => {
    expect(busy(having(quiet, said.started(), said.lost()))).toBeUndefined();
  });
});

describe('Q2 one cause', () => {
  test.each<[what: string, events: readonly Event[], sentence: string]>([
    ['is a scan with its metadata', [said.started(), metadata('a'), metadata('b')], 'Scanning Films'],
    ['is metadata by itself', [metadata('a'), metadata('b')], 'Updating metadata ×2'],
    [
      'is maintenance with what belongs to it',
      [butler, intros('i'), work('media.generate.bif', 'Previews')('p')],
      'Scheduled maintenance',
    ],
    [
      'is maintenance with one job, whose progress is not its own',
      [butler, intros('i', { progress: 9 })],
      'Scheduled maintenance',
    ],
    [
      'are equal jobs',
      [intros('a'), intros('b'), intros('c'), said.started()],
      'Detecting intros ×3 · 1 more job',
    ],
  ])('%s', (_what, events, sentence) => {
    expect(busy(having(quiet, ...events))).toBe(sentence);
  });

  test('are no jobs of two servers', () => {
    const two = having(quiet, joined, ofServer('loft', said.live()));
    expect(busy(having(two, intros('a'), ofServer('loft', intros('a'))))).toBe(
      'Detecting intros · 1 more job',
    );
  });
});

describe('Q3 quiet', () => {
  const done = having(quiet, said.started({}, 0), said.ended({}, 130_000));

  test('says what was last, when, and how long it took', () => {
    expect(plain(headlineOf(done, 310_000))).toBe('Quiet. Last: Films scanned, 3 min ago, took 2 min 10 s');
  });

  test('T2 says the time of day in the tooltip, and the day where it is another one', () => {
    expect(plain(tooltipOf(done, 310_000))).toMatch(
      /^Quiet\. Last: Films scanned, at \d\d:\d\d, took 2 min 10 s$/,
    );
    expect(plain(tooltipOf(done, 310_000 + 3 * 86_400_000))).toMatch(
      /^Quiet\. Last: Films scanned, \w+day.* (December|January).* \d\d:\d\d, took 2 min 10 s$/,
    );
  });

  test('claims no time for what it did not see whole', () => {
    const found = having(quiet, said.listed([activity()], 0), said.ended({}, 130_000));
    expect(plain(headlineOf(found, 310_000))).toContain('took at least 2 min 10 s');
    const gone = having(quiet, said.started({}, 0), said.listed([], 130_000));
    expect(plain(headlineOf(gone, 310_000))).toMatch(/^Quiet\. Last: /);
    expect(plain(headlineOf(gone, 310_000))).not.toContain('took');
  });
});

test('Q4 servers that need the person are counted behind it', () => {
  const link = { kind: 'refused', problem: 'refused' } as const;
  const refused: Event = { kind: 'link-changed', serverId: 'loft', link, at: 0 };
  expect(busy(having(quiet, joined, refused, said.started()))).toBe(
    'Scanning Films, 10 % · 1 server needs you',
  );
});

describe('Q6 a cause that is being stopped', () => {
  const scan = activity();
  const of = { serverId: server.id, uuid: scan.uuid, call: { kind: 'activity' }, at: 0 } as const;
  const asked: Event = { kind: 'cancel-asked', ...of };
  const accepted: Event = { kind: 'cancel-accepted', ...of };
  test.each<[what: string, events: readonly Event[], sentence: string]>([
    ['was asked', [said.started(), asked], 'Scanning Films · Cancelling…'],
    ['has agreed', [said.started(), asked, accepted], 'Scanning Films · Stopping…'],
    ['is a scan with metadata', [said.started(), metadata('a'), asked], 'Scanning Films · Cancelling…'],
    ['is one of two', [intros('a'), intros(scan.uuid), asked], 'Detecting intros ×2'],
    ['is not the largest', [intros('i'), guide(scan.uuid), asked], 'Detecting intros · 1 more job'],
    [
      'was not stopped',
      [said.started(), asked, { kind: 'cancel-failed', problem: 'forbidden', ...of }],
      'Scanning Films, 10 %',
    ],
  ])('%s', (_what, events, sentence) => {
    expect(busy(having(quiet, ...events))).toBe(sentence);
  });
});
