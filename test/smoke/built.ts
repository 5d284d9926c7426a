// `npm run test:built [executable]`: starts what `npm run package -- --dir` built. Playwright cannot: the fuses of a package let
// nobody into its main process. So this is what can be seen from outside: it lives, follows its demo server, and is alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDesktop } from '../e2e/desktop.ts';

const STARTS_MS = 60_000;
const LEAVES_MS = 20_000;
const LOOK_MS = 100;
const root = path.join(import.meta.dirname, '..', '..');
const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'release/linux*-unpacked/usher',
  darwin: 'release/mac*/Usher.app/Contents/MacOS/Usher',
  win32: 'release/win*-unpacked/Usher.exe',
};

/** The one for this machine: folders of another processor have its name. */
function builtExecutable(): string | undefined {
  const found = globSync(EXECUTABLES[process.platform] ?? '', { cwd: root });
  const own = found.filter((file) => /arm64/.test(file) === (process.arch === 'arm64'));
  const file = own[0] ?? found[0];
  return file && path.join(root, file);
}

type Ended = { readonly code: number | null; readonly signal: string | null };

/** Undefined after that time. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), ms);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}

/** What is wrong; undefined if nothing is. */
async function faultOf(file: string, profile: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const args = ['--demo', `--user-data-dir=${profile}`];
  // Chromium refuses to run as root with its sandbox.
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox');
  const running: ChildProcess[] = [];
  const start = (): Promise<Ended> => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    running.push(child);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
  };
  const log = path.join(profile, 'Demo', 'logs', 'usher.log');
  const isLive = (): boolean => existsSync(log) && readFileSync(log, 'utf8').includes('link: live');
  let isOver = false;
  const goesLive = async (): Promise<true> => {
    while (!isLive() && !isOver) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    return true;
  };

  try {
    const ended = start();
    const first = await within(STARTS_MS, Promise.race([goesLive(), ended]));
    if (first === undefined) return 'It did not follow its demo server.';
    if (first !== true) return `It ended by itself: ${first.signal ?? first.code}.`;
    const second = await within(LEAVES_MS, start());
    if (second?.code !== 0) return `A second launch did not leave with 0: ${second?.signal ?? second?.code}.`;
    // Windows has no signal that asks.
    if (process.platform === 'win32') return undefined;
    running[0]?.kill('SIGTERM');
    const last = await within(LEAVES_MS, ended);
    if (last?.code !== 0) return `Told to end, it did not leave with 0: ${last?.signal ?? last?.code}.`;
    return undefined;
  } finally {
    isOver = true;
    for (const child of running) child.kill('SIGKILL');
  }
}

const file = process.argv[2] ?? builtExecutable();
if (!file) {
  console.error('Nothing was built for this system: npm run package -- --dir');
  process.exit(1);
}
const profile = mkdtempSync(path.join(os.tmpdir(), 'usher-built-'));
const desktop = process.platform === 'linux' ? await startDesktop() : undefined;
try {
  const fault = await faultOf(file, profile, desktop?.env ?? process.env);
  if (fault) console.error(`${file}: ${fault}`);
  else console.log(`${file}: it starts, follows its demo server, is alone, and ends.`);
  process.exitCode = fault ? 1 : 0;
} finally {
  await desktop?.stop();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
