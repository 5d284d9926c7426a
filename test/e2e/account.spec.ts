import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { test as base, expect, type Launched, newProfile } from './fixtures.ts';
import { codeIn, type PlexWorld, startPlexWorld } from './plexWorld.ts';
import { openPopover } from './steps.ts';

const usher = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

const test = base.extend<{ world: PlexWorld; first: () => Promise<Launched> }>({
  world: async ({ desktop }, use) => {
    const world = await startPlexWorld(desktop.dir);
    await use(world);
    await world.stop();
  },
  /** Launched for the first time, in that world. */
  first: async ({ launch, world }, use) => {
    await use(() => launch({ env: world.env }));
  },
});

const isQuiet = /Quiet|Scanning|running/;

/** The link that was opened last is confirmed by the person in the browser. Returns the account's token. */
async function confirm(world: PlexWorld, opened: () => readonly string[]): Promise<string> {
  const isNew = (link: string): boolean => world.tv.pins.some((pin) => link.includes(pin.code));
  await expect.poll(() => opened().some(isNew)).toBe(true);
  return world.tv.claim(codeIn(opened().findLast(isNew)));
}

test('P1 from the first launch to rows with one click, and again at the next start without any', async ({
  first,
  launch,
  world,
  desktop,
}) => {
  const attic = await world.addServer('Attic');
  attic.start({ title: 'Scanning Films', progress: 41, cancellable: true });
  const { page, app, profile } = await first();
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for your browser' })).toBeVisible();
  const token = await confirm(world, desktop.opened);
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
  expect(desktop.secret('Usher', 'plex.tv')).toBe(token);
  expect(desktop.secret('Usher', attic.machineIdentifier)).toBe(attic.token);

  // P4: the account's token for plex.tv, the server's for the server.
  expect(world.tv.requests.some((r) => r.headers['x-plex-token'] === token)).toBe(true);
  expect(world.tv.requests.filter((r) => r.headers['x-plex-token'] === attic.token)).toEqual([]);
  expect(attic.requests.filter((r) => r.headers['x-plex-token'] === token)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).click();
  await expect.poll(() => attic.requests.some((r) => r.method === 'DELETE')).toBe(true);

  await app.close();
  attic.start({ title: 'Scanning Series', progress: 3 });
  const again = await launch({ profile, env: world.env });
  await openPopover(again.app);
  await expect(again.page.getByRole('listitem').first()).toContainText('Scanning Series');
});

test('P1 the link can be copied, and the sign-in left', async ({ first, world, desktop }) => {
  await world.addServer('Attic');
  const { page } = await first();
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  await expect.poll(() => world.tv.pins.length).toBe(1);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  await expect
    .poll(() => desktop.exec('xclip', '-selection', 'clipboard', '-out'))
    .toContain(world.tv.pins[0]?.code ?? 'no PIN');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
});

test('P3 M1 M2 several servers are chosen, live side by side, and one that is away is one line', async ({
  first,
  world,
  desktop,
}) => {
  const attic = await world.addServer('Attic');
  const cellar = await world.addServer('Cellar');
  const ada = await world.addServer('Ada’s', false);
  const { page } = await first();
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  await confirm(world, desktop.opened);
  await expect(page.getByRole('checkbox', { name: /Attic/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Ada’s/ })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /Ada’s/ }).check();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(page.getByRole('heading', { name: isQuiet }).first()).toBeVisible();
  attic.start({ title: 'Scanning Films', progress: 41 });
  ada.start({ title: 'Scanning Ada’s films', progress: 5 });
  await expect(page.getByRole('region', { name: 'Attic' }).getByRole('listitem')).toContainText('Films');
  await expect(page.getByRole('region', { name: 'Ada’s' })).toContainText('only your own activities');
  await cellar.stop();
  await expect(page.getByRole('region', { name: 'Cellar' })).toContainText(/Not reachable|Connection lost/);
  await expect(page.getByRole('region', { name: 'Attic' }).getByRole('listitem')).toContainText('Films');
});

