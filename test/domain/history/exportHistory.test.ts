import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyCsv, historyJson } from '../../../src/domain/history/exportHistory.ts';
import { finish } from './finish.ts';

const AT = Date.UTC(2026, 10, 23, 9, 5);
const HEADER = 'at,server,library,kind,title,item,outcome,seconds,foundRunning,type,serverId,libraryId';

/** By the grammar of RFC 4180, and nothing of ours. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = csv;
  while (rest) {
    const [whole = '', quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/.exec(rest) ?? [];
    if (!whole) throw new Error(`no CSV: ${rest}`);
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === '\r\n' && rest) rows.push([]);
    if (end === ',' && !rest) rows.at(-1)?.push('');
  }
  return rows;
}

describe('H12 CSV', () => {
  test('has a line of names and a line for each finish', () => {
    const film = finish({
      section: '7',
      library: 'Films',
      subtitle: 'Dune (1984)',
      at: AT,
      lastedMs: 182_400,
    });
    expect(historyCsv([film])).toBe(
      `${HEADER}\r\n2026-11-23T09:05:00.000Z,Attic,Films,scan,Scanning Films,Dune (1984),completed,182,false,library.update.section,attic-id,7\r\n`,
    );
    expect(historyCsv([])).toBe(`${HEADER}\r\n`);
  });

  test('quotes what has a comma or a quote, and keeps every letter', () => {
    const [, row] = parsed(historyCsv([finish({ title: 'Say "hello", Zoë', library: 'Фильмы' })]));
    expect([row?.[4], row?.[2]]).toEqual(['Say "hello", Zoë', 'Фильмы']);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '＝1', '＠x'])(
    'a title %s is no formula',
    (title) => {
      const [, row] = parsed(historyCsv([finish({ title })]));
      expect(row?.[4]).toBe(`'${title}`);
    },
  );

  test('whatever a server says, each row has its columns, and no cell begins a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', '́'),
    });
    fc.assert(
      fc.property(text, text, text, text, (title, subtitle, library, type) => {
        const rows = parsed(historyCsv([finish({ title, subtitle, library, type, section: title })]));
        expect(rows.map((row) => row.length)).toEqual([12, 12]);
        for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

test('H12 JSON is one array of the same', () => {
  expect(JSON.parse(historyJson([]))).toEqual([]);
  expect(
    JSON.parse(historyJson([finish({ at: AT, section: '7', library: 'Films' }), finish({})])),
  ).toMatchObject([
    {
      at: '2026-11-23T09:05:00.000Z',
      server: 'Attic',
      library: 'Films',
      kind: 'scan',
      seconds: 4,
      libraryId: '7',
    },
    { library: '', libraryId: '' },
  ]);
});
