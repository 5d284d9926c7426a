import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from '../lifetime.ts';
import type { Protocol } from './cdp.ts';
import { attachWindow, type Surface } from './surface.ts';

const TRIES = 40;
const TRY_MS = 25;

/** A window on the X display. The protocol only opens tabbed ones, so a second `chromium --app=…` hands one over to the first. */
export async function createHeadedSurface(
  bounds: Electron.Rectangle,
  isWanted: () => boolean,
  { frame, skipTaskbar }: Pick<Electron.BrowserWindowConstructorOptions, 'frame' | 'skipTaskbar'>,
): Promise<Surface> {
  // Ends up in WM_CLASS, where a window manager's rule takes the frame away.
  const token = `standin-${frame === false ? 'bare' : 'framed'}-${randomUUID()}`;
  const targetId = await openAppWindow(token);
  const xid = await windowNamed(token);
  const { page, windowId } = await attachWindow(targetId);
  const { browser } = (await chromium).cdp;

  async function place({ x: left, y: top, width, height }: Electron.Rectangle): Promise<void> {
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
  }
  const onWindow = (command: string): void => run('xdotool', command, '--sync', xid);

  if (skipTaskbar) {
    const states = '_NET_WM_STATE_SKIP_TASKBAR, _NET_WM_STATE_ABOVE';
    run('xprop', '-id', xid, '-f', '_NET_WM_STATE', '32a', '-set', '_NET_WM_STATE', states);
  }
  if (!isWanted()) run('xdotool', 'windowunmap', xid);
  await place(bounds);
  let last = bounds;
  return {
    targetId,
    page,
    xid,
    show: async () => {
      onWindow('windowmap');
      await place(last);
    },
    hide: async () => onWindow('windowunmap'),
    place: (to) => {
      last = to;
      return place(to);
    },
    activate: () => run('xdotool', 'windowactivate', xid),
  };
}

async function openAppWindow(token: string): Promise<string> {
  const { cdp, file, profile } = await chromium;
  const seen = Promise.withResolvers<string>();
  const look = ({ targetInfo }: { readonly targetInfo: Protocol.Target.TargetInfo }): void => {
    if (targetInfo.url.includes(token)) seen.resolve(targetInfo.targetId);
  };
  const stops = [
    cdp.browser.on('Target.targetCreated', look),
    cdp.browser.on('Target.targetInfoChanged', look),
  ];
  const url = `data:text/html,<title>${token}</title>`;
  const args = [`--app=${url}`, `--user-data-dir=${profile}`, '--no-sandbox', '--test-type'];
  spawn(file, args, { stdio: 'ignore' }).once('error', seen.reject);
  const targetId = await seen.promise;
  for (const stop of stops) stop();
  return targetId;
}

async function windowNamed(token: string): Promise<string> {
  for (let i = 0; i < TRIES; i++) {
    try {
      const found = execFileSync('xdotool', ['search', '--name', token], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const xid = found.trim().split('\n').pop();
      if (xid) return xid;
    } catch {
      // Not there yet: xdotool fails on nothing found.
    }
    await delay(TRY_MS);
  }
  throw new Error('the window did not come up on the display');
}

function run(command: string, ...args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
  } catch {
    // The window is gone by now: nothing is left to be told.
  }
}
