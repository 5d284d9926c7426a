import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import type { Log } from '../../app/needs.ts';
import { PAGE_URL } from './page.ts';

const ATTEMPTS = 3;
const PAUSE_MS = 300;
// A page whose process ends more often than this is left alone until it is opened again.
const MOST_CRASHES = 3;
const CRASHES_MS = 60_000;

export type PageLoad = {
  /**
   * Resolves when the page has loaded, cannot be loaded, or the window is closed: a window without a page is still better than a click that
   * does nothing.
   */
  settled(): Promise<void>;
};

/** Keeps our page in a window: loads it, again if that fails, and again if the page's process is gone. Failures are in the log. */
export function keepPageLoaded(window: BrowserWindow, log: Log): PageLoad {
  const closed = new Promise<void>((resolve) => {
    window.once('closed', resolve);
  });
  let isLoaded = false;
  let loading = load();
  let crashes: readonly number[] = [];

  async function load(): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !window.isDestroyed(); attempt++) {
      try {
        await window.loadURL(PAGE_URL);
        isLoaded = true;
        return;
      } catch (error) {
        log.write(`the page did not load: ${error}`);
      }
      await sleep(PAUSE_MS * attempt, undefined, { ref: false });
    }
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    isLoaded = false;
    if (reason === 'clean-exit') return;
    log.write(`the page's process is gone: ${reason}, exit code ${exitCode}`);
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < CRASHES_MS), now];
    if (crashes.length <= MOST_CRASHES) loading = load();
  });

  return {
    settled: () => {
      // The last word may have been a failure, and that may be over.
      if (!isLoaded) loading = loading.then(() => (isLoaded || window.isDestroyed() ? undefined : load()));
      return Promise.race([loading, closed]);
    },
  };
}
