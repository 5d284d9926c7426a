import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startDemoServer } from '../../src/demo/server.ts';
import { expect, test } from './fixtures.ts';
import { isSignedIn, openPopover, signIn } from './steps.ts';

const usher = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

test('a first run asks for the server, shows it, and remembers it at the next start', async ({
  launch,
  demo,
  desktop,
}) => {
  demo.start({ title: 'Scanning Films', progress: 41 });
  const first = await launch();
  await signIn(first.page, demo);
  await expect(first.page.getByRole('listitem')).toContainText('Scanning Films');
  expect(desktop.secret('Usher', demo.machineIdentifier)).toBe(demo.token);
  await first.app.close();

  const again = await launch({ profile: first.profile });
  await openPopover(again.app);
  await expect(again.page.getByRole('listitem')).toContainText('Scanning Films');
});

test('I3 the token is sent only after the server has named itself, and only as a header', async ({
  signedIn,
  demo,
}) => {
  await signedIn();
  const [first, ...others] = demo.requests;
  expect(first).toMatchObject({ path: '/identity' });
  expect(first?.headers['x-plex-token']).toBeUndefined();
  expect(others.filter((r) => r.headers['x-plex-token'] === demo.token).length).toBeGreaterThan(2);
  expect(demo.requests.filter((r) => r.path.includes(demo.token))).toEqual([]);
  for (const { headers } of demo.requests) {
    expect(headers).toMatchObject({
      'x-plex-product': 'Usher',
      'x-plex-client-identifier': expect.stringMatching(/.{8}/),
    });
  }
});

test('I1 I2 every failure says what is wrong, keeps what was typed, and keeps nothing', async ({
  launch,
  demo,
  desktop,
}) => {
  const { page, profile } = await launch();
  const alert = page.getByRole('alert').filter({ hasText: /./ });
  const attempt = async (address: string, token: string, sentence: RegExp): Promise<void> => {
    await signIn(page, { url: address, token });
    await expect(alert).toHaveText(sentence);
    await expect(page.getByLabel('Address')).toHaveValue(address);
    expect(desktop.secret('Usher', demo.machineIdentifier)).toBeUndefined();
  };

  await attempt('two words', 'x', /That is not an address/);
  await attempt(demo.url, '', /Enter a token/);
  await attempt('http://127.0.0.1:9', 'x', /Nothing answers at/);
  await attempt(demo.url, 'wrong-token', /does not accept this token/);
  demo.answer('identity', { status: 200, body: '<html>A login page</html>' }, 1);
  await attempt(demo.url, demo.token, /not a Plex Media Server/);
  demo.setMaintenance(true);
  await attempt(demo.url, demo.token, /starting up/);
  demo.setMaintenance(false);

  const settings = path.join(profile, 'Usher', 'settings.json');
  expect(existsSync(settings) ? readFileSync(settings, 'utf8') : '').not.toContain('address');
  await signIn(page, demo);
  await isSignedIn(page);
});

test('S3 signing out deletes the token and asks again', async ({ signedIn, demo, desktop }) => {
  const { page } = await signedIn();
  await (await desktop.tray()).choose('Sign out');
  await expect(page.getByLabel('Address')).toBeVisible();
  expect(desktop.secret('Usher', demo.machineIdentifier)).toBeUndefined();
  await expect.poll(() => demo.streamCount).toBe(0);
});

test('L6 a token that is refused later is asked for once, and a new one is taken', async ({
  signedIn,
  demo,
}) => {
  const { page } = await signedIn();
  demo.revoke();
  await expect(page.getByRole('heading', { name: 'Sign in again' })).toBeVisible();
  await expect(page.getByLabel('Address')).toHaveValue(demo.url);
  demo.accept('a-new-token');
  await signIn(page, { url: demo.url, token: 'a-new-token' });
  await isSignedIn(page);
});

test('S1 the token is in the keychain, and nowhere else', async ({ signedIn, demo, desktop }) => {
  const { app, page, profile, output } = await signedIn();
  expect(desktop.secret('Usher', demo.machineIdentifier)).toBe(demo.token);

  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  expect(files.map((f) => f.name)).toEqual(expect.arrayContaining(['settings.json', 'usher.log']));
  for (const { parentPath, name } of files) {
    expect(readFileSync(path.join(parentPath, name), 'latin1'), name).not.toContain(demo.token);
  }
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const file = `/proc/${pid}/cmdline`;
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toContain(demo.token);
  }
  expect(await page.content()).not.toContain(demo.token);
  expect(JSON.stringify(await page.evaluate(() => window.usher.getView()))).not.toContain(demo.token);
  expect(output()).not.toContain(demo.token);
  expect(await app.evaluate(() => JSON.stringify(process.argv))).not.toContain(demo.token);
});

test('I3 a server that moved in at the kept address gets no token, from the app or the terminal', async ({
  signedIn,
  launch,
  demo,
  desktop,
}) => {
  const first = await signedIn();
  await first.app.close();
  const { port } = new URL(demo.url);
  await demo.stop();
  const stranger = await startDemoServer({ port: Number(port), token: demo.token, name: 'Stranger' });
  try {
    const { app, page } = await launch({ profile: first.profile });
    await openPopover(app);
    await expect(page.getByRole('heading')).toContainText('Something else answers at the address of Attic');
    const env = { ...desktop.env, XDG_CONFIG_HOME: first.profile };
    for (const args of [['list'], ['cancel', 'some-uuid']]) {
      const answer = promisify(execFile)(process.execPath, [usher, ...args], { env });
      await expect(answer).rejects.toMatchObject({
        code: 4,
        stderr: expect.stringContaining('Another server'),
      });
    }
    expect(stranger.requests.filter((r) => r.headers['x-plex-token'])).toEqual([]);
  } finally {
    await stranger.stop();
  }
});

test('I4 the terminal goes to the server that the app is signed in to', async ({
  signedIn,
  demo,
  desktop,
}) => {
  demo.start({ title: 'Scanning Films', progress: 41 });
  const { profile } = await signedIn();
  const { stdout } = await promisify(execFile)(process.execPath, [usher, 'list', '--json'], {
    env: { ...desktop.env, XDG_CONFIG_HOME: profile },
  });
  expect(JSON.parse(stdout)).toMatchObject([
    { server: { id: demo.machineIdentifier, name: 'Attic' }, title: 'Scanning Films', progress: 41 },
  ]);
});
