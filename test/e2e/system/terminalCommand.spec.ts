import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures.ts';

test('CL13 CL14 the button installs a command that runs, and takes it away again', async ({
  signedIn,
  desktop,
}) => {
  // The home of a person of its own, with a Node and a PATH.
  const home = path.join(desktop.dir, 'terminal-home');
  mkdirSync(path.join(home, 'bin'), { recursive: true });
  symlinkSync(process.execPath, path.join(home, 'bin', 'node'));
  writeFileSync(path.join(home, '.profile'), 'PATH="$HOME/bin:$HOME/.local/bin"\nexport PATH\n');
  const file = path.join(home, '.local', 'bin', 'usher');
  const { page } = await signedIn({
    env: { ELECTRON_FORCE_IS_PACKAGED: '1', HOME: home, SHELL: '/bin/sh' },
  });
  await page.evaluate(() => window.usher.send({ kind: 'open-settings' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.getByText('Opening Usher').click();
  await expect(page.getByText(`Not installed. It would be ${file}.`)).toBeVisible();
  expect(existsSync(file)).toBe(false);

  await page.getByRole('button', { name: 'Install' }).click();
  await expect(page.getByText(`Installed: ${file}.`)).toBeVisible();
  const env = { HOME: home, PATH: `${path.join(home, 'bin')}:${path.dirname(file)}` };
  const version = execFileSync('/bin/sh', ['-c', 'usher --version'], { env, encoding: 'utf8' });
  expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);

  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(`Not installed. It would be ${file}.`)).toBeVisible();
  expect(existsSync(file)).toBe(false);
});

test('CL13 development runs and the demo have no such row', async ({ launch }) => {
  for (const options of [{}, { env: { ELECTRON_FORCE_IS_PACKAGED: '1' }, args: ['--demo'] }]) {
    const { app, page } = await launch(options);
    await page.evaluate(() => window.usher.send({ kind: 'open-settings' }));
    await page.getByText('Opening Usher').click();
    await expect(page.getByText('Shortcut', { exact: true })).toBeVisible();
    await expect(page.getByText('command in a terminal')).toHaveCount(0);
    await app.close();
  }
});
