import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar } from '../../../src/cli/watch/screen/draw/bar.ts';
import { keyLine, listKeys, questionLines } from '../../../src/cli/watch/screen/draw/foot.ts';
import { framed, recentLines, withPosition } from '../../../src/cli/watch/screen/draw/frame.ts';
import { endOf, type Line, placed, textOf } from '../../../src/cli/watch/screen/draw/line.ts';
import { drawList } from '../../../src/cli/watch/screen/draw/list.ts';
import { rowLines } from '../../../src/cli/watch/screen/draw/rowLines.ts';
import { cut, widthOf, wrap } from '../../../src/cli/watch/screen/draw/text.ts';
import { isColored, isScreen, isUnicode } from '../../../src/cli/watch/screen/look.ts';
import { createPainter } from '../../../src/cli/watch/screen/paint.ts';
import type { GroupView, RowView } from '../../../src/domain/view/view.ts';

const FAMILY = '👨\u200d👩\u200d👧\u200d👦';
const PIECES = [
  'a',
  ' ',
  '…',
  'e\u0301',
  '漢',
  'ｶ',
  '한',
  '🇳🇴',
  FAMILY,
  '👩🏽\u200d🚀',
  '✔\ufe0f',
  'ש',
  'ة',
  'नि',
  '\u200c',
  '\u00a0',
  '１',
  '⌛',
  'x\u0301\u0302',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const widths = fc.integer({ min: 20, max: 140 });

const calmRow: RowView = {
  uuid: 'u',
  title: 'Scanning Films',
  openLabel: undefined,
  subtitle: '',
  owner: undefined,
  progress: 41,
  status: '41\u00a0%',
  elapsed: '3\u00a0min',
  left: undefined,
  stalled: undefined,
  isStale: false,
  isEnded: false,
  cancel: { kind: 'none' },
  problem: undefined,
  depth: 0,
  group: undefined,
};
const rows: fc.Arbitrary<RowView> = fc.record({
  ...Object.fromEntries(Object.entries(calmRow).map(([key, value]) => [key, fc.constant(value)])),
  title: texts,
  subtitle: texts,
  owner: fc.option(texts, { nil: undefined }),
  progress: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
  status: fc.option(texts, { nil: undefined }),
  elapsed: texts,
  left: fc.option(texts, { nil: undefined }),
  stalled: fc.option(texts, { nil: undefined }),
  problem: fc.option(texts, { nil: undefined }),
  isEnded: fc.boolean(),
  depth: fc.integer({ min: 0, max: 2 }),
  group: fc.option(fc.record({ id: fc.constant('g'), count: texts, label: texts, isOpen: fc.boolean() }), {
    nil: undefined,
  }),
}) as fc.Arbitrary<RowView>;

/** Pieces stand side by side within the columns. */
function fits(line: Line, columns: number): void {
  let end = 0;
  for (const { at, text } of line) {
    expect(at).toBeGreaterThanOrEqual(end);
    end = at + widthOf(text);
  }
  expect(end).toBeLessThanOrEqual(columns);
}

describe('TW2 widths', () => {
  test.each([
    ['', 0],
    ['Films', 5],
    ['漢字', 4],
    ['e\u0301', 1],
    [FAMILY, 2],
    ['🇳🇴', 2],
    ['שלום', 4],
    ['نامه\u200cای', 6],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('a text that is cut fits, is whole characters, and says so', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 70 }), (text, columns) => {
        const shown = cut(text, columns);
        expect(widthOf(shown)).toBeLessThanOrEqual(columns);
        if (shown === text || columns <= 0) return;
        expect(shown.endsWith('…')).toBe(true);
        const kept = shown.slice(0, -1);
        const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
        expect(text.startsWith(kept)).toBe(true);
        const ends = characters.map(({ index, segment }) => text.slice(0, index + segment.length).trimEnd());
        expect(['', ...ends]).toContain(kept);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text that is wrapped fits, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const lines = wrap(text, columns, 1000);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        const without = (t: string): string => t.replaceAll(' ', '');
        expect(without(lines.join(''))).toBe(without(text));
        expect(wrap(text, columns, 2).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  test('no line is wider than the terminal, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(rows, { minLength: 1, maxLength: 4 }),
        texts,
        widths,
        fc.boolean(),
        (some, name, columns, unicode) => {
          const canvas = { columns, isUnicode: unicode };
          for (const row of some) for (const line of rowLines(row, true, canvas)) fits(line, columns);
          const group = {
            serverId: 's',
            rows: some,
            rowsBefore: 0,
            rowsAfter: 0,
            scopeText: name,
            moreText: name,
          } as unknown as GroupView;
          const heads = [{ serverId: 's', name, text: `${name} · ${name}` }];
          const list = drawList(
            { groups: [group], heads, top: 0, selected: undefined },
            { columns, rows: 9 },
            canvas,
          );
          expect(list.lines.length).toBeLessThanOrEqual(9);
          const foot = [
            keyLine(listKeys(canvas), canvas),
            withPosition(placed(0, columns, name), '3–12 / 60', canvas),
            ...questionLines(name, [['y', name]], canvas),
          ];
          const past = {
            id: '',
            title: name,
            openLabel: undefined,
            serverName: name,
            lasted: name,
            results: [name],
            when: name,
          };
          const body = [...list.lines, ...recentLines([past], true, { columns, rows: 5 })];
          const all = framed({ headline: name, notes: [name], foot }, body, { columns, rows: 24 });
          expect(all).toHaveLength(24);
          for (const line of all) fits(line, columns);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('TW1 a frame has as many lines as the terminal, the keys last', () => {
  for (const height of [1, 2, 3, 10, 50]) {
    const foot = [placed(0, 20, 'hint'), placed(0, 20, 'keys')];
    const lines = framed({ headline: 'Quiet', notes: [], foot }, [], { columns: 20, rows: height });
    expect(lines).toHaveLength(height);
    expect(textOf(lines.at(-1) ?? [])).toBe('keys');
  }
});

test('TW1 where not all keys have room, how to leave is still said', () => {
  const keys = (columns: number): string => {
    const canvas = { columns, isUnicode: true };
    return textOf(keyLine(listKeys(canvas), canvas));
  };
  expect(keys(40)).toBe('↑↓ select   c stop   ? help   q quit');
  expect(keys(120)).toBe('↑↓ select   c stop   a stop all   h history   ? help   q quit');
});

test('TW1 a bar is filled by eighths, and never full before the job is', () => {
  const drawn = (progress: number | undefined, isUnicode = true): string =>
    textOf(bar(0, 10, progress, 'accent', { isUnicode }));
  expect([0, 1.6, 50, 99.9, 100, undefined].map((p) => drawn(p))).toEqual([
    '▕        ▏',
    '▕▏       ▏',
    '▕████    ▏',
    '▕███████▉▏',
    '▕████████▏',
    '▕╌╌╌╌╌╌╌╌▏',
  ]);
  expect([50, 99.9, undefined].map((p) => drawn(p, false))).toEqual([
    '[####    ]',
    '[####### ]',
    '[--------]',
  ]);
});

test('TW1 a stall and what is left are said before how long it has run', () => {
  const note = (changes: Partial<RowView>): string =>
    textOf(rowLines({ ...calmRow, ...changes }, false, { columns: 120, isUnicode: true })[0] ?? []).slice(96);
  expect(note({})).toBe('3\u00a0min');
  expect(note({ left: 'about 2\u00a0min left' })).toBe('about 2\u00a0min left');
  expect(note({ left: 'about 2\u00a0min left', stalled: 'No progress' })).toBe('No progress');
});

describe('TW11 painting', () => {
  const line = (text: string): Line => placed(0, 20, text);

  test('writes only the lines that differ, and nothing where none does', () => {
    const painter = createPainter(false);
    expect(painter.paint([line('one'), line('two')], 20)).toContain('\u001b[2J');
    expect(painter.paint([line('one'), line('two')], 20)).toBe('');
    const change = painter.paint([line('one'), line('three')], 20);
    expect(change).toBe('\u001b[?2026h\u001b[2;1Hthree\u001b[K\u001b[?2026l');
    painter.forget();
    expect(painter.paint([line('one')], 20)).toContain('one');
  });

  test('TW2 what stands right of a text whose width is uncertain keeps its column', () => {
    const painter = createPainter(false);
    const text = painter.paint([[...placed(0, 4, '漢字'), ...placed(10, 4, '41 %')]], 20);
    expect(text).toContain('漢字\u001b[K\u001b[11G41 %');
    expect(endOf(placed(0, 4, '漢字'))).toBe(4);
  });
});

test.each([
  ['auto', {}, true, true],
  ['auto', {}, false, false],
  ['auto', { NO_COLOR: '1' }, true, false],
  ['auto', { NO_COLOR: '' }, true, true],
  ['auto', { FORCE_COLOR: '1' }, false, true],
  ['auto', { FORCE_COLOR: '0' }, true, false],
  ['auto', { TERM: 'dumb' }, true, false],
  ['always', { NO_COLOR: '1' }, false, true],
  ['never', { FORCE_COLOR: '1' }, true, false],
] as const)('TW13 --color %s with %j, terminal: %s', (choice, env, isTTY, colored) => {
  expect(isColored(choice, env, { isTTY })).toBe(colored);
});

test.each([
  [{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, 'linux', false],
  [{ LANG: 'en_GB.UTF-8' }, 'linux', true],
  [{ LC_CTYPE: 'C.utf8' }, 'linux', true],
  [{ LANG: 'en_GB.UTF-8', TERM: 'linux' }, 'linux', false],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
] as const)('TW13 with %j on %s, Unicode: %s', (env, platform, unicode) => {
  expect(isUnicode(env, platform)).toBe(unicode);
});

test('TW14 a screen needs a terminal to read from and to write to', () => {
  const tty = { isTTY: true };
  expect(isScreen(tty, tty, { TERM: 'xterm' })).toBe(true);
  expect(isScreen({}, tty, { TERM: 'xterm' })).toBe(false);
  expect(isScreen(tty, {}, { TERM: 'xterm' })).toBe(false);
  expect(isScreen(tty, tty, { TERM: 'dumb' })).toBe(false);
});
