// `npm start`: builds the app and runs it on the best host there is: Electron, else the stand-in, else the terminal.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { electronSource, whyUnreachable } from './electronSource.ts';
import { endingOf } from './start/ending.ts';
import { findRuntime } from './start/runtime.ts';

const DOWNLOAD_MS = 5 * 60_000;
const root = path.join(import.meta.dirname, '..');
const args = process.argv.slice(2);

const electron = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const { version } = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8'));

/** Bounded: first a word with the host, then the download itself. Returns why it did not come. */
async function downloadElectron(): Promise<string | undefined> {
  const unreachable = await whyUnreachable();
  if (unreachable) return unreachable;
  console.log(`Downloading Electron ${version}…`);
  const { status } = spawnSync(process.execPath, [path.join(electron, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: DOWNLOAD_MS,
  });
  return status === 0 ? undefined : `the download from ${electronSource()} failed`;
}

function run(command: string, commandArgs: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  let asked: NodeJS.Signals | undefined;
  // Before it is there: a signal in between would end this process and leave that one behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      asked = signal;
      child.kill(signal);
    });
  const child = spawn(command, commandArgs, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  child.once('error', (error) => {
    console.error(`${command} cannot be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    const { exitCode, sentence } = endingOf(code, signal, asked);
    if (sentence) console.error(sentence);
    process.exitCode = exitCode;
  });
}

function has(command: string): boolean {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, command)));
}

const build = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error('The build failed: see above.');
  process.exit(1);
}

const { file: installed, missing } = findRuntime(electron);
if (missing) console.error(`ELECTRON_OVERRIDE_DIST_PATH leads to nothing: ${missing} is not there.`);
const reason = installed ? undefined : await downloadElectron();
const runtime = installed ?? findRuntime(electron).file;
if (runtime) {
  // Chromium refuses to run as root with its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  run(runtime, [...asRoot, root, ...args]);
} else {
  console.error(
    `The Electron ${version} runtime is not here and could not be downloaded (${reason}): set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
  );
  const standin = path.join(root, 'test', 'standin', 'bin', 'electron');
  const isDesktop =
    process.platform === 'linux' && process.env.DISPLAY && existsSync('/usr/lib/chromium/chromium');
  if (isDesktop && has('xdotool')) {
    console.error('Running on the stand-in host in Chromium instead.');
    run(standin, [root, ...args], { STANDIN_HEADED: '1' });
  } else {
    console.error('Without a display and Chromium, here is the terminal view instead; Ctrl+C ends it.\n');
    const demo = args.includes('--demo');
    run(process.execPath, [path.join(root, 'src', 'cli', 'main.ts'), 'watch', ...(demo ? ['--demo'] : [])]);
  }
}
