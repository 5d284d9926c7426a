import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Activity } from '../../src/domain/activity.ts';
import type { Finished } from '../../src/domain/finished.ts';
import { historyLines } from '../../src/storage/history/historyLines.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal();
const file = path.join(terminal.profile, 'history.jsonl');

beforeEach(() => {
  terminal.remove();
  mkdirSync(terminal.home, { recursive: true });
});
afterAll(terminal.remove);

function finished(over: Partial<Activity>, more: Partial<Finished> = {}): string {
  const activity: Activity = {
    uuid: 'u',
    type: 'library.update.section',
    title: '',
    subtitle: '',
    progress: 100,
    cancellable: false,
    userId: undefined,
    context: {},
    response: undefined,
    ...over,
  };
  const entry: Finished = {
    server: { id: 'attic', name: 'Attic' },
    activity,
    outcome: 'completed',
    at: Date.UTC(2026, 10, 23, 20, 5),
    lastedMs: 185_000,
    foundRunning: false,
    library: undefined,
    item: undefined,
    cancelAsked: false,
    ...more,
  };
  return historyLines({ kind: 'finished', finished: entry }, (text) => text);
}

function keep(...lines: readonly string[]): void {
  mkdirSync(terminal.profile, { recursive: true });
  writeFileSync(file, lines.join(''));
}

const films = finished({ title: 'Scanning Films' });
const intros = finished(
  { title: 'Detecting Intros', type: 'media.generate.intros', progress: 40 },
  { outcome: 'stopped', at: Date.UTC(2026, 10, 23, 21), lastedMs: 7_200_000, foundRunning: true },
);
const refresh = finished({ title: 'Refreshing', type: 'library.refresh.items' });

/** As the person sees it in Tokyo: a day on. */
const history = (...args: readonly string[]): ReturnType<typeof terminal.run> =>
  terminal.run(['history', ...args], { TZ: 'Asia/Tokyo' });

