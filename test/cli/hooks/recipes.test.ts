import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Received, type Receiver, startReceiver } from '../../hooks/receiver.ts';
import { until } from '../../until.ts';
import { type Authority, createAuthority } from '../../world/certificates.ts';
import { COMMAND, NODE } from '../built/command.ts';
import { type HookWorld, openHookWorld } from './world.ts';

// The recipes are read out of the page, and run as they are written there: only where a service is, is another place.

const page = readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'docs', 'cli.md'), 'utf8');
const recipes = [
  ...(page
    .split('### Recipes')[1]
    ?.split(/\n## /)[0]
    ?.matchAll(/```(json|ini)\n([\s\S]*?)```/g) ?? []),
];
const recipe = (name: string): string =>
  recipes.find(([, , text = '']) => text.includes(`"name": "${name}"`))?.[2] ?? '';

let world: HookWorld;
let authority: Authority;
let receiver: Receiver | undefined;
beforeEach(async () => {
  world = await openHookWorld();
  authority = await createAuthority();
});
afterEach(async () => {
  await world.stop();
  await receiver?.stop();
  receiver = undefined;
});

/** A service with a certificate that this home trusts, or by plain http. */
async function service(
  scheme: 'http' | 'https',
  answer: (received: Received) => { status: number; body?: string },
) {
  const tls = scheme === 'https' ? await authority.issue(['localhost']) : undefined;
  receiver = await startReceiver(answer, tls);
  return { ...receiver, host: `${scheme === 'https' ? 'localhost' : '127.0.0.1'}:${receiver.port}` };
}

/** Adds the hook, turns it on, and has the server scan once while the terminal watches. Resolves once it has run. */
async function runOnce(hook: string, secrets: Readonly<Record<string, string>> = {}): Promise<unknown> {
  world.keep({});
  const ca = world.file('authority.pem');
  writeFileSync(ca, authority.pem);
  const env = { ...world.env, ...secrets, NODE_EXTRA_CA_CERTS: ca };
  const added = await world.terminal.run(['hooks', 'add', '-', '--json'], env, hook);
  expect([added.code, added.err]).toEqual([0, '']);
  const { name } = JSON.parse(added.out);
  expect((await world.terminal.run(['hooks', 'on', name], env)).code).toBe(0);
  world.terminal.start(['watch', '--hooks'], env);
  await world.isConnected(1);
  await world.scan();
  const lastRun = async (): Promise<unknown> =>
    JSON.parse((await world.terminal.run(['hooks', 'list', '--json'], env)).out)[0].lastRun;
  await until(async () => (await lastRun()) !== null, `a run of ${name}`);
  return lastRun();
}

// The scan may have begun before the first list came.
const sentence = expect.stringMatching(/^Films scanned on Attic, after (at least )?\d s$/);
const worked = expect.objectContaining({ tries: 1, problem: null });

test('HO22 there are as many recipes as are tried here', () => {
  expect(recipes.map(([, kind]) => kind)).toEqual(['json', 'json', 'json', 'json', 'ini']);
});

test('HO22 ntfy', async () => {
  // As its page about publishing as JSON says: to the root, with a topic; what does not fit is answered with 400.
  const { host, received } = await service('https', ({ method, path: to, body }) => {
    const { topic, message, title, tags, priority } = JSON.parse(body);
    const fits =
      method === 'POST' &&
      to === '/' &&
      /^[-_A-Za-z0-9]{1,64}$/.test(topic) &&
      typeof message === 'string' &&
      message !== '' &&
      typeof title === 'string' &&
      Array.isArray(tags) &&
      tags.every((tag) => typeof tag === 'string') &&
      [1, 2, 3, 4, 5].includes(priority);
    return fits ? { status: 200, body: '{"id":"x","event":"message"}' } : { status: 400 };
  });
  const hook = recipe('ntfy').replace('ntfy.sh', host);
  expect(await runOnce(hook, { USHER_SECRET_NTFY_TOPIC: 'plex_9f3K' })).toEqual(worked);
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    topic: 'plex_9f3K',
    title: 'Attic',
    message: sentence,
    tags: ['clapper'],
    priority: 3,
  });
});

test('HO22 Home Assistant', async () => {
  // It answers 200 to anything, and gives an automation the body as `trigger.json` where it is said to be JSON.
  const { host, received } = await service('http', () => ({ status: 200 }));
  const hook = recipe('Home Assistant').replace('homeassistant.local:8123', host);
  expect(await runOnce(hook, { USHER_SECRET_HA_WEBHOOK: 'plex-scan-7b1c' })).toEqual(worked);
  const [{ method, path: to, headers, body } = { body: '' } as Received] = received;
  expect([method, to, headers['content-type']]).toEqual([
    'POST',
    '/api/webhook/plex-scan-7b1c',
    'application/json',
  ]);
  expect(JSON.parse(body)).toMatchObject({
    hook: 'Home Assistant',
    event: 'settle',
    server: { name: 'Attic' },
  });
});

