import { execFile, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { acceleratorOf } from './accelerator.ts';
import { app } from './app.ts';
import { BrowserWindow } from './window/browserWindow.ts';

// The small modules: emitters that a test can emit on, or values that it can read back.

type PowerEvents = { suspend: []; resume: []; 'lock-screen': []; 'unlock-screen': []; shutdown: [] };

class PowerMonitor extends EventEmitter<PowerEvents> {
  readonly onBatteryPower = false;
  /** Linux tells nobody of its lock screen; `unknown` and `idle` are not simulated. A test emits what another system would. */
  getSystemIdleState(idleThreshold: number): ReturnType<Electron.PowerMonitor['getSystemIdleState']> {
    if (!(idleThreshold > 0)) throw new TypeError('Invalid idle threshold, must be greater than 0');
    return 'active';
  }
  getSystemIdleTime(): number {
    return 0;
  }
  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }
}

export const powerMonitor = new PowerMonitor();
export const autoUpdater = new EventEmitter<{ 'before-quit-for-update': [] }>();

export const shell = {
  /**
   * `xdg-open` from PATH, where a test puts its own first. As Electron on Linux does it: it does not wait for the end, and so never learns
   * of a failure, not even that there is no such program (shell/common/platform_util_linux.cc).
   */
  openExternal: (url: string): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => resolve();
      spawn('xdg-open', [url], { stdio: 'ignore' }).once('spawn', done).once('error', done);
    }),
  openPath: (file: string): Promise<string> => shell.openExternal(file).then(() => '', String),
  showItemInFolder: (_file: string): void => {},
};

/** Somebody else may have copied something meanwhile. */
const MOST_LOOKS = 100;

/** The selection of the X server, as other programs see it. */
export const clipboard = {
  writeText: async (text: string): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      // It stays behind to hand the text out, so nothing waits for the end of that one.
      const child = spawn('xclip', ['-selection', 'clipboard', '-in'], {
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.on('error', () => {});
      child.once('error', reject);
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`xclip exited with ${code}`))));
      child.stdin.end(text);
    });
    // xclip goes into the background before the X server has heard that the selection is its own. Electron's own is at once.
    for (let looks = 0; looks < MOST_LOOKS; looks++) if ((await clipboard.readText()) === text) return;
  },
  /** Empty where nothing was copied. */
  readText: (): Promise<string> =>
    new Promise((resolve, reject) => {
      execFile('xclip', ['-selection', 'clipboard', '-out'], (error, text, complaint) => {
        if (!error || /target \S+ not available/.test(complaint)) resolve(text);
        else reject(error);
      });
    }),
};

/** Nobody answers: as if the person closed each dialog. A test replaces the one it expects. */
export const dialog = {
  showMessageBox: async (): Promise<Electron.MessageBoxReturnValue> => ({
    response: 0,
    checkboxChecked: false,
  }),
  /** Above a window, or alone; it has the keyboard, so the window that had it is blurred (lib/browser/api/dialog.ts). */
  showOpenDialog: async (...args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> => {
    const options: unknown = args.at(-1);
    const { properties } = { properties: [], ...Object(options) };
    if (!Array.isArray(properties)) throw new TypeError('Properties must be an array');
    BrowserWindow.getFocusedWindow()?.blur();
    return { canceled: true, filePaths: [] };
  },
  showSaveDialog: async (): Promise<Electron.SaveDialogReturnValue> => ({ canceled: true, filePath: '' }),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`[dialog] ${title}: ${content}\n`);
  },
};

const shortcuts = new Map<string, () => void>();

function readAccelerator(text: string): string {
  if (!app.isReady()) throw new Error('globalShortcut cannot be used before the app is ready');
  const accelerator = acceleratorOf(text);
  if (accelerator === undefined)
    throw new TypeError(`Error processing argument at index 0, conversion failure from ${text}`);
  return accelerator;
}

/** What another program has taken, by STANDIN_TAKEN_SHORTCUTS: a list with commas. */
function takenElsewhere(): readonly (string | undefined)[] {
  return (process.env.STANDIN_TAKEN_SHORTCUTS ?? '').split(',').map((text) => acceleratorOf(text));
}

export const globalShortcut = {
  register: (text: string, callback: () => void): boolean => {
    const accelerator = readAccelerator(text);
    if (shortcuts.has(accelerator) || takenElsewhere().includes(accelerator)) return false;
    shortcuts.set(accelerator, callback);
    return true;
  },
  unregister: (text: string): void => {
    shortcuts.delete(readAccelerator(text));
  },
  unregisterAll: (): void => shortcuts.clear(),
  isRegistered: (text: string): boolean => shortcuts.has(readAccelerator(text)),
  /** As if the person pressed these keys somewhere. */
  $press: (text: string): void => shortcuts.get(readAccelerator(text))?.(),
};
