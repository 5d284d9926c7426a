import { afterAll, describe, expect, test } from 'vitest';
import type { Finished } from '../../../src/domain/finished.ts';
import { choicesIn, type HistoryPage, NO_FILTER } from '../../../src/domain/history/historyPage.ts';
import { queryHistory } from '../../../src/domain/history/historyQuery.ts';
import { dayText, historyViewOf } from '../../../src/domain/view/history/historyView.ts';
import { finish } from './finish.ts';

const zoneBefore = process.env.TZ;
// Before the first date is made.
process.env.TZ = 'Europe/Berlin';
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

/** A moment of the wall clock in Berlin, in winter. */
const at = (text: string): number => new Date(`${text}:00`).getTime();
const NOW = at('2026-11-29T12:00');

function pageOf(finishes: readonly Finished[], change: Partial<HistoryPage> = {}): HistoryPage {
  return {
    filter: NO_FILTER,
    choices: choicesIn(finishes),
    result: queryHistory(finishes, { count: 100 }),
    isClearing: false,
    note: undefined,
    ...change,
  };
}
const viewOf = (finishes: readonly Finished[], change: Partial<HistoryPage> = {}) =>
  historyViewOf(pageOf(finishes, change), NOW);

describe('H11 a day', () => {
  test.each([
    ['2026-11-29T00:00', 'Today'],
    ['2026-11-28T23:59', 'Yesterday'],
    ['2026-11-28T00:00', 'Yesterday'],
    ['2026-11-27T23:59', 'Friday 27 November'],
    ['2026-11-23T21:30', 'Monday 23 November'],
    ['2025-12-24T09:00', 'Wednesday, 24 December 2025'],
  ])('%s is %s', (moment, name) => {
    expect(dayText(at(moment), NOW)).toBe(name);
  });

  test.each([
    // 23 and 25 hours long.
    ['2026-03-29T00:00', '2026-03-30T00:00', 'Yesterday'],
    ['2026-10-25T00:00', '2026-10-26T00:00', 'Yesterday'],
    ['2026-10-25T00:00', '2026-10-25T23:59', 'Today'],
    ['2026-03-28T23:59', '2026-03-30T00:00', 'Saturday 28 March'],
  ])('of daylight saving, %s seen on %s, is %s', (moment, now, name) => {
    expect(dayText(at(moment), at(now))).toBe(name);
  });
});

describe('H11 the page says', () => {
  const scan = finish({
    uuid: 'scan',
    subtitle: 'Dune (1984)',
    section: '1',
    library: 'Films',
    at: at('2026-11-29T09:05'),
    lastedMs: 182_000,
  });
  const intros = finish({
    uuid: 'intros',
    type: 'media.generate.intros',
    title: 'Detecting Intros',
    subtitle: 'Harbour Lights',
    section: '1',
    library: 'Films',
    at: at('2026-11-28T23:58'),
    lastedMs: 60_000,
  });
  const gone = finish({ uuid: 'gone', type: 'x', title: 'Odd', at: at('2026-11-28T22:00'), outcome: 'gone' });

  test('by day when, what and how it ended, how long, and the item or the library', () => {
    expect(viewOf([scan, intros, gone]).days).toMatchObject([
      { name: 'Today', entries: [{ time: '09:05', title: 'Films scanned', facts: ['3\u00a0min'] }] },
      {
        name: 'Yesterday',
        entries: [
          { time: '23:58', title: 'Intros detected: Harbour Lights', facts: ['1\u00a0min'] },
          { time: '22:00', title: 'Odd is over', facts: [] },
        ],
      },
    ]);
  });

  test('the server where there are several, and the number of a library without a name', () => {
    const cellar = finish({ server: 'cellar', section: '7', at: at('2026-11-29T08:00') });
    const view = viewOf([scan, cellar]);
    expect(view.days[0]?.entries.map((e) => e.facts.at(-1))).toEqual(['Attic', 'cellar']);
    expect(view.libraries.map((l) => l.name)).toEqual(['Library 7 · cellar', 'Films · Attic']);
  });

  test('how many there are, how long they took, and what is typical', () => {
    expect(viewOf([scan, intros, gone]).facts).toBe('3 jobs, 4\u00a0min in all, 2\u00a0min typically');
    expect(viewOf([{ ...scan, foundRunning: true }, intros]).facts).toBe(
      '2 jobs, at least 4\u00a0min in all, 2\u00a0min typically',
    );
    expect(viewOf([scan]).facts).toBe('1 job');
    expect(viewOf([gone, { ...gone, at: 5 }]).facts).toBe('2 jobs');
  });

  test('what is filtered where nothing fits, and that there is nothing at all', () => {
    const all = [scan, intros];
    const nothing = queryHistory([], {});
    const filter = {
      serverId: 'attic-id',
      workKind: 'live-tv',
      libraryId: 'attic-id/1',
      since: at('2026-11-23T22:00'),
    } as const;
    const view = viewOf(all, { filter, result: nothing });
    expect([view.emptyText, view.canExport, view.canClear]).toEqual([
      'Nothing that finished fits this: Attic, Live TV, Films, Since Monday 23 November, 22:00.',
      false,
      true,
    ]);
    const empty = viewOf([]);
    expect([empty.emptyText, empty.canExport, empty.canClear]).toEqual([
      'Nothing has finished yet.',
      false,
      false,
    ]);
  });

  test('what is beyond, and offers it up to a thousand', () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({ ...intros, at: n }));
    const shown = (count: number) => viewOf(many, { result: queryHistory(many, { count }) });
    expect([shown(100).moreText, shown(100).canShowMore]).toEqual(['And 1,100 more.', true]);
    expect([shown(1000).moreText, shown(1000).canShowMore]).toEqual(['And 200 more.', false]);
    expect(viewOf([scan]).moreText).toBeUndefined();
  });

  test('H12 H13 what came of the last request, and asks before it clears', () => {
    const note = (kind: 'unsaved' | 'cleared' | 'uncleared') => viewOf([scan], { note: { kind } }).note;
    expect(viewOf([scan], { note: { kind: 'saved', name: 'a.csv', folder: 'Downloads' } }).note).toBe(
      'Saved in Downloads as a.csv.',
    );
    expect([note('unsaved'), note('cleared'), note('uncleared')]).toEqual([
      'The file could not be saved. The log says why.',
      'The history is empty now.',
      'The history could not be cleared. The log says why.',
    ]);
    expect(viewOf([scan], { isClearing: true }).question).toMatch(/^Forget everything that finished/);
    expect(viewOf([scan]).question).toBeUndefined();
  });
});
