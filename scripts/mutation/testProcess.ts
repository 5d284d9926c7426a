// Started by tests.ts: runs unit tests again and again, each time with another text in the place of one module.
import path from 'node:path';
import { normalizePath } from 'vite';
import { createVitest } from 'vitest/node';

/** Runs the tests whose path begins with one of `tests`, with `text` for the module `file`. */
export type Task = {
  readonly file: string;
  readonly text: string;
  readonly tests: readonly string[];
  /** Of processor time: what takes longer is endless. A machine that has other work as well is merely slow. */
  readonly mostMs: number;
};
export type Answer = { readonly passed: number; readonly failed: number; readonly tookMs: number };

const CLOCK_MS = 250;

const [root = ''] = process.argv.slice(2);
let task: Task | undefined;
/** As Vite names it, on Windows too. */
const idOf = ({ file }: Task): string => normalizePath(path.join(root, file));

const vitest = await createVitest(
  'test',
  {
    root,
    watch: false,
    // All tests are one project here, with the setup below.
    config: false,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: [path.join(import.meta.dirname, 'fixedChance.ts')],
    // One thread for all test files of a run: starting one for each would take most of the time.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    fsModuleCache: false,
    bail: 1,
    reporters: [{}],
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        load: (id) => (task && id === idOf(task) ? task.text : undefined),
      },
    ],
  },
);
await vitest.standalone();

async function run(next: Task): Promise<Answer> {
  // The module that was changed before and the one that is changed now, and all that import them.
  for (const changed of [task, next]) if (changed) vitest.invalidateFile(idOf(changed));
  task = next;
  const before = process.cpuUsage();
  const tookMs = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // The tests run in a thread of their own: an endless one does not keep this from being looked at.
  const clock = setInterval(() => tookMs() > next.mostMs && process.exit(1), CLOCK_MS);
  const specifications = await vitest.globTestSpecifications([...next.tests]);
  const { testModules: known, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  clearInterval(clock);
  // It tells the results of earlier runs as well.
  const testModules = known.filter((m) => specifications.some((s) => s.moduleId === m.moduleId));
  const states = testModules.flatMap((m) => [...m.children.allTests()]).map((test) => test.result().state);
  const failed = testModules.filter((m) => m.state() === 'failed').length + unhandledErrors.length;
  return { passed: states.filter((state) => state === 'passed').length, failed, tookMs: tookMs() };
}

process.on('message', (next: Task) => {
  run(next).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
