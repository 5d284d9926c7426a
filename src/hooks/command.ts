import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import os from 'node:os';
import type { CommandHook } from '../domain/hooks/hook.ts';
import type { HookPayload } from '../domain/hooks/hookPayload.ts';
import type { HookProblem } from '../domain/hooks/hookRun.ts';
import { filledArguments } from '../domain/hooks/template.ts';
import { plainText } from '../domain/plainText.ts';
import { commandEnvironment } from './environment.ts';

const TIMEOUT_S = 30;
/** Asked to end, a program has so long to do so. */
const GRACE_MS = 2000;
const REST_MS = 200;
/** Of what it writes, so much is looked at: the end. */
const MOST_OUTPUT = 4096;

/** What runs now: nothing of it outlives Usher. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) end(child, 'SIGKILL');
});

/**
 * Runs a hook's command, without a shell, with the payload in its environment and as JSON on its input. Undefined: it ended with 0. When
 * the signal aborts, or it takes too long, it is ended with all that it started.
 */
export async function runCommand(
  hook: CommandHook,
  payload: HookPayload,
  signal: AbortSignal,
): Promise<HookProblem | undefined> {
  const [program = '', ...words] = filledArguments(hook.run, payload) ?? [];
  if (!program) return { kind: 'unsafe-argument' };
  const seconds = hook.timeoutSeconds ?? TIMEOUT_S;
  const env = commandEnvironment(payload, process.env, process.platform);
  const ended = Promise.withResolvers<HookProblem | undefined>();
  let child: ChildProcess;
  try {
    // A group of its own, so that what it starts is ended with it.
    const detached = process.platform !== 'win32';
    child = spawn(program, words, { cwd: os.homedir(), env, detached, windowsHide: true, shell: false });
  } catch {
    return { kind: 'no-program' };
  }
  running.add(child);
  let isStopping = false;
  let isLate = false;
  let forced: NodeJS.Timeout | undefined;
  let rest: NodeJS.Timeout | undefined;
  let output = '';
  const read = (text: string): void => {
    output = (output + text).slice(-MOST_OUTPUT);
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read);
  // It need not read what it is given.
  child.stdin?.on('error', () => {});
  child.stdin?.end(`${JSON.stringify(payload)}\n`);
  child.on('error', () => ended.resolve({ kind: 'no-program' }));
  child.on('exit', (code, by) => {
    // What it started may be less obedient.
    if (isStopping) end(child, 'SIGKILL');
    if (isLate) ended.resolve({ kind: 'timed-out', seconds });
    else if (code === 0) ended.resolve(undefined);
    else {
      // What it wrote last may come a moment after its end; what it started may keep its output open for ever.
      const tell = (): void => ended.resolve(failure(code, by, lastLineOf(output)));
      child.on('close', tell);
      rest = setTimeout(tell, REST_MS);
    }
  });
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    end(child, 'SIGTERM');
    forced = setTimeout(() => end(child, 'SIGKILL'), GRACE_MS);
  };
  const late = setTimeout(() => {
    isLate = true;
    stop();
  }, 1000 * seconds);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await ended.promise;
  } finally {
    clearTimeout(late);
    clearTimeout(forced);
    clearTimeout(rest);
    signal.removeEventListener('abort', stop);
    running.delete(child);
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}

function failure(code: number | null, by: NodeJS.Signals | null, lastLine: string): HookProblem {
  return code === null
    ? { kind: 'signal', signal: by ?? 'SIGKILL', lastLine }
    : { kind: 'exit', code, lastLine };
}

function lastLineOf(output: string): string {
  return plainText(output.trimEnd().split('\n').at(-1) ?? '');
}

/** With all of its group; Windows knows no groups, but who started whom. */
function end(child: ChildProcess, by: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, by);
  } catch {
    // It has ended.
  }
}