test('HO22 Discord', async () => {
  // Content of at most 2000 characters; a name without its own; what may be mentioned. It answers 204 unless it is asked to wait.
  const { host, received } = await service('https', ({ method, path: to, headers, body }) => {
    const { content, username, allowed_mentions: mentions } = JSON.parse(body);
    const fits =
      method === 'POST' &&
      to === '/api/webhooks/12345/to-ken' &&
      headers['content-type'] === 'application/json' &&
      content.length > 0 &&
      content.length <= 2000 &&
      !/discord|clyde/i.test(username) &&
      username.length <= 80 &&
      mentions.parse.every((one: string) => ['roles', 'users', 'everyone'].includes(one));
    return { status: fits ? 204 : 400 };
  });
  const secrets = { USHER_SECRET_DISCORD_WEBHOOK: `https://${host}/api/webhooks/12345/to-ken` };
  expect(await runOnce(recipe('Discord'), secrets)).toEqual(worked);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    content: sentence,
    allowed_mentions: { parse: [] },
  });
});

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

test.skipIf(!has('rsync'))('HO22 rsync after a scan', async () => {
  for (const folder of ['srv/films/Dune (1984)', 'mnt/copy/films'])
    mkdirSync(world.file(folder), { recursive: true });
  writeFileSync(world.file('srv/films/Dune (1984)/dune.mkv'), 'spice');
  writeFileSync(world.file('mnt/copy/films/gone.mkv'), 'old');
  const hook = recipe('Copy films')
    .replaceAll('"/srv/', `"${world.home}/srv/`)
    .replaceAll('"/mnt/', `"${world.home}/mnt/`);
  expect(await runOnce(hook)).toEqual(worked);
  expect(readFileSync(world.file('mnt/copy/films/Dune (1984)/dune.mkv'), 'utf8')).toBe('spice');
  expect(() => readFileSync(world.file('mnt/copy/films/gone.mkv'))).toThrow(/ENOENT/);
});

/** The unit, with `usher` being the one that is tested. */
function unit(): string {
  const usher = world.file('usher');
  writeFileSync(usher, `#!/bin/sh\nexec '${NODE}' '${COMMAND}' "$@"\n`);
  chmodSync(usher, 0o755);
  const text = recipes.find(([, kind]) => kind === 'ini')?.[2] ?? '';
  expect(text).toContain('/usr/bin/usher ');
  writeFileSync(world.file('usher.env'), `PLEX_URL=${world.demo.url}\nPLEX_TOKEN=T\n`);
  return text.replaceAll('/usr/bin/usher', usher).replaceAll('/etc/usher.env', world.file('usher.env'));
}

test.skipIf(!has('systemd-analyze'))('HO22 systemd finds no fault in the unit', () => {
  const file = world.file('usher-wait.service');
  // It knows no unit of a Plex server on this machine.
  writeFileSync(file, unit().replace(' plexmediaserver.service', ''));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => line.includes('usher-wait'))).toEqual([]);
  expect(status).toBe(0);
});

test.skipIf(process.platform === 'win32')('HO22 the unit stops once the server is idle', async () => {
  const {
    ExecStart = '',
    ExecStop = '',
    EnvironmentFile = '',
  } = Object.fromEntries(
    unit()
      .split('\n')
      .flatMap((line) =>
        line.includes('=') ? [[line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]] : [],
      ),
  );
  // Before anything is written to the profile: the time in which a scan settles is set so that the test need not wait.
  world.keep({});
  const given = Object.fromEntries(
    readFileSync(EnvironmentFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
  const env = {
    PATH: process.env.PATH,
    HOME: world.home,
    XDG_CONFIG_HOME: world.home,
    LC_ALL: 'C',
    ...given,
  };
  expect(execFileSync('sh', ['-c', ExecStart], { env, encoding: 'utf8' })).toBe('');
  const { uuid } = world.demo.start({ type: 'library.update.section', title: 'Scanning Films' });
  const stopping = new Promise<unknown>((resolve) => {
    const child = world.spawn('sh', ['-c', `exec ${ExecStop}`], env);
    child.once('exit', resolve);
  });
  await world.isConnected(1);
  const raced = await Promise.race([
    stopping,
    new Promise((resolve) => setImmediate(() => resolve('waits'))),
  ]);
  expect(raced).toBe('waits');
  world.demo.end(uuid);
  expect(await stopping).toBe(0);
});
