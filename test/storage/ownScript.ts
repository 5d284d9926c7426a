import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const KILOBYTE = 1024;
const run = promisify(execFile);

/** Where a script imports the project's source from. A path of Windows is no specifier. */
export const SOURCE = pathToFileURL(path.join(import.meta.dirname, '../../src')).href;

/** A script in a process of its own. */
export type Script = {
  /** However it ended. */
  readonly over: Promise<void>;
  /** What it printed; rejects where it failed. */
  readonly said: Promise<string>;
};

const nodeWith = (script: string): readonly [string, ...string[]] => [
  process.execPath,
  '--input-type=module',
  '--eval',
  script,
];

export function startScript(script: string): Script {
  const [node, ...args] = nodeWith(script);
  const said = run(node, args).then(({ stdout }) => stdout.trim());
  const over = said.then(
    () => {},
    () => {},
  );
  return { over, said };
}

/** Looks again and again until all are over. */
export async function runUntilOver(scripts: readonly Script[], look: () => void): Promise<void> {
  let isOver = false;
  void Promise.all(scripts.map((s) => s.over)).then(() => {
    isOver = true;
  });
  while (!isOver) {
    look();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Runs a script that may write no file longer than that; what it printed. */
export async function runLimited(largestBytes: number, script: string): Promise<string> {
  // bash counts in kilobytes, other shells may not.
  const shell = `trap '' XFSZ; ulimit -f ${largestBytes / KILOBYTE}; exec "$@"`;
  const { stdout } = await run('bash', ['-c', shell, 'bash', ...nodeWith(script)]);
  return stdout.trim();
}
