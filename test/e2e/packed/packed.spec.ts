import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeStage, type Stage } from '../../packaging/stage.ts';
import { expect, test } from '../fixtures.ts';
import { isShown, isSignedIn, lookAway, openPopover, signIn } from '../steps.ts';

// The folder that `npm run package -- --dir` makes, with the stand-in in the place of Electron.

const STANDIN = path.join(import.meta.dirname, '../../standin/bin/electron');
const PROGRAM = `#!/bin/sh
STANDIN_PROGRAM=$(readlink -f -- "$0") exec '${STANDIN}' "$@"
`;

test.describe.configure({ mode: 'serial' });
test.skip(!existsSync('/usr/lib/chromium/chromium-headless-shell'), 'the stand-in needs Debian’s Chromium');

let stage: Stage;
let program: string;
test.beforeAll(() => {
  stage = makeStage(PROGRAM);
  const packed = stage.package(['--dir'], { ELECTRON_OVERRIDE_DIST_PATH: stage.runtime('linux') });
  expect(packed.stderr).toBe('');
  program = path.join(stage.folder, 'release/linux-unpacked/usher');
});
test.afterAll(() => stage.remove());

test('B9 a packed app shows its icon and asks for a sign-in, which its keychain keeps', async ({
  launch,
  desktop,
  demo,
}) => {
  const { app, page, profile } = await launch({ program });
  const facts = await app.evaluate(({ app }) => [app.isPackaged, app.getName(), process.resourcesPath]);
  expect(facts).toEqual([true, 'Usher', path.join(path.dirname(program), 'resources')]);
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Usher: Sign in to your server');
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await signIn(page, demo);
  await isSignedIn(page);
  await lookAway(app);
  await tray.click();
  await expect.poll(() => isShown(app)).toBe(true);
  const gone = once(app.process(), 'exit');
  await tray.choose('Quit Usher');
  expect(await gone).toEqual([0, null]);

  // The library that lies beside the archive is the one that keeps and finds the token.
  const again = await launch({ program, profile });
  await openPopover(again.app);
  await isSignedIn(again.page);
});

test('B9 a packed app plays the demo', async ({ launch, desktop }) => {
  const { app, page, output } = await launch({ program, args: ['--demo'] });
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  const gone = once(app.process(), 'exit');
  await (await desktop.tray()).choose('Quit Usher');
  expect(await gone).toEqual([0, null]);
  expect(output()).not.toMatch(/error|exception/i);
});
