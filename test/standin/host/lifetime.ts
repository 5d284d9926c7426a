import { spawn } from 'node:child_process';
import { existsSync, fstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Chromium, startChromium } from './chromium/chromium.ts';
import { commandLine, switchValue } from './commandLine.ts';

const HAND_OVER_MS = 50;
const STARTING_MS = 3000;
const LEAVES_MS = 1500;
// Debian's own launcher is a script that stays between us and the process: a signal to it leaves Chromium behind.
const HEADLESS = '/usr/lib/chromium/chromium-headless-shell';
const HEADED = '/usr/lib/chromium/chromium';

/** Real windows on the X display, instead of none. */
export const isHeaded = process.env.STANDIN_HEADED === '1';
export const scaleFactor = Number(switchValue('force-device-scale-factor') ?? 1);
/** Whether the app asked for the sandbox, whatever the command line says. */
export const sandbox = { isForced: false };
/** What the app adds to Chromium's command line before it is started. */
export const appendedSwitches: string[] = [];

const begun = Promise.withResolvers<void>();
let hasBegun = false;
let profile = '';
let ending: Promise<never> | undefined;

/** Comes up once the app's entry has run. */
export const chromium: Promise<Chromium> = begun.promise.then(launch);
chromium.catch((error: Error) => {
  process.stderr.write(`stand-in: ${error.message}\n`);
  process.exit(1);
});

/** After the app's entry has run, as in Electron: switches it appended count. */
export function start(): void {
  if (ending) return;
  hasBegun = true;
  begun.resolve();
}

export function leaveWithParent(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void shutDown(0));
  const input = fstatSync(0);
  // Started through a pipe, by a test runner: gone when it is.
  if (input.isFIFO() || input.isSocket())
    process.stdin
      .resume()
      .once('end', () => void shutDown(0))
      .once('error', () => {});
}

export function shutDown(code: number): Promise<never> {
  ending ??= end(code);
  return ending;
}

/** The same program again, once this one has ended (electron#shell/browser/relauncher_linux.cc). */
export function relaunchAtExit({ args }: Electron.RelaunchOptions): void {
  process.on('exit', () => {
    const [executable = '', ...own] = process.argv;
    spawn(executable, args ?? own, { detached: true, stdio: 'inherit' }).unref();
  });
}

async function launch(): Promise<Chromium> {
  refuseRoot();
  profile = mkdtempSync(path.join(os.tmpdir(), 'standin-chromium-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'First Run'), '');
  const preferences = JSON.stringify({ browser: { custom_chrome_frame: false } });
  writeFileSync(path.join(profile, 'Default', 'Preferences'), preferences);
  const isShell = !isHeaded && existsSync(HEADLESS);
  const started = await startChromium(isShell ? HEADLESS : HEADED, profile, [
    ...appendedSwitches,
    ...commandLine.switches.filter((text) =>
      /^--(force-device-scale-factor|lang|remote-debugging-port)=/.test(text),
    ),
    // Against the bar that complains about --no-sandbox.
    ...(isHeaded ? ['--test-type'] : isShell ? [] : ['--headless']),
  ]);
  started.child.once('exit', () => void shutDown(1));
  return started;
}

/**
 * In Chromium's words, and as it ends, before the app's entry is run (chromium#content/browser/zygote_host/zygote_host_impl_linux.cc). An
 * app that takes the switch back gets no further than to the first process that Chromium starts for it.
 */
export function refuseRoot(): void {
  if (process.getuid?.() !== 0) return;
  if (!sandbox.isForced && commandLine.switches.includes('--no-sandbox')) return;
  process.stderr.write(
    'Running as root without --no-sandbox is not supported. See https://crbug.com/638180.\n',
  );
  process.exit(1);
}

async function end(code: number): Promise<never> {
  if (!hasBegun) {
    // Lets a message to the first instance out.
    await wait(HAND_OVER_MS);
    return process.exit(code);
  }
  const running = await Promise.race([chromium.catch(() => undefined), wait(STARTING_MS)]);
  if (running && running.child.exitCode === null) {
    const gone = new Promise<void>((resolve) => running.child.once('exit', () => resolve()));
    running.cdp.browser.send('Browser.close').catch(() => {});
    await Promise.race([gone, wait(LEAVES_MS)]);
    running.child.kill('SIGKILL');
  }
  try {
    if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch (error) {
    process.stderr.write(`stand-in: ${error}\n`);
  }
  return process.exit(code);
}

function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
