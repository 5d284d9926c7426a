import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandHook } from '../../src/domain/hooks/hook.ts';
import { payloadVariables } from '../../src/domain/hooks/template.ts';
import { runCommand } from '../../src/hooks/command.ts';
import { commandEnvironment } from '../../src/hooks/environment.ts';
import { until } from '../until.ts';
import { payload } from './payload.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-hook-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
const file = (name: string): string => path.join(folder, name);

/** A hook that runs this script by Node, on each system. */
function script(text: string, ...args: readonly string[]): CommandHook {
  writeFileSync(file('script.mjs'), text);
  return { name: 'Copy', isOn: true, on: ['settle'], run: [process.execPath, file('script.mjs'), ...args] };
}

test('HO8 a command gets its arguments, the payload, and of the environment what is listed', async () => {
  process.env.PLEX_TOKEN = 'secret-token';
  const hook = script(
    `import { readFileSync, writeFileSync } from 'node:fs';
     const { env, argv } = process;
     const seen = { env, args: argv.slice(2), folder: process.cwd(), input: readFileSync(0, 'utf8') };
     writeFileSync(${JSON.stringify(file('seen'))}, JSON.stringify(seen));`,
    '{sentence}',
    '; rm -rf $HOME',
    '*',
    '--name={server.name}',
  );
  expect(await runCommand(hook, payload, never)).toBeUndefined();
  delete process.env.PLEX_TOKEN;
  const { env, args, folder: at, input } = JSON.parse(readFileSync(file('seen'), 'utf8'));
  expect(args).toEqual([payload.sentence, '; rm -rf $HOME', '*', '--name=Attic']);
  expect(JSON.parse(input)).toEqual(payload);
  expect(at).toBe(os.homedir());
  expect(env).toMatchObject(payloadVariables(payload));
  const kept =
    /^(USHER_|PATH|HOME|USER|LOGNAME|LANG|LC_|TZ|TMP|XDG_RUNTIME|DBUS_|DISPLAY|WAYLAND_|SSH_AUTH|__CF)/i;
  if (process.platform !== 'win32') expect(Object.keys(env).filter((name) => !kept.test(name))).toEqual([]);
  expect(JSON.stringify(env)).not.toContain('secret-token');
});

test('HO8 on Windows a command gets what programs need there', () => {
  const env = { SYSTEMROOT: 'C:\\Windows', PLEX_TOKEN: 'x', PATH: 'C:\\' };
  expect(commandEnvironment(payload, env, 'win32')).toMatchObject({
    SYSTEMROOT: 'C:\\Windows',
    PATH: 'C:\\',
  });
  expect(commandEnvironment(payload, env, 'win32')).not.toHaveProperty('PLEX_TOKEN');
  expect(commandEnvironment(payload, env, 'linux')).not.toHaveProperty('SYSTEMROOT');
});

test('HO9 a failed command tells its code and its last line', async () => {
  const hook = script(`console.log('one'); console.error('two \\u001b[31mred'); process.exitCode = 23;`);
  expect(await runCommand(hook, payload, never)).toEqual({ kind: 'exit', code: 23, lastLine: 'two [31mred' });
});

test('HO9 what is not there is said', async () => {
  const hook: CommandHook = { name: 'Copy', isOn: true, on: ['settle'], run: [file('nothing')] };
  expect(await runCommand(hook, payload, never)).toEqual({ kind: 'no-program' });
  writeFileSync(file('nothing'), 'no program', { mode: 0o600 });
  expect(await runCommand(hook, payload, never)).toEqual({ kind: 'no-program' });
});

test('HO7 text of a server that would be an option is no argument', async () => {
  const hook = script('process.exitCode = 1;', '{sentence}');
  const hostile = { ...payload, sentence: '--eval=1' };
  expect(await runCommand(hook, hostile, never)).toEqual({ kind: 'unsafe-argument' });
});

test('HO9 output without end, and input that nobody reads, cost nothing', async () => {
  const hook = script(
    `process.stdin.destroy();
     const line = 'x'.repeat(64 * 1024);
     let left = 400;
     const write = () => { while (left-- > 0) if (!process.stdout.write(line)) return process.stdout.once('drain', write);
       process.stdout.write('\\nthe end\\n', () => process.exit(1)); };
     write();`,
  );
  const big = { ...payload, sentence: 'y'.repeat(100_000) };
  const before = process.memoryUsage().rss;
  const { lastLine } = {
    lastLine: '',
    ...(await runCommand({ ...hook, run: hook.run }, { ...big, sentence: '' }, never)),
  };
  expect(lastLine).toBe('the end');
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

test('HO9 a command that leaves something behind has ended all the same', async () => {
  const hook = script(
    `import { spawn } from 'node:child_process';
     const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
     (await import('node:fs')).writeFileSync(${JSON.stringify(file('pid'))}, String(left.pid));
     process.exit(7);`,
  );
  expect(await runCommand(hook, payload, never)).toMatchObject({ kind: 'exit', code: 7 });
  process.kill(Number(readFileSync(file('pid'), 'utf8')), 'SIGKILL');
});

/** A command that starts another one, and neither ends when it is asked to. */
const stubborn = (): CommandHook =>
  script(
    `import { spawn } from 'node:child_process';
     import { renameSync, writeFileSync } from 'node:fs';
     process.on('SIGTERM', () => {});
     if (process.argv[2]) {
       setInterval(() => {}, 1000);
       writeFileSync(${JSON.stringify(file('new'))}, process.argv[2] + ' ' + process.pid);
       renameSync(${JSON.stringify(file('new'))}, ${JSON.stringify(file('pids'))});
     } else {
       spawn(process.execPath, [process.argv[1], String(process.pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
     }`,
  );

async function bothAreGone(): Promise<void> {
  for (const pid of readFileSync(file('pids'), 'utf8').split(' ').map(Number))
    await until(() => !isRunning(pid), `the end of ${pid}`);
}

/** Not what has ended and is only still listed. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

test('HO10 when its time is over, a command is ended with all that it started', async () => {
  const hook = { ...stubborn(), timeoutSeconds: 5 };
  expect(await runCommand(hook, payload, never)).toEqual({ kind: 'timed-out', seconds: 5 });
  await bothAreGone();
});

test('HO10 the signal ends a command with all that it started', async () => {
  const ending = new AbortController();
  const running = runCommand(stubborn(), payload, ending.signal);
  await until(() => existsSync(file('pids')));
  ending.abort();
  expect(await running).toMatchObject({ kind: 'signal' });
  await bothAreGone();
});
