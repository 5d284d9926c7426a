import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { isShown, lookAway } from '../steps.ts';

const KEYS = 'CommandOrControl+Shift+U';
const withShortcut = { settings: { preferences: { shortcut: KEYS } } };

/** The stand-in's own: real keys do not reach it. */
function press(app: ElectronApplication, keys: string): Promise<void> {
  return app.evaluate(({ globalShortcut }, text) => {
    const pressed: unknown = Reflect.get(globalShortcut, '$press');
    if (typeof pressed === 'function') pressed(text);
  }, keys);
}

test.skip(process.env.SPEC_HOST === 'Electron', 'its keys are pressed on the stand-in only');

test('SE41 the shortcut opens the popover, and closes it', async ({ signedIn }) => {
  const { app } = await signedIn(withShortcut);
  await lookAway(app);
  await press(app, KEYS);
  await expect.poll(() => isShown(app)).toBe(true);
  await press(app, KEYS);
  await expect.poll(() => isShown(app)).toBe(false);
});

test('SE41 without one nothing is taken', async ({ signedIn }) => {
  const { app } = await signedIn({});
  expect(await app.evaluate(({ globalShortcut }, keys) => globalShortcut.isRegistered(keys), KEYS)).toBe(
    false,
  );
});