describe('U4 history', () => {
  test('H4 people read what finished, oldest first, in their own time', async () => {
    keep(intros, films, refresh);
    expect(await history()).toEqual({
      code: 0,
      out: [
        '2026-11-24 05:05  Films scanned, after 3\u00a0min',
        '2026-11-24 06:00  Detecting intros stopped at 40\u00a0%, after at least 2\u00a0h',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('H4 --all adds what nobody waits for', async () => {
    keep(films, refresh, finished({ title: 'Blink' }, { lastedMs: 10 }));
    expect((await history()).out).not.toMatch(/Refreshing|Blink/);
    const { out } = await history('--all');
    expect(out.split('\n').map((line) => line.slice(18))).toEqual([
      'Films scanned, after 3\u00a0min',
      'Item refreshed, after 3\u00a0min',
      'Blink finished, after 0\u00a0s',
      '',
    ]);
  });

  test('servers are named once there are two of them', async () => {
    keep(films, finished({ title: 'Sync' }, { server: { id: 'cellar', name: 'Cel\u001blar' } }));
    expect((await history()).out).toMatch(/Films scanned, .* on Attic\n.*Sync finished, .* on Cel lar\n$/);
  });

  test('H4 --json prints every finish, one object a line, housekeeping too', async () => {
    keep(films, refresh, intros);
    const { code, out, err } = await history('--json');
    const lines = out.trimEnd().split('\n');
    expect([code, err, lines.length]).toEqual([0, '', 3]);
    expect(JSON.parse(lines[2] ?? '')).toEqual({
      at: '2026-11-23T21:00:00.000Z',
      server: { id: 'attic', name: 'Attic' },
      library: null,
      kind: 'analysis',
      activity: {
        uuid: 'u',
        type: 'media.generate.intros',
        title: 'Detecting Intros',
        subtitle: '',
        progress: 40,
        cancellable: false,
        userId: null,
        context: {},
      },
      outcome: 'stopped',
      lastedMs: 7_200_000,
      foundRunning: true,
      cancelAsked: false,
    });
  });

  test('H2 lines that cannot be read are told, and the file stays byte for byte as it was', async () => {
    keep(films, finished({ title: 'In no year' }, { at: 1e300 }), intros.slice(0, 50));
    const before = { bytes: readFileSync(file), time: statSync(file).mtimeMs };
    for (const args of [[], ['--json']]) {
      const { code, out, err } = await history(...args);
      expect(code).toBe(0);
      expect(out).toMatch(/^.*(Films scanned|Scanning Films).*\n$/);
      expect(err).toBe('usher: 2 lines of the history could not be read and are left out.\n');
    }
    expect({ bytes: readFileSync(file), time: statSync(file).mtimeMs }).toEqual(before);
    expect(readdirSync(terminal.profile)).toEqual(['history.jsonl']);
  });

  test('H2 one torn line is told as one', async () => {
    keep(films, intros.slice(0, 50));
    expect((await history()).err).toBe('usher: 1 line of the history could not be read and is left out.\n');
  });

  test('none yet is a sentence, or no output, and leaves no file behind', async () => {
    expect(await history()).toEqual({ code: 0, out: 'Nothing has finished yet.\n', err: '' });
    expect(await history('--json')).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(terminal.home)).toEqual([]);
  });

  test('no server is asked, though there is one', async () => {
    const demo = await startDemoServer({ token: 'right' });
    try {
      keep(films);
      const { out } = await terminal.run(['history'], { PLEX_URL: demo.url, PLEX_TOKEN: 'right' });
      expect(out).toContain('Films scanned');
      expect(demo.requests).toEqual([]);
    } finally {
      await demo.stop();
    }
  });

  test('where only housekeeping finished, people are told how to see it', async () => {
    keep(refresh);
    expect((await history()).out).toBe('Only what nobody waits for has finished yet: --all shows it.\n');
  });

  test('U2 a file that cannot be opened is a sentence and 4', async () => {
    mkdirSync(file, { recursive: true });
    const { code, out, err } = await history();
    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(/^usher: The history cannot be read \(.*\)\.\n$/);
  });
});

describe('H14 history, filtered', () => {
  const cellar = { id: 'cellar', name: 'Cellar' };
  const ofFilms = finished(
    { title: 'Scanning Films', context: { librarySectionId: '1' } },
    { library: 'Films' },
  );
  const ofSeries = finished(
    { title: 'Scanning Series', context: { librarySectionId: '1' } },
    { library: 'Series', server: cellar },
  );
  const titles = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out } = await history('--json', ...args);
    return out.split('\n').flatMap((line) => (line ? JSON.parse(line).activity.title : []));
  };

  test.each([
    [['--server', 'CELLAR'], ['Scanning Series']],
    [
      ['--server', 'cellar', '--server', 'Attic'],
      ['Scanning Films', 'Scanning Series', 'Detecting Intros'],
    ],
    [['--kind', 'analysis'], ['Detecting Intros']],
    [['--library', 'films'], ['Scanning Films']],
    [['--library', 'fi', '--server', 'att'], ['Scanning Films']],
    [
      ['--library', '1'],
      ['Scanning Films', 'Scanning Series'],
    ],
    [['--library', '1', '--server', 'Cellar'], ['Scanning Series']],
    // Midnight of Tokyo is three in the afternoon, UTC.
    [
      ['--since', '2026-11-24'],
      ['Scanning Films', 'Scanning Series', 'Detecting Intros'],
    ],
    [['--since', '2026-11-25'], []],
  ])('by %j', async (args, expected) => {
    keep(ofFilms, ofSeries, intros);
    expect(await titles(...args)).toEqual(expected);
  });

  test('by an age', async () => {
    const ago = (hours: number): Partial<Finished> => ({ at: Date.now() - hours * 3_600_000 });
    keep(finished({ title: 'Some days' }, ago(50)), finished({ title: 'Some hours' }, ago(5)));
    expect(await titles('--since', '2d')).toEqual(['Some hours']);
    expect(await titles('--since', '51h')).toEqual(['Some days', 'Some hours']);
    expect((await history('--since', '60m')).out).toBe('Nothing that finished fits that.\n');
  });

  test('as a table, which is read by programs: no byte order mark', async () => {
    keep(ofFilms, refresh);
    const { code, out } = await history('--csv');
    expect(code).toBe(0);
    expect(out.split('\r\n').map((line) => line.split(',')[4])).toEqual([
      'title',
      'Scanning Films',
      'Refreshing',
      undefined,
    ]);
  });

  test.each([
    [['--server', 'Loft'], 'Nothing finished on a server called Loft. There is: Attic, Cellar.'],
    [['--library', 'Music'], 'Nothing finished in a library called Music. There is: Films, Series.'],
    [['--since', 'noon'], '--since takes 90m, 12h, 2d, 3w or a day such as 2026-11-01, not ‘noon’.'],
    [
      ['--since', '2026-13-01'],
      '--since takes 90m, 12h, 2d, 3w or a day such as 2026-11-01, not ‘2026-13-01’.',
    ],
  ])('%j is refused, with what there is', async (args, sentence) => {
    keep(ofFilms, ofSeries);
    expect(await history(...args)).toEqual({ code: 2, out: '', err: `usher: ${sentence}\n` });
  });

  test('other commands know none of it, and there is one form of output', async () => {
    const { code, err } = await terminal.run(['list', '--since', '2d'], {});
    expect([code, err.split('\n')[0]]).toEqual([2, 'usher: ‘list’ knows no --since.']);
    expect((await history('--csv', '--json')).code).toBe(2);
  });
});
