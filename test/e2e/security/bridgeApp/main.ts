import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { app, BrowserWindow } from 'electron';
import type { PageCommand } from '../../../../src/domain/command.ts';
import { initialState } from '../../../../src/domain/state.ts';
import { viewOf } from '../../../../src/domain/view/viewOf.ts';
import { refuseEverything } from '../../../../src/main/guards.ts';
import { serveBridge } from '../../../../src/main/popover/bridge.ts';
import { declarePageScheme, PAGE_URL, servePage } from '../../../../src/main/popover/page.ts';
import { isPageCommand } from '../../../fuzz/pageCommand.ts';

// Usher's own preload, page scheme and bridge, around a page that was taken over. What passes is counted and judged here, not done.

const preload = path.join(import.meta.dirname, '..', '..', '..', '..', 'dist', 'preload', 'preload.cjs');

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What the main process has seen so far. */
export type BridgeRecord = {
  readonly passed: Record<string, number>;
  /** Passed, though no page may say it. */
  readonly wrong: string[];
  readonly thrown: string[];
};

const record: BridgeRecord = { passed: {}, wrong: [], thrown: [] };
let delay: ReturnType<typeof monitorEventLoopDelay> | undefined;

Object.assign(globalThis, {
  bridgeRecord: record,
  /** Bytes, without what is garbage. */
  heapNow: (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  },
  /** The longest time since the last call, in ms, for which the main loop was held. */
  longestHold: (): number => {
    const longest = delay ? delay.max / 1e6 : 0;
    delay?.disable();
    delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    return longest;
  },
});
for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(kind, (reason: unknown) => record.thrown.push(String(reason)));

declarePageScheme();
app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  refuseEverything();
  servePage(import.meta.dirname);
  const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
  const judge = (command: PageCommand): void => {
    record.passed[command.kind] = (record.passed[command.kind] ?? 0) + 1;
    if (!isPageCommand(command) && record.wrong.length < 10) record.wrong.push(JSON.stringify(command));
  };
  const bridge = serveBridge({
    page: () => window.webContents,
    view: (range) => {
      // The bridge keeps this command for itself: it is the range of the next View.
      judge({ kind: 'see-rows', ...range });
      return viewOf(initialState, 0, range);
    },
    dispatch: judge,
  });
  bridge.setVisible(true);
  void window.loadURL(PAGE_URL);
});
