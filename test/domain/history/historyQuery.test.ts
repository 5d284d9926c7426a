import { describe, expect, test } from 'vitest';
import type { Finished } from '../../../src/domain/finished.ts';
import { choicesIn } from '../../../src/domain/history/historyPage.ts';
import { libraryIdOf, queryHistory } from '../../../src/domain/history/historyQuery.ts';
import { workKindOf } from '../../../src/domain/history/workKind.ts';
import { finish } from './finish.ts';

test.each([
  ['library.update.section', 'scan'],
  ['library.update.item.metadata', 'metadata'],
  ['library.refresh.items', 'metadata'],
  ['media.generate.intros', 'analysis'],
  ['media.generate.bif', 'analysis'],
  ['media.download', 'download'],
  ['media.optimize', 'download'],
  ['sync.video', 'download'],
  ['provider.epg.load', 'live-tv'],
  ['provider.subscriptions.process', 'live-tv'],
  ['butler', 'maintenance'],
  ['butler.task', 'maintenance'],
  ['grabber.grab', 'other'],
  ['', 'other'],
] as const)('H10 %s is %s', (type, kind) => {
  expect(workKindOf(type)).toBe(kind);
});

const scan = finish({
  uuid: 'scan',
  type: 'library.update.section',
  section: '1',
  at: 1000,
  lastedMs: 60_000,
});
const intros = finish({
  uuid: 'intros',
  type: 'media.generate.intros',
  section: '2',
  at: 3000,
  lastedMs: 20_000,
});
const other = finish({
  uuid: 'other',
  server: 'cellar',
  section: '1',
  at: 2000,
  lastedMs: 10_000,
  outcome: 'stopped',
});
const gone = finish({ uuid: 'gone', type: 'grabber.grab', at: 4000, lastedMs: 9_000_000, outcome: 'gone' });
const all = [gone, scan, other, intros];
const uuids = (finishes: readonly Finished[]): readonly string[] => finishes.map((f) => f.activity.uuid);
const found = (query: Parameters<typeof queryHistory>[1]) => uuids(queryHistory(all, query).finishes);

describe('H10 a query', () => {
  test('without limits has everything, newest first', () => {
    expect(found({})).toEqual(['gone', 'intros', 'other', 'scan']);
  });

  test.each([
    [{ serverIds: ['cellar'] }, ['other']],
    [{ kinds: ['scan'] }, ['other', 'scan']],
    [{ kinds: ['scan', 'analysis'] }, ['intros', 'other', 'scan']],
    [{ libraryIds: ['attic-id/1'] }, ['scan']],
    [{ outcomes: ['stopped', 'gone'] }, ['gone', 'other']],
    [{ since: 2000 }, ['gone', 'intros', 'other']],
    [{ until: 2000 }, ['scan']],
    [{ since: 2000, until: 3000 }, ['other']],
    [{ serverIds: ['attic-id'], kinds: ['scan'], since: 1001 }, []],
    [{ serverIds: [] }, []],
    [{ count: 2 }, ['gone', 'intros']],
  ] as const)('%j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('counts also beyond what it returns, and knows no duration of what was not seen', () => {
    expect(queryHistory(all, { count: 1 })).toMatchObject({
      count: 4,
      totalMs: 90_000,
      medianMs: 20_000,
      isLowerBound: false,
    });
    expect(queryHistory([scan, intros], {}).medianMs).toBe(40_000);
    expect(queryHistory([gone], {})).toMatchObject({ count: 1, totalMs: 0, medianMs: undefined });
    expect(queryHistory([{ ...scan, foundRunning: true }], {}).isLowerBound).toBe(true);
  });

  test('of two at one moment the first given is newer', () => {
    const same = [intros, { ...scan, at: intros.at }];
    expect(uuids(queryHistory(same, {}).finishes)).toEqual(['intros', 'scan']);
  });
});

test('H10 a library is one of its server; what names none is in none', () => {
  expect(libraryIdOf(scan)).toBe('attic-id/1');
  expect(libraryIdOf(other)).toBe('cellar/1');
  expect(libraryIdOf(gone)).toBeUndefined();
});

test('H11 there is to choose what occurs, under its latest name', () => {
  const renamed = [
    { ...scan, library: 'Movies' },
    { ...scan, library: 'Films', server: { id: 'attic-id', name: 'Old name' } },
    { ...other, library: undefined },
    { ...other, library: 'Series' },
  ];
  const { servers, kinds, libraries } = choicesIn(renamed);
  expect(servers.map((s) => s.name)).toEqual(['Attic', 'cellar']);
  expect(kinds).toEqual(['scan']);
  expect(libraries.map(({ id, name }) => [id, name])).toEqual([
    ['attic-id/1', 'Movies'],
    ['cellar/1', 'Series'],
  ]);
});
