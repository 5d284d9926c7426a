import { chromium } from '../lifetime.ts';
import { windowOfTarget } from './windows.ts';

// Electron never makes a window that the app refused; here it exists for a moment. That a page asked for one and that a target came up
// are told in either order, and our own windows are targets too.
let refused = 0;
let expected = 0;
let watching: Promise<void> | undefined;
const unclaimed = new Set<string>();

/** A page's wish for a window was refused: the one that comes up, or came up, is closed. */
export function refusePopup(): void {
  refused++;
  settle();
}

/** A window of our own is on its way. Returns what to call when it is there. */
export function expectWindow(): () => void {
  expected++;
  return () => {
    expected--;
    settle();
  };
}

/** Must be running before the first window is made. */
export function watchTargets(): Promise<void> {
  watching ??= watch();
  return watching;
}

async function watch(): Promise<void> {
  const { browser } = (await chromium).cdp;
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    unclaimed.add(targetInfo.targetId);
    settle();
  });
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    unclaimed.delete(targetId);
    windowOfTarget(targetId)?.destroy();
  });
  await browser.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
}

function settle(): void {
  for (const targetId of unclaimed) {
    if (windowOfTarget(targetId)) unclaimed.delete(targetId);
    else if (expected > 0 || refused === 0) return;
    else {
      refused--;
      unclaimed.delete(targetId);
      void closePopup(targetId);
    }
  }
}

/** Under a test runner a new page waits for a debugger, and its opener waits with it, for ever if it is closed meanwhile. */
async function closePopup(targetId: string): Promise<void> {
  const { cdp } = await chromium;
  try {
    const { sessionId } = await cdp.browser.send('Target.attachToTarget', { targetId, flatten: true });
    await cdp.session(sessionId).send('Runtime.runIfWaitingForDebugger');
  } catch {
    // Gone by itself.
  }
  await closeTarget(targetId);
}

/** Already gone is as good. */
export async function closeTarget(targetId: string): Promise<void> {
  const { browser } = (await chromium).cdp;
  await browser.send('Target.closeTarget', { targetId }).catch(() => {});
}
