import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom } from '../../test/sim/random.ts';
import { compiled, type FileMutant } from './compiled.ts';
import { mutantsOf, withMutant } from './mutants.ts';
import type { Task } from './testProcess.ts';
import { createTests, type Tests } from './tests.ts';

/** A module, and where its unit tests are: what their paths begin with. */
export type Target = { readonly file: string; readonly tests: readonly string[] };

export type Outcome = 'killed' | 'broken' | 'survived';
export type Judged = { readonly mutant: FileMutant; readonly outcome: Outcome };

export type Settings = {
  readonly root: string;
  readonly targets: readonly Target[];
  /** So many of all, chosen by the seed. */
  readonly sample: { readonly size: number; readonly seed: number } | undefined;
  readonly workers: number;
  /** As they come, but in the order of their places. */
  readonly onJudged: (judged: Judged, done: number, total: number) => void;
};

// Processor time, for a mutant may make something endless: as a multiple of what the unchanged code takes.
const MOST_TIMES = 5;
const LEAST_MS = 4000;

/** Each mutant that compiles, and whether a test fails with it. Throws if one fails without any. */
export async function mutationRun(settings: Settings): Promise<readonly Judged[]> {
  const { root, targets, sample, onJudged } = settings;
  const texts = new Map(targets.map(({ file }) => [file, readFileSync(path.join(root, file), 'utf8')]));
  const all = compiled(
    root,
    [...texts].flatMap(([file, text]) => mutantsOf(text).map((mutant) => ({ ...mutant, file }))),
  );
  const mutants = sample ? chosen(all, sample.size, sample.seed) : all;
  const testsOf = new Map(targets.map(({ file, tests }) => [file, tests]));
  const outcomes = new Map<FileMutant, Outcome>();
  const judged: Judged[] = [];
  const settle = (mutant: FileMutant, outcome: Outcome): void => {
    outcomes.set(mutant, outcome);
    for (const next of mutants.slice(judged.length)) {
      const known = outcomes.get(next);
      if (!known) break;
      judged.push({ mutant: next, outcome: known });
      onJudged({ mutant: next, outcome: known }, judged.length, mutants.length);
    }
  };
  const queue = mutants.values();
  const work = async (tests: Tests): Promise<void> => {
    // By file, for each has tests of its own.
    const limits = new Map<string, number>();
    for (const mutant of queue) {
      const { file } = mutant;
      const text = texts.get(file) ?? '';
      const task = { file, tests: testsOf.get(file) ?? [] };
      const mostMs = limits.get(file) ?? (await limitFor(tests, { ...task, text }));
      limits.set(file, mostMs);
      const answer = await tests.run({ ...task, text: withMutant(text, mutant), mostMs });
      // The new process has everything to load again.
      if (answer === 'broken') limits.clear();
      settle(mutant, answer === 'broken' ? 'broken' : answer.failed > 0 ? 'killed' : 'survived');
    }
  };
  const workers = Array.from({ length: settings.workers }, () => createTests(root));
  try {
    await Promise.all(workers.map(work));
  } finally {
    for (const tests of workers) tests.close();
  }
  return judged;
}

async function limitFor(tests: Tests, task: Omit<Task, 'mostMs'>): Promise<number> {
  const run = async (): Promise<number> => {
    const answer = await tests.run({ ...task, mostMs: Number.MAX_SAFE_INTEGER });
    if (answer === 'broken' || answer.failed > 0 || answer.passed === 0)
      throw new Error(`the tests in ${task.tests.join(', ')} do not pass without a mutant in ${task.file}`);
    return answer.tookMs;
  };
  // The first run loads what the others find there.
  await run();
  return Math.max(LEAST_MS, MOST_TIMES * (await run()));
}

/** The same ones for the same seed, in their order. */
export function chosen<T>(from: readonly T[], size: number, seed: number): readonly T[] {
  const random = createRandom(seed);
  const ranked = from.map((item, index) => ({ item, index, rank: random.roll() }));
  const first = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, size);
  return first.toSorted((a, b) => a.index - b.index).map(({ item }) => item);
}
