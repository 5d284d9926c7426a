import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../../e2e/fixtures.ts';

const appDir = path.join(import.meta.dirname, 'app');
const LINK = 'https://app.plex.tv/auth#?code=grüße&context=Usher';

test('what the app copies other programs paste, and the other way round', async ({ launch, desktop }) => {
  const { app } = await launch({ appDir });
  const paste = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), LINK);
  expect(desktop.exec('xclip', '-selection', 'clipboard', '-out')).toBe(LINK);
  expect(await paste()).toBe(LINK);

  const file = path.join(desktop.dir, 'copied');
  writeFileSync(file, 'from elsewhere\n');
  desktop.exec('xclip', '-selection', 'clipboard', '-in', file);
  expect(await paste()).toBe('from elsewhere\n');
  // The selection with no owner.
  desktop.exec('xclip', '-selection', 'clipboard', '-in', '/dev/null', '-target', 'image/png');
  expect(await paste()).toBe('');
});

test('on Linux a link counts as opened whatever becomes of it, as in Electron', async ({
  launch,
  desktop,
}) => {
  const bin = path.join(desktop.dir, 'failing');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'xdg-open'), '#!/bin/sh\nexit 3\n');
  chmodSync(path.join(bin, 'xdg-open'), 0o755);
  const failing = await launch({ appDir, env: { PATH: `${bin}:${desktop.env.PATH}` } });
  const open = ({ shell }: typeof Electron.CrossProcessExports, url: string): Promise<string> =>
    shell.openExternal(url).then(() => 'opened', String);
  expect(await failing.app.evaluate(open, LINK)).toBe('opened');
  await failing.app.close();

  const empty = path.join(desktop.dir, 'empty');
  mkdirSync(empty, { recursive: true });
  for (const name of ['node', 'sh', 'env'])
    symlinkIfThere(desktop.exec('which', name), path.join(empty, name));
  const without = await launch({ appDir, env: { PATH: empty } });
  expect(await without.app.evaluate(open, LINK)).toBe('opened');
  expect(desktop.opened()).not.toContain(LINK);
});

function symlinkIfThere(from: string, to: string): void {
  symlinkSync(from, to);
}
