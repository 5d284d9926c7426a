import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mutantsOf, withMutant } from '../../scripts/mutation/mutants.ts';
import { chosen, mutationRun } from '../../scripts/mutation/mutationRun.ts';

const MODULE = `export function isAdult(age: number): boolean {
  return age >= 18;
}
`;

/** What becomes of a text by each of its mutants. */
function changed(text: string): readonly string[] {
  return mutantsOf(text).map((mutant) => withMutant(text, mutant));
}

describe('mutants', () => {
  test.each<[text: string, changed: readonly string[]]>([
    ['f(a === b)', ['{}', 'f(a !== b)']],
    ['const x = a && b', ['const x = (a || b)', 'const x = a', 'const x = b']],
    ['const x = a ?? b', ['const x = a', 'const x = b']],
    ['const x = !a', ['const x = a']],
    ['const x = a ? 1 : 2', ['const x = true ? 1 : 2', 'const x = false ? 1 : 2']],
    ['const x = true', ['const x = false']],
    ["const x = 'a'", ["const x = ''"]],
    ['const x = [...a]', ['const x = []', 'const x = [...[]]']],
    ['const x = { ...a, b }', ['const x = { ...[], b }', 'const x = { ...a, ...{} }']],
    ['const x = a.some(b)', ['const x = a.every(b)']],
    ['const x = a.filter(b)', ['const x = a']],
    ['const x = /^a$/i', ['const x = /a$/i', 'const x = /^a/i']],
    ['while (a) break', ['while (false) break', 'while (a) {}']],
    ["type A = 'a'; import b from 'b'; const x = { 'a': b }", []],
    [
      "if (a) throw new Error('why')",
      ["if (true) throw new Error('why')", "if (false) throw new Error('why')", 'if (a) {}'],
    ],
  ])('%s', (text, expected) => {
    expect(changed(text).toSorted()).toEqual(expected.toSorted());
  });

  test('the place is right after characters of several bytes', () => {
    const text = '// – 😀\nconst x = a + b;\n';
    expect(mutantsOf(text)).toEqual([{ line: 2, offset: text.indexOf('a +'), from: 'a + b', to: 'a - b' }]);
  });

  test('one seed chooses the same ones, in their order, and another seed others', () => {
    const all = Array.from({ length: 1000 }, (_, index) => index);
    const first = chosen(all, 20, 1);
    expect(first).toHaveLength(20);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    expect(chosen(all, 20, 1)).toEqual(first);
    expect(chosen(all, 20, 2)).not.toEqual(first);
  });
});

describe('a run', () => {
  let root: string;

  function put(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }

  /** `tests` by the name of their module, all of which are the same. */
  async function run(tests: Readonly<Record<string, string>>): Promise<readonly string[]> {
    for (const [name, body] of Object.entries(tests)) {
      put(`src/${name}.ts`, MODULE);
      put(
        `test/${name}.test.ts`,
        `import { expect, test } from 'vitest';
import { isAdult } from '../src/${name}.ts';

test('adults', () => { ${body} });
`,
      );
    }
    const judged = await mutationRun({
      root,
      targets: Object.keys(tests).map((name) => ({ file: `src/${name}.ts`, tests: [`test/${name}`] })),
      sample: undefined,
      workers: 1,
      onJudged: () => {},
    });
    return judged.map(({ mutant, outcome }) => `${mutant.file}:${mutant.line} ${mutant.to} ${outcome}`);
  }

  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'usher-mutate-')));
    symlinkSync(
      path.join(import.meta.dirname, '../../node_modules'),
      path.join(root, 'node_modules'),
      'junction',
    );
    put('package.json', '{ "type": "module" }');
    put(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', noEmit: true, types: [] } }),
    );
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  // Without the `return` it does not compile: that one does not count.
  test('a mutant with which no test fails has survived, one with which a test fails is killed, in each module by its own tests', async () => {
    expect(
      await run({
        vague: 'expect(isAdult(30)).toBe(true); expect(isAdult(3)).toBe(false);',
        strict: 'expect(isAdult(18)).toBe(true); expect(isAdult(3)).toBe(false);',
      }),
    ).toEqual([
      'src/vague.ts:2 age > 18 survived',
      'src/vague.ts:2 age < 18 killed',
      'src/strict.ts:2 age > 18 killed',
      'src/strict.ts:2 age < 18 killed',
    ]);
  });

  test('nothing is judged by tests that fail on the unchanged code', async () => {
    await expect(run({ wrong: 'expect(isAdult(17)).toBe(true);' })).rejects.toThrow(
      'do not pass without a mutant',
    );
  });
});