test('P4 S1 no token is in any URL, log, argument, file or page, in the app or the terminal', async ({
  first,
  world,
  desktop,
}) => {
  const attic = await world.addServer('Attic');
  attic.start({ title: 'Scanning Films', progress: 41, cancellable: true });
  const { page, app, profile, output } = await first();
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  const token = await confirm(world, desktop.opened);
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).click();
  await expect.poll(() => attic.requests.some((r) => r.method === 'DELETE')).toBe(true);

  const env = { ...desktop.env, ...world.env, XDG_CONFIG_HOME: profile };
  const terminal = spawn(process.execPath, [usher, 'watch', '--json'], { env });
  let printed = '';
  for (const stream of [terminal.stdout, terminal.stderr]) stream.on('data', (chunk) => (printed += chunk));
  await expect.poll(() => printed).toContain('"link"');
  const doctor = await promisify(execFile)(process.execPath, [usher, 'doctor', '--json'], { env });

  const seen: Record<string, string> = { output: output(), watch: printed, doctor: JSON.stringify(doctor) };
  for (const request of [...attic.requests, ...world.tv.requests]) seen[`URL ${request.path}`] = request.path;
  seen.proxy = world.proxy.seen().join('\n');
  seen.browser = desktop.opened().join('\n');
  seen.page = await page.content();
  seen.view = JSON.stringify(await page.evaluate(() => window.usher.getView()));
  seen.argv = await app.evaluate(() => JSON.stringify(process.argv));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const file = `/proc/${pid}/cmdline`;
    if (existsSync(file)) seen[`arguments of ${pid}`] = readFileSync(file, 'utf8');
  }
  for (const { parentPath, name } of readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    (f) => f.isFile(),
  )) {
    seen[name] = readFileSync(path.join(parentPath, name), 'latin1');
  }
  terminal.kill('SIGTERM');
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(['settings.json', 'usher.log', 'history.jsonl']));
  for (const secret of [token, attic.token]) {
    expect(Object.entries(seen).filter(([, text]) => text.includes(secret))).toEqual([]);
  }
});

test('P4 signing out revokes the token, forgets all secrets and all servers', async ({
  first,
  world,
  desktop,
}) => {
  const attic = await world.addServer('Attic');
  const { page, profile } = await first();
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  const token = await confirm(world, desktop.opened);
  await expect(page.getByRole('heading', { name: isQuiet }).first()).toBeVisible();
  await (await desktop.tray()).choose('Sign out');
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  expect(world.tv.acceptsToken(token)).toBe(false);
  expect(desktop.secret('Usher', 'plex.tv')).toBeUndefined();
  expect(desktop.secret('Usher', attic.machineIdentifier)).toBeUndefined();
  expect(readFileSync(path.join(profile, 'Usher', 'settings.json'), 'utf8')).not.toContain('Attic');
});

test('P9 in a terminal a short code signs in, for the app as well', async ({ launch, world, desktop }) => {
  const attic = await world.addServer('Attic');
  attic.start({ title: 'Scanning Films', progress: 41 });
  const profile = newProfile(desktop);
  const env = { ...desktop.env, ...world.env, XDG_CONFIG_HOME: profile };
  const terminal = spawn(process.execPath, [usher, 'sign-in'], { env });
  let printed = '';
  terminal.stdout.on('data', (chunk) => (printed += chunk));
  await expect.poll(() => printed).toMatch(/plex\.tv\/link and enter this code: \w{4}\b/);
  const over = new Promise((resolve) => terminal.once('exit', resolve));
  world.tv.claim(/code: (\w+)/.exec(printed)?.[1] ?? '');
  expect(await over).toBe(0);
  expect(printed).toContain('Attic');
  const { app, page } = await launch({ profile, env: world.env });
  await openPopover(app);
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
});
