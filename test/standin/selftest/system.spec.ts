import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from '../../e2e/desktop.ts';
import { expect, test } from '../../e2e/fixtures.ts';

const appDir = path.join(import.meta.dirname, 'app');
const LINK = 'https://app.plex.tv/auth#?code=grüße&context=Usher';

/** Gone once it is pasted. xclip stays behind with the pipes it was given, so it is given none. */
function copyOnce(desktop: Desktop, text: string): void {
  const file = path.join(desktop.dir, 'copied');
  writeFileSync(file, text);
  desktop.exec('sh', '-c', `xclip -selection clipboard -in -loops 1 "${file}" >/dev/null 2>&1`);
}

test('what the app copies other programs paste, and the other way round', async ({ launch, desktop }) => {
  const { app } = await launch({ appDir });
  const paste = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), LINK);
  expect(desktop.exec('xclip', '-selection', 'clipboard', '-out')).toBe(LINK);
  expect(await paste()).toBe(LINK);
  copyOnce(desktop, 'from elsewhere\n');
  await expect.poll(paste).toBe('from elsewhere\n');
  await expect.poll(paste).toBe('');
});

test('on Linux a link counts as opened whatever becomes of it, as in Electron', async ({
  launch,
  desktop,
}) => {
  const bin = path.join(desktop.dir, 'failing');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'xdg-open'), '#!/bin/sh\nexit 3\n');
  chmodSync(path.join(bin, 'xdg-open'), 0o755);
  const empty = path.join(desktop.dir, 'empty');
  mkdirSync(empty, { recursive: true });
  symlinkSync(desktop.exec('which', 'dirname'), path.join(empty, 'dirname'));

  for (const PATH of [`${bin}:${desktop.env.PATH}`, empty]) {
    const { app } = await launch({ appDir, env: { PATH } });
    const answer = await app.evaluate(
      ({ shell }, url) => shell.openExternal(url).then(() => 'opened', String),
      LINK,
    );
    expect(answer).toBe('opened');
    await app.close();
  }
  expect(desktop.opened()).not.toContain(LINK);
});

test('downloads go to the folder that the person has said, else to "Downloads" (base/nix/xdg_util.cc)', async ({
  launch,
  desktop,
}) => {
  const home = path.join(desktop.dir, 'home');
  const downloads = async (profile: string): Promise<string> => {
    const { app } = await launch({ appDir, profile });
    const folder = await app.evaluate(({ app }) => app.getPath('downloads'));
    await app.close();
    return folder;
  };
  const profile = mkdtempSync(path.join(desktop.dir, 'profile-'));
  expect(await downloads(profile)).toBe(path.join(home, 'Downloads'));
  writeFileSync(path.join(profile, 'user-dirs.dirs'), '# said\nXDG_DOWNLOAD_DIR="$HOME/From elsewhere"\n');
  expect(await downloads(profile)).toBe(path.join(home, 'From elsewhere'));
});

test('whether the person is idle is asked by a time above zero, as in Electron', async ({ launch }) => {
  const { app } = await launch({ appDir });
  const answers = await app.evaluate(({ powerMonitor }) =>
    [60, 0].map((seconds) => {
      try {
        return powerMonitor.getSystemIdleState(seconds);
      } catch (error) {
        return String(error);
      }
    }),
  );
  expect(answers[0]).toMatch(/^(active|idle|locked|unknown)$/);
  expect(answers[1]).toContain('Invalid idle threshold, must be greater than 0');
});
