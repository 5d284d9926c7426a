// State shared by the stand-in's modules: the app's identity, Chromium, the D-Bus connection.

import type { ChildProcess } from 'node:child_process';
import { existsSync, fstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Cdp } from './cdp.ts';
import { launchChromium } from './chromium.ts';

export interface Boot {
  appPath: string;
  pkg: { name?: string; productName?: string; version?: string };
  switches: string[];
}
export const rt = {
  boot: undefined as unknown as Boot,
  headed: process.env.STANDIN_HEADED === '1',
  scale: 1,
  profile: '',
  chromiumSwitches: [] as string[],
  chromium: undefined as unknown as Promise<{ proc: ChildProcess; cdp: Cdp; bin: string }>,
  timings: {} as Record<string, number>,
};
export const mark = (name: string): void => {
  rt.timings[name] = Math.round(performance.now());
};

let begin: () => void,
  begunAlready = false;
const begun = new Promise<void>((ok) => {
  begin = ok;
});
export function boot(b: Boot): void {
  rt.boot = b;
  rt.scale = Number(b.switches.find((s) => s.startsWith('--force-device-scale-factor='))?.split('=')[1] ?? 1);
  mark('boot');
  rt.chromium = begun.then(launch);
  rt.chromium.catch((e) => {
    process.stderr.write(`stand-in: ${e.message}\n`);
    process.exit(1);
  });
  for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(s, () => void shutdown(0));
  // Started through a pipe (a test runner): gone when it is.
  if (fstatSync(0).isFIFO() || fstatSync(0).isSocket())
    process.stdin
      .resume()
      .once('end', () => void shutdown(0))
      .once('error', () => {});
}
// After the app's entry has run, as in Electron: switches it appended count.
export function start(): void {
  if (ending) return;
  mark('entry-imported');
  begunAlready = true;
  begin();
}
async function launch(): Promise<{ proc: ChildProcess; cdp: Cdp; bin: string }> {
  rt.profile = mkdtempSync(path.join(os.tmpdir(), 'standin-chromium-'));
  mkdirSync(path.join(rt.profile, 'Default'));
  writeFileSync(path.join(rt.profile, 'First Run'), '');
  writeFileSync(
    path.join(rt.profile, 'Default', 'Preferences'),
    JSON.stringify({ browser: { custom_chrome_frame: false } }),
  );
  const shell = '/usr/lib/chromium/chromium-headless-shell'; // not Debian's wrapper script: it stays between us and the process
  const bin =
    process.env.STANDIN_CHROMIUM ?? (!rt.headed && existsSync(shell) ? shell : '/usr/lib/chromium/chromium');
  const args = [
    ...rt.chromiumSwitches,
    ...rt.boot.switches.filter((s) => /^--(force-device-scale-factor|lang|remote-debugging-port)=/.test(s)),
    ...(rt.headed ? ['--test-type'] : bin === shell ? [] : ['--headless']),
  ];
  const { proc, cdp } = await launchChromium({ bin, profile: rt.profile, args });
  mark('chromium');
  proc.once('exit', () => void shutdown(1));
  return { proc, cdp, bin };
}

let ending: Promise<never> | undefined;
export function shutdown(code: number): Promise<never> {
  return (ending ??= (async () => {
    if (!begunAlready) {
      await new Promise((r) => setTimeout(r, 50));
      return process.exit(code);
    } // lets a hand-over to the first instance out
    const c = await Promise.race([
      rt.chromium.catch(() => undefined),
      new Promise<undefined>((r) => setTimeout(r, 3000)),
    ]);
    if (c && c.proc.exitCode === null) {
      const gone = new Promise((r) => c.proc.once('exit', r));
      void c.cdp.root.send('Browser.close').catch(() => {});
      await Promise.race([gone, new Promise((r) => setTimeout(r, 1500))]);
      c.proc.kill('SIGKILL');
    }
    try {
      if (rt.profile) rmSync(rt.profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    } catch {}
    if (process.env.STANDIN_TIMINGS) process.stderr.write(`stand-in timings ${JSON.stringify(rt.timings)}\n`);
    return process.exit(code);
  })());
}
