import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Cdp } from './cdp.ts';

const SWITCHES = [
  '--no-sandbox',
  // Without it headless Chromium paints one frame a second once a window has shrunk.
  '--disable-frame-rate-limit',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-startup-window',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--disable-infobars',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--enable-features=CDPScreenshotNewSurface', // without it Playwright's screenshots hang in chromium-headless-shell
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];
function merge(list: string[]): string[] {
  const out = new Map<string, string | undefined>();
  for (const s of list) {
    const [k, ...v] = s.split('='),
      value = v.length ? v.join('=') : undefined;
    out.set(
      k!,
      /^--(en|dis)able-features$/.test(k!) && out.get(k!)
        ? [...new Set(`${out.get(k!)},${value}`.split(','))].join(',')
        : value,
    );
  }
  return [...out].map(([k, v]) => (v === undefined ? k : `${k}=${v}`));
}
export async function launchChromium(opts: {
  bin: string;
  profile: string;
  args: string[];
}): Promise<{ proc: ChildProcess; cdp: Cdp }> {
  const proc = spawn(
    opts.bin,
    merge([...SWITCHES, ...opts.args, '--remote-debugging-pipe', `--user-data-dir=${opts.profile}`]),
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const tail: string[] = [];
  createInterface({ input: proc.stderr! }).on('line', (line) => {
    tail.push(line);
    if (tail.length > 40) tail.shift();
    if (/^DevTools listening on ws:/.test(line)) process.stderr.write(`${line}\n`); // what Playwright waits for
  });
  const cdp = new Cdp(proc.stdio[3] as Writable, proc.stdio[4] as Readable);
  const died = new Promise<never>((_, no) =>
    proc.once('exit', (c) => no(new Error(`Chromium exited with ${c}\n${tail.join('\n')}`))),
  );
  died.catch(() => {});
  await Promise.race([cdp.root.send('Browser.getVersion'), died]);
  return { proc, cdp };
}
