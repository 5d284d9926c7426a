import { app } from './app.ts';
import type { BrowserWindow } from './browserWindow.ts';
import type { WebContents } from './webContents.ts';

/** All windows that are not destroyed, oldest first. */
export const windows = new Set<BrowserWindow>();

let ids = 0;
export function nextId(): number {
  ids++;
  return ids;
}

let focused: BrowserWindow | undefined;
export const focusedWindow = (): BrowserWindow | undefined => focused;

/** Moves the focus, and tells both windows. */
export function setFocused(w: BrowserWindow | undefined): void {
  if (focused === w) return;
  const was = focused;
  focused = w;
  if (was) {
    was.emit('blur');
    app.emit('browser-window-blur', {}, was);
  }
  if (w) {
    w.emit('focus');
    app.emit('browser-window-focus', {}, w);
  }
}

/** A destroyed window loses the focus without being told. */
export function forgetFocus(window: BrowserWindow): void {
  if (focused === window) focused = undefined;
}

export const webContents = {
  getAllWebContents: (): WebContents[] => [...windows].map((w) => w.webContents),
  fromId: (id: number) => [...windows].find((w) => w.webContents.id === id)?.webContents,
  fromDevToolsTargetId: (t: string): WebContents | undefined =>
    [...windows].find((w) => w.webContents.$targetId === t)?.webContents,
  getFocusedWebContents: (): WebContents | null => focused?.webContents ?? null,
};
