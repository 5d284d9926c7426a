import { chromium } from '../lifetime.ts';
import type { CdpSession } from './cdp.ts';

/** Where a window is drawn: a page of Chromium, and what moves it about. */
export type Surface = {
  readonly targetId: string;
  readonly page: CdpSession;
  /** The X window, on a real display. */
  readonly xid: string | undefined;
  show(): Promise<void>;
  hide(): Promise<void>;
  place(bounds: Electron.Rectangle): Promise<void>;
  /** Asks the window manager for the focus. */
  activate(): void;
};

export type ChromiumWindow = { readonly page: CdpSession; readonly windowId: number };

export async function attachWindow(targetId: string): Promise<ChromiumWindow> {
  const { cdp } = await chromium;
  const [{ sessionId }, { windowId }] = await Promise.all([
    cdp.browser.send('Target.attachToTarget', { targetId, flatten: true }),
    cdp.browser.send('Browser.getWindowForTarget', { targetId }),
  ]);
  return { page: cdp.session(sessionId), windowId };
}
