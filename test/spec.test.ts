import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// SPEC.md numbers behaviours, and test titles quote the numbers. Its fault table names tests.

const spec = readFileSync(path.join(import.meta.dirname, 'SPEC.md'), 'utf8');
const behaviours = [...spec.matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\*/gm)].map(([, id = '']) => id);
// The text that `test(`, `describe(`, `test.each(…)(` and their like begin with.
const TITLE = /(?:\b(?:test|describe)(?:\.\w+)?\(|\)\()\s*(['"`])(.*?)\1/g;
const quoted = globSync('**/*.{test,spec}.ts', { cwd: import.meta.dirname })
  .flatMap((file) => [...readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(TITLE)])
  .flatMap(([, , title = '']) => title.match(/\b[A-Z]{1,2}\d+\b/g) ?? []);

test('every behaviour has a test that quotes its number, and every number is one of a behaviour', () => {
  expect([...new Set(quoted)].sort()).toEqual([...behaviours].sort());
});

const [, table = ''] = spec.split('## F · faults');
const rows = table.split('\n').filter((line) => line.startsWith('| ') && !/^\| (fault|---)/.test(line));

function textOf(name: string): string {
  const files = ['test.ts', 'spec.ts'].map((end) => path.join(import.meta.dirname, `${name}.${end}`));
  const file = files.find((f) => existsSync(f));
  expect(file, `a test file for ${name}`).toBeDefined();
  return readFileSync(file ?? '', 'utf8');
}

test.each(rows.map((row) => [row.split('|')[1]?.trim() ?? '', row]))(
  'fault: %s has its tests',
  (_fault, row) => {
    const tests = row.split('|').at(-2) ?? '';
    const named = [...tests.matchAll(/`([a-zA-Z]+(?:\/[a-zA-Z]+)+)`((?: "[^"]+",?)*)/g)];
    expect(named.length + Number(/\bsim\b/.test(tests))).toBeGreaterThan(0);
    for (const [, file = '', titles = ''] of named) {
      const text = textOf(file);
      for (const [, title = ''] of titles.matchAll(/"([^"]+)"/g)) expect(text).toContain(title);
    }
    for (const [id] of row.matchAll(/\b[A-Z]{1,2}\d+\b/g)) expect(behaviours).toContain(id);
  },
);

test('the table was read', () => {
  expect(rows.length).toBeGreaterThan(20);
});
