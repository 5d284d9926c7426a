import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { plainText } from '../../../src/domain/plainText.ts';
import { settingsWith } from '../../app/savedServer.ts';
import { until } from '../../until.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { type HostileFront, startHostileFront } from './hostileFront.ts';
import { HOSTILE, obeyedIn } from './hostileText.ts';

const LONG = 'x'.repeat(5000);
const server = { name: `Attic${HOSTILE}` };
const polishing = {
  uuid: 'custom',
  type: `custom.job${HOSTILE}`,
  title: `Polishing  ${LONG}${HOSTILE}`,
  subtitle: `\n${HOSTILE}`,
  context: { note: `x${HOSTILE}`, [`k${HOSTILE}`]: [`y${HOSTILE}`] },
};

let demo: DemoServer;
let front: HostileFront;
let home: Terminal;

beforeEach(async () => {
  home = openTerminal();
  demo = await startDemoServer({ token: 'unused', name: 'Attic', isClaimed: false });
  front = await startHostileFront(demo, 'speaks');
  demo.appear({
    uuid: 'custom',
    type: 'custom.job',
    title: `Polishing  ${LONG}`,
    subtitle: '\n',
    cancellable: true,
    Context: { note: 'x', [`k${HOSTILE}`]: ['y'] },
  });
});
afterEach(async () => {
  home.killAll();
  home.remove();
  await front.stop();
  await demo.stop();
});

const environment = (): Readonly<Record<string, string>> => ({ PLEX_URL: front.url, PLEX_TOKEN: '' });

/** What it prints as JSON, by bytes that nothing obeys; on stderr likewise. */
async function said(...args: readonly string[]): Promise<unknown> {
  const child = home.start([...args, '--json'], environment());
  const [out, err] = await Promise.all([
    child.stdout ? buffer(child.stdout) : Buffer.of(),
    child.stderr ? buffer(child.stderr) : Buffer.of(),
    once(child, 'exit'),
  ]);
  expect([obeyedIn(out), obeyedIn(err)], String(err)).toEqual([[], []]);
  return JSON.parse(String(out));
}

test('U42 JSON keeps every character that a server sends', async () => {
  expect(await said('list')).toMatchObject([{ server, ...polishing }]);
  expect(await said('wait-idle', '--timeout', '1')).toMatchObject({ running: [{ server, ...polishing }] });
  expect(await said('cancel', 'custom')).toMatchObject([{ server, uuid: 'custom', outcome: 'accepted' }]);
  expect(await said('run', 'BackupDatabase')).toMatchObject({
    server,
    task: { name: 'BackupDatabase', title: expect.stringMatching(/^Back.*half/s) },
  });
  expect(await said('scan', 'Films')).toMatchObject({ server, library: { title: `Films${HOSTILE}` } });
});

test('U42 the doctor keeps the name of a server', async () => {
  const child = home.start(['doctor', '--json'], { ...environment(), PLEX_TOKEN: 'unused' });
  const out = child.stdout ? await buffer(child.stdout) : Buffer.of();
  expect(obeyedIn(out)).toEqual([]);
  expect(JSON.parse(String(out))).toMatchObject({ servers: [{ server }] });
});

test('U42 a sentence in JSON is for people', async () => {
  const why = await said('why');
  expect(why).toEqual({ isBusy: true, sentence: expect.stringContaining('Polishing xxx') });
  expect(JSON.stringify(why)).not.toContain('\\');
});

test('U42 watch keeps every character, and gives people what it gives them without --json', async () => {
  const kept = path.join(home.home, 'hook.json');
  const script = `require('fs').writeFileSync(${JSON.stringify(kept)}, require('fs').readFileSync(0))`;
  const hooks = [{ name: 'keeps', isOn: true, on: ['finish'], run: [process.execPath, '-e', script] }];
  mkdirSync(home.profile, { recursive: true });
  writeFileSync(
    path.join(home.profile, 'settings.json'),
    JSON.stringify({ ...settingsWith(), preferences: { hooks, settleSeconds: 0, leastSeconds: 0 } }),
  );
  const child = home.start(['watch', '--json', '--hooks'], environment());
  const lines: { readonly event: string; readonly activity?: unknown }[] = [];
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      expect(obeyedIn(Buffer.from(line))).toEqual([]);
      lines.push(JSON.parse(line));
    });
  const has = (event: string): Promise<void> => until(() => lines.some((l) => l.event === event), event);
  await has('listed');
  const begun = performance.now();
  demo.update('custom', { progress: 50 });
  await has('updated');
  // A shorter one than a second is told to no hook.
  await until(() => performance.now() - begun > 1100, 'a second');
  demo.end('custom');
  await has('ended');
  for (const event of ['listed', 'updated', 'ended'])
    expect(lines.find((l) => l.event === event)).toMatchObject({ server, activity: polishing });
  await until(() => existsSync(kept) && readFileSync(kept, 'utf8').endsWith('\n'), 'the hook');
  child.kill('SIGTERM');
  await once(child, 'exit');

  const shown = { title: plainText(polishing.title), type: plainText(polishing.type) };
  const name = plainText(server.name);
  const history = readFileSync(path.join(home.profile, 'history.jsonl'));
  const entries = String(history)
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(entries).toContainEqual(
    expect.objectContaining({
      kind: 'finished',
      server: { id: demo.machineIdentifier, name },
      activity: expect.objectContaining(shown),
    }),
  );
  expect([obeyedIn(history), String(history).includes('\\u')]).toEqual([[], false]);
  const payload: unknown = JSON.parse(readFileSync(kept, 'utf8'));
  expect(payload).toMatchObject({ server: { name }, activity: shown });
});
