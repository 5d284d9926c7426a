import { app } from '../app.ts';
import { eventOf } from '../event.ts';
import type { BrowserWindow } from './browserWindow.ts';

/** Every window that is not closed, oldest first. */
export const openWindows = new Set<BrowserWindow>();
let focused: BrowserWindow | undefined;

export function focusedWindow(): BrowserWindow | undefined {
  return focused;
}

/** Moves the focus, and says so; undefined: it is somewhere outside the app. */
export function moveFocus(to: BrowserWindow | undefined): void {
  const from = focused;
  if (from === to) return;
  focused = to;
  if (from && !from.isDestroyed()) {
    from.emit('blur');
    app.emit('browser-window-blur', eventOf({}), from);
  }
  if (to) {
    to.emit('focus');
    app.emit('browser-window-focus', eventOf({}), to);
  }
}

export function windowOfTarget(targetId: string): BrowserWindow | undefined {
  return [...openWindows].find((window) => window.webContents.$targetId === targetId);
}
