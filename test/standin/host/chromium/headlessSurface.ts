import { chromium } from '../lifetime.ts';
import { attachWindow, type Surface } from './surface.ts';

/** A window of chromium-headless-shell: exact in size and place, drawn nowhere. */
export async function createHeadlessSurface(
  bounds: Electron.Rectangle,
  isWanted: () => boolean,
): Promise<Surface> {
  const { browser } = (await chromium).cdp;
  const { x: left, y: top, width, height } = bounds;
  const target = { url: 'about:blank', newWindow: true, left, top, width, height };
  const { targetId } = await browser.send('Target.createTarget', target);
  const { page, windowId } = await attachWindow(targetId);

  async function setState(windowState: 'normal' | 'minimized'): Promise<void> {
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  // A page whose frames nobody draws is given one a second, and after a change of size nobody does: a screencast draws them all.
  page.on('Page.screencastFrame', ({ sessionId }) => {
    page.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await page.send('Page.startScreencast', { format: 'jpeg', quality: 1, maxWidth: 8, maxHeight: 8 });
  if (!isWanted()) await setState('minimized');
  return {
    targetId,
    page,
    xid: undefined,
    show: () => setState('normal'),
    hide: () => setState('minimized'),
    place: async ({ x, y, width, height }) => {
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } });
    },
    activate: () => {},
  };
}
