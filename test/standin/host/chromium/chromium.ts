import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { CdpConnection } from './cdp.ts';

const LINES_KEPT = 40;
const SWITCHES = [
  '--no-sandbox',
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
  // Without it screenshots hang in chromium-headless-shell.
  '--enable-features=CDPScreenshotNewSurface',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export type Chromium = {
  readonly child: ChildProcess;
  readonly cdp: CdpConnection;
  readonly file: string;
  readonly profile: string;
};

/** Starts a Chromium without windows. Rejects with its last words if it does not come up. */
export async function startChromium(
  file: string,
  profile: string,
  switches: readonly string[],
): Promise<Chromium> {
  const args = [...SWITCHES, ...switches, '--remote-debugging-pipe', `--user-data-dir=${profile}`];
  const child = spawn(file, merged(args), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const lastLines: string[] = [];
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastLines.push(line);
      if (lastLines.length > LINES_KEPT) lastLines.shift();
      // A test runner waits for this one.
      if (line.startsWith('DevTools listening on ws:')) process.stderr.write(`${line}\n`);
    });
  const [out, input] = [child.stdio[3], child.stdio[4]];
  if (!(out instanceof Writable) || !(input instanceof Readable)) throw new Error('Chromium has no pipe');
  const cdp = new CdpConnection(out, input);
  const died = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium exited with ${code}\n${lastLines.join('\n')}`)));
  });
  died.catch(() => {});
  await Promise.race([cdp.browser.send('Browser.getVersion'), died]);
  return { child, cdp, file, profile };
}

/** Of a repeated switch Chromium keeps the last; lists of features are meant to add up. */
function merged(switches: readonly string[]): readonly string[] {
  const values = new Map<string, string | undefined>();
  for (const text of switches) {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    const value = at < 0 ? undefined : text.slice(at + 1);
    const before = values.get(name);
    values.set(name, before && /^--(en|dis)able-features$/.test(name) ? `${before},${value}` : value);
  }
  return [...values].map(([name, value]) => (value === undefined ? name : `${name}=${value}`));
}
