import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { isShown, logOf } from '../steps.ts';

/** Nobody closes a box here. */
async function answerBoxes(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showErrorBox = (title) => console.error(`box: ${title}`);
  });
}

const BUGS: Readonly<Record<string, (app: ElectronApplication) => Promise<unknown>>> = {
  'an uncaught exception': (app) =>
    app.evaluate(() => {
      setImmediate(() => {
        throw new Error('made by the test');
      });
    }),
  'an unhandled rejection': (app) =>
    app.evaluate(() => {
      setImmediate(() => {
        void Promise.reject(new Error('made by the test'));
      });
    }),
};

for (const [name, cause] of Object.entries(BUGS)) {
  test(`O2 ${name} soon after the start stops the app, which says so`, async ({ launch }) => {
    const { app, profile, output } = await launch();
    await expect.poll(() => isShown(app)).toBe(true);
    await answerBoxes(app);
    const gone = once(app.process(), 'exit');
    await cause(app).catch(() => {});
    expect(await gone).toEqual([1, null]);
    expect(logOf(profile)).toContain('bug: Error: made by the test');
    expect(output()).toContain('box: Usher stopped');
  });
}

test('O1 as root the app starts with --no-sandbox, which it does not take back', async ({ launch }) => {
  test.skip(process.getuid?.() !== 0, 'this is not root');
  const { app } = await launch();
  expect(await app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))).toBe(true);
  await expect.poll(() => isShown(app)).toBe(true);
});

test('O4 a process of Chromium that ends is in the log, and the app goes on', async ({ launch }) => {
  const { app, page, profile } = await launch();
  await app.evaluate(({ app }) => {
    const ended = { type: 'GPU', reason: 'crashed', exitCode: 139 } as const;
    app.emit('child-process-gone', {}, ended);
    app.emit('child-process-gone', {}, { ...ended, type: 'Utility', reason: 'clean-exit' });
  });
  expect(logOf(profile)).toContain('a GPU process is gone: crashed, exit code 139');
  expect(logOf(profile)).not.toContain('Utility');
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
});
