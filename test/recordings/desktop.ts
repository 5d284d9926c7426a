import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { type Desktop, startDesktop } from '../e2e/desktop.ts';
import { isSignedIn, lookAway, signIn, writeSettings } from '../e2e/steps.ts';
import { type Frame, writeMovie } from './movie.ts';

// The app on a desktop of its own, with a server that the story below drives: what a real panel and a real notification daemon draw.

const root = path.resolve(import.meta.dirname, '../..');
const FRAME_MS = 200;
const STEP_MS = 350;
const REST_MS = 2500;
const READ_MS = 4000;
/** In points of the screen, of which two make one here: width, height, left, top. */
const PANEL = { width: 720, height: 176, left: 280, top: 0 };
const CORNER = { width: 720, height: 240, left: 560, top: 0 };
type Part = typeof PANEL;
const BACKDROPS = { light: '#e9e9ec', dark: '#101012' } as const;

/** Writes `tray-*.webp` and `notification-*.webp` into the folder, light and dark. */
export async function recordDesktop(folder: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const desktop = await startDesktop({ panel: 'xfce', isFine: true, theme });
    const demo = await startDemoServer({ token: 'demo-token' });
    try {
      desktop.exec('xsetroot', '-solid', BACKDROPS[theme]);
      const { tray, notification } = await play(desktop, demo, theme);
      writeMovie(tray, path.join(folder, `tray-${theme}.webp`));
      writeMovie(notification, path.join(folder, `notification-${theme}.webp`));
    } finally {
      await demo.stop();
      await desktop.stop();
    }
  }
}

async function play(desktop: Desktop, demo: DemoServer, theme: 'light' | 'dark') {
  // A scan counts as settled sooner than with the usual settings.
  writeSettings(path.join(desktop.env.XDG_CONFIG_HOME ?? '', 'Usher'), { preferences: { settleSeconds: 3 } });
  const app = await _electron.launch({ args: [root], env: { ...desktop.env, STANDIN_THEME: theme } });
  const page = await app.firstWindow();
  await page.waitForURL(/index\.html$/);
  await signIn(page, demo);
  await isSignedIn(page);
  await lookAway(app);
  const point = (isAtIcon: boolean): string =>
    desktop.exec('xdotool', 'mousemove', ...(isAtIcon ? ['640', '32'] : ['100', '700']));
  point(true);
  const tray = film(desktop, PANEL);
  await wait(REST_MS);
  await scan(demo);
  await wait(REST_MS / 2);
  const working = await tray.stop();
  point(false);
  const corner = film(desktop, CORNER);
  await until(() => desktop.displayedCount() > 0);
  await wait(READ_MS);
  desktop.closeNotifications();
  await wait(REST_MS);
  const told = await corner.stop();
  point(true);
  const trayAgain = film(desktop, PANEL);
  await wait(REST_MS);
  await demo.stop();
  await wait(READ_MS);
  const offline = await trayAgain.stop();
  await app.close();
  return { tray: [...working, ...offline], notification: told };
}

/** A scan of Films that refreshes three items. */
async function scan(demo: DemoServer): Promise<void> {
  const Context = { librarySectionID: '1' };
  const { uuid } = demo.start({
    type: 'library.update.section',
    title: 'Scanning Films',
    progress: 0,
    Context,
  });
  for (let progress = 4; progress < 100; progress += 4) {
    await wait(STEP_MS);
    demo.update(uuid, { progress, subtitle: 'Paper Moons (2014)' });
  }
  const items = ['Paper Moons', 'Blue Harbour', 'Nine Winters'].map((subtitle) =>
    demo.start({
      type: 'library.update.item.metadata',
      title: 'Updating Metadata',
      subtitle,
      progress: -1,
      Context,
    }),
  );
  demo.end(uuid);
  for (const item of items) {
    await wait(REST_MS / 2);
    demo.end(item.uuid);
  }
}

/** Takes pictures until it is stopped; each lasts as long as it was the latest. */
function film(desktop: Desktop, { width, height, left, top }: Part): { stop(): Promise<readonly Frame[]> } {
  const taken: { readonly png: Buffer; readonly at: number }[] = [];
  const stopping = new AbortController();
  const run = (async () => {
    while (!stopping.signal.aborted) {
      const at = Date.now();
      const crop = `${width}x${height}+${left}+${top}`;
      const png = execFileSync(
        'import',
        [
          '-window',
          'root',
          '-crop',
          crop,
          '+repage',
          '-strip',
          '-define',
          'png:exclude-chunks=date,time',
          'png:-',
        ],
        { env: desktop.env, maxBuffer: 16 * 1024 * 1024 },
      );
      taken.push({ png, at });
      await wait(Math.max(0, at + FRAME_MS - Date.now()));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await run;
      const end = Date.now();
      return taken.map(({ png, at }, place) => ({
        png,
        ms: Math.max(10, (taken[place + 1]?.at ?? end) - at),
      }));
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(50);
}
