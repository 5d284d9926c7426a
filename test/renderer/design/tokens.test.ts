import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../renderer');
const files = globSync('**/*.css', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

type Line = { readonly file: string; readonly text: string };

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
const linesOf = (file: string, css: string): readonly Line[] =>
  withoutComments(css)
    .split('\n')
    .map((text) => ({ file: path.posix.basename(file), text: text.trim() }));
const lines = files
  .filter((file) => !file.endsWith('/tokens.css'))
  .flatMap((file) => linesOf(file, readFileSync(path.join(root, file), 'utf8')));

/** Where a measure must stand as it is, and why. */
const MEASURES: readonly { readonly line: string; readonly why: string }[] = [
  { line: '@media (max-width: 280px) {', why: 'a query cannot read a property' },
  { line: '@supports (animation-range: 0 8px) {', why: 'asks whether there is such a thing at all' },
  { line: '--inset: 0px;', why: 'calc() takes no number without a unit' },
  { line: 'margin-inline: -1.5px;', why: 'what narrows a colon of the fingerprint in its own font' },
];

const MEASURE = /\d(px|rem|em|pt)\b/;
const COLOUR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)\(/i;
const SCALED =
  /^(font-size|line-height|border-radius|(row-|column-)?gap|(scroll-)?padding|margin|inset|outline)[\w-]*:/;
const PHYSICAL =
  /\b(left|right)\b|^(margin|padding|border|inset)-(top|bottom)|^(top|bottom|((min|max)-)?(width|height)):/;

function measuresIn(some: readonly Line[]): readonly string[] {
  const known = new Set(MEASURES.map(({ line }) => line));
  return some
    .filter(({ text }) => MEASURE.test(text) && !known.has(text))
    .map(({ file, text }) => `${file}: ${text}`);
}

/** Declarations and their values. A query asks for the window's own width, and a keyword of a timeline is no side. */
function sidesIn(some: readonly Line[]): readonly string[] {
  return some
    .filter(({ text }) => !text.startsWith('@') && PHYSICAL.test(text))
    .map(({ file, text }) => `${file}: ${text}`);
}

test('V46 every measure and every colour of the page is a token', () => {
  expect(lines.length).toBeGreaterThan(500);
  expect(measuresIn(lines)).toEqual([]);
  expect(lines.filter(({ text }) => COLOUR.test(text))).toEqual([]);
  expect(lines.filter(({ text }) => SCALED.test(text)).length).toBeGreaterThan(100);
});

test('V46 a measure that is let stand is still there', () => {
  const texts = new Set(lines.map(({ text }) => text));
  expect(MEASURES.filter(({ line }) => !texts.has(line))).toEqual([]);
});

test('V46 every token is used, and each one that is used exists', () => {
  const css = files.map((file) => withoutComments(readFileSync(path.join(root, file), 'utf8'))).join('\n');
  const named = (pattern: RegExp): ReadonlySet<string> =>
    new Set([...css.matchAll(pattern)].map(([, name = '']) => name));
  const defined = named(/(--[\w-]+):/g);
  const used = named(/var\((--[\w-]+)/g);
  // Asked for by a query; a timeline is named, not defined.
  const asked = named(/style\((--[\w-]+)/g);
  expect([...defined].filter((name) => !used.has(name) && !asked.has(name))).toEqual([]);
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

test('V47 nothing is laid out by left and right: the whole page mirrors', () => {
  expect(sidesIn(lines)).toEqual([]);
});

test.each([
  ['padding-left: var(--edge);', true],
  ['text-align: right;', true],
  ['left: 0;', true],
  ['inline-size: 100%;', false],
  ['margin-inline: auto;', false],
  ['text-align: -webkit-match-parent;', false],
  ['max-width: 100%;', true],
])('V47 "%s" would be found: %s', (text, isFound) => {
  expect(sidesIn([{ file: '', text }]).length > 0).toBe(isFound);
});

test.each(['padding: 7px;', 'font-size: 0.9rem;', 'gap: 4px var(--space-1);'])(
  'V46 "%s" would be found',
  (text) => {
    expect(measuresIn([{ file: '', text }])).toHaveLength(1);
  },
);
