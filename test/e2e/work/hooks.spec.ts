import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { expect, test } from '../fixtures.ts';
import { hasLasted, openPopover } from '../steps.ts';

// Real programs: this Node, with a script of one line.

const node = (script: string): readonly string[] => [process.execPath, '-e', script];

/** A line of JSON for each run of a program that writes what it was told into this file. */
const told = (file: string): readonly Readonly<Record<string, unknown>>[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

async function finish(page: Page, demo: DemoServer, title: string): Promise<void> {
  const { uuid } = demo.start({ type: 'media.optimize', title, progress: 10 });
  await hasLasted(page, title);
  demo.end(uuid);
}

async function openHooks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.locator('summary', { hasText: 'Hooks' }).click();
}

test('HO30 HO34 HO36 a program is run once for a job that finishes; one that fails is seen, and is off by a click', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const file = path.join(mkdtempSync(path.join(desktop.dir, 'hooks-')), 'told');
  const keep = `require('fs').appendFileSync(${JSON.stringify(file)}, require('fs').readFileSync(0))`;
  const hooks = [
    { name: 'Keep', isOn: true, on: ['finish'], run: node(keep) },
    { name: 'Fail', isOn: true, on: ['finish'], run: node("console.error('no such disk'); process.exit(3)") },
  ];
  const { app, page, profile } = await signedIn({ settings: { preferences: { leastSeconds: 0, hooks } } });
  const foot = page.getByRole('contentinfo');
  await finish(page, demo, 'Converting one');
  await expect(foot).toContainText('The hook “Fail” failed: it ended with code 3.');
  await expect.poll(() => told(file).length).toBe(1);
  expect(told(file)).toMatchObject([
    { hook: 'Keep', event: 'finish', isTest: false, activity: { title: 'Converting one' } },
  ]);
  // The tray has nothing to say of it.
  expect(await (await desktop.tray()).tooltip()).not.toContain('Fail');

  await openPopover(app);
  await openHooks(page);
  await expect(page.getByText(/^Failed .*: it ended with code 3 · no such disk$/)).toBeVisible();
  await page.getByRole('button', { name: 'Try it: Keep' }).click();
  await expect.poll(() => told(file).map(({ isTest }) => isTest)).toEqual([false, true]);
  await expect(page.getByText(/^Worked /)).toBeVisible();
  await page.getByRole('switch', { name: 'Fail' }).click();
  await page.getByRole('switch', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(foot).not.toContainText('hook');

  await finish(page, demo, 'Converting two');
  await expect(page.getByText('Converting two')).toHaveCount(0);
  expect(told(file).length).toBe(2);
  const saved = JSON.parse(readFileSync(path.join(profile, 'Usher', 'settings.json'), 'utf8'));
  expect(saved.preferences.hooks).toEqual(hooks.map((hook) => ({ ...hook, isOn: false })));
});

test('HO32 a program that is still running does not hold the app up at its end', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const file = path.join(mkdtempSync(path.join(desktop.dir, 'hooks-')), 'pid');
  const wait = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`;
  const hooks = [{ name: 'Wait', isOn: true, on: ['finish'], run: node(wait) }];
  const { app, page } = await signedIn({ settings: { preferences: { leastSeconds: 0, hooks } } });
  await finish(page, demo, 'Converting');
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/^\d+$/);
  const pid = Number(readFileSync(file, 'utf8'));
  const begun = Date.now();
  await app.close();
  expect(Date.now() - begun).toBeLessThan(10_000);
  const isRunning = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isRunning).toBe(false);
});
