import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Launched } from '../fixtures.ts';
import { codeIn, type PlexWorld, startPlexWorld } from '../plexWorld.ts';
import { openPopover } from '../steps.ts';

const usher = path.join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'main.ts');

type Command = { readonly child: ChildProcess; readonly over: Promise<number | null>; printed(): string };

const test = base.extend<{ world: PlexWorld; run: (profile: string, ...args: string[]) => Command }>({
  world: async ({ desktop }, use) => {
    const world = await startPlexWorld(desktop.dir);
    await use(world);
    await world.stop();
  },
  /** `usher` in a terminal beside the app. */
  run: async ({ desktop, world }, use) => {
    const children: ChildProcess[] = [];
    await use((profile, ...args) => {
      const env = { ...desktop.env, ...world.env, XDG_CONFIG_HOME: profile };
      const child = spawn(process.execPath, [usher, ...args], { env });
      children.push(child);
      let text = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
      const over = new Promise<number | null>((resolve) => child.once('close', resolve));
      return { child, over, printed: () => text };
    });
    for (const child of children) child.kill('SIGKILL');
  },
});

/** The person types the code of `usher sign-in`. */
async function confirmCode(world: PlexWorld, { printed, over }: Command): Promise<void> {
  await expect.poll(printed).toMatch(/code: \w{4}\b/);
  world.tv.claim(/code: (\w{4})\b/.exec(printed())?.[1] ?? '');
  expect(await over).toBe(0);
}

async function signIn({ page }: Launched, world: PlexWorld, opened: () => readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  const isNew = (link: string): boolean => world.tv.pins.some((pin) => link.includes(pin.code));
  await expect.poll(() => opened().some(isNew)).toBe(true);
  world.tv.claim(codeIn(opened().findLast(isNew)));
}

test('SE45 the popover shows at once what a terminal has signed in to, and the first screen again when that signs out', async ({
  launch,
  world,
  run,
  desktop,
}) => {
  const attic = await world.addServer('Attic');
  attic.start({ title: 'Scanning Films', progress: 41 });
  const { app, page, profile } = await launch({ env: world.env });
  await openPopover(app);
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await confirmCode(world, run(profile, 'sign-in'));
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
  await expect(page.getByText(/sign in again/i)).toHaveCount(0);
  expect(await run(profile, 'sign-out').over).toBe(0);
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await expect.poll(() => attic.streamCount).toBe(0);
  expect(desktop.secret('Usher', 'plex.tv')).toBeUndefined();
  expect(desktop.secret('Usher', attic.machineIdentifier)).toBeUndefined();
});

test('SE53 `usher watch` follows what the app chooses, writes no history beside it, and ends when it signs out', async ({
  launch,
  world,
  run,
  desktop,
}) => {
  const attic = await world.addServer('Attic');
  const launched = await launch({ env: world.env });
  const { page, profile } = launched;
  await signIn(launched, world, desktop.opened);
  await expect(page.getByRole('heading', { name: /Quiet/ }).first()).toBeVisible();
  const watch = run(profile, 'watch', '--json');
  await expect.poll(watch.printed).toContain('"live"');

  const cellar = await world.addServer('Cellar');
  await (await desktop.tray()).choose('Choose servers…');
  await page.getByRole('checkbox', { name: /Cellar/ }).check();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect.poll(() => cellar.streamCount).toBe(2);
  cellar.start({ uuid: 'one', title: 'Scanning Films', progress: 99 });
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
  cellar.end('one');
  await expect.poll(watch.printed).toMatch(/"ended".*"one"/);
  const history = (): string => readFileSync(path.join(profile, 'Usher', 'history.jsonl'), 'utf8');
  await expect.poll(() => history().match(/"finished"/g)).toHaveLength(1);

  await (await desktop.tray()).choose('Sign out');
  expect(await watch.over).toBe(3);
  expect(watch.printed()).toContain('No server: sign in with the app or `usher sign-in`');
  expect(history().match(/"finished"/g)).toHaveLength(1);
  await expect.poll(() => attic.streamCount).toBe(0);
});
