// The small modules: controllable (EventEmitters a test can emit on) or recorded.

import { execFileSync, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Session as CdpSession } from './cdp.ts';
import { rt } from './runtime.ts';

class NativeTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';
  $system: 'light' | 'dark' = process.env.STANDIN_THEME === 'dark' ? 'dark' : 'light'; // a test may set it and emit 'updated'
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }
  set themeSource(v: 'system' | 'light' | 'dark') {
    const was = this.shouldUseDarkColors;
    this.#source = v;
    if (was !== this.shouldUseDarkColors) this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return (this.#source === 'system' ? this.$system : this.#source) === 'dark';
  }
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.shouldUseDarkColors;
  }
  readonly $sessions = new Set<CdpSession>();
  $apply(s: CdpSession): Promise<unknown> {
    this.$sessions.add(s);
    return s
      .send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: this.shouldUseDarkColors ? 'dark' : 'light' }],
      })
      .catch(() => {});
  }
}
export const nativeTheme = new NativeTheme();
nativeTheme.on('updated', () => {
  for (const s of nativeTheme.$sessions) void nativeTheme.$apply(s);
});

class PowerMonitor extends EventEmitter {
  onBatteryPower = false;
  getSystemIdleState(): 'active' | 'idle' | 'locked' | 'unknown' {
    return 'active';
  }
  getSystemIdleTime(): number {
    return 0;
  }
  getCurrentThermalState(): 'unknown' {
    return 'unknown';
  }
  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }
}
export const powerMonitor = new PowerMonitor();

/** What the window manager leaves beside panels. */
function readWorkArea(): Electron.Rectangle | undefined {
  const text = execFileSync('xprop', ['-root', '_NET_WORKAREA'], { encoding: 'utf8' });
  const [x, y, width, height] = /= (.*)/.exec(text)?.[1]?.split(', ').map(Number) ?? [];
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}

class Screen extends EventEmitter {
  $cursor: Electron.Point = { x: 0, y: 0 };
  getPrimaryDisplay(): Electron.Display {
    let size = { width: 1280, height: 800 };
    if (rt.headed) {
      const m = /current (\d+) x (\d+)/.exec(
        execFileSync('xrandr', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
      if (m) size = { width: Number(m[1]), height: Number(m[2]) };
    }
    const r = { x: 0, y: 0, ...size };
    const workArea = (rt.headed && readWorkArea()) || { ...r, height: r.height - 32 };
    return {
      id: 1,
      label: 'stand-in',
      bounds: r,
      size,
      workArea,
      workAreaSize: { width: workArea.width, height: workArea.height },
      scaleFactor: rt.scale,
      rotation: 0,
      internal: false,
      nativeOrigin: { x: 0, y: 0 },
    } as Electron.Display;
  }
  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()];
  }
  getDisplayNearestPoint(_p: Electron.Point): Electron.Display {
    return this.getPrimaryDisplay();
  }
  getDisplayMatching(_r: Electron.Rectangle): Electron.Display {
    return this.getPrimaryDisplay();
  }
  getCursorScreenPoint(): Electron.Point {
    if (rt.headed) {
      const m = /x:(\d+) y:(\d+)/.exec(execFileSync('xdotool', ['getmouselocation'], { encoding: 'utf8' }));
      if (m) return { x: Number(m[1]), y: Number(m[2]) };
    }
    return { ...this.$cursor };
  }
}
export const screen = new Screen();

export const shell = {
  // As Electron on Linux does: xdg-open from PATH. A test puts its own first.
  openExternal: (url: string): Promise<void> =>
    new Promise((ok, no) => {
      spawn('xdg-open', [url], { stdio: 'ignore' })
        .once('error', no)
        .once('exit', () => ok());
    }),
  openPath: (p: string): Promise<string> =>
    shell.openExternal(p).then(
      () => '',
      (e) => String(e),
    ),
  showItemInFolder: (_p: string): void => {},
  beep: (): void => {},
  trashItem: async (_p: string): Promise<void> => {},
};
let text = '';
export const clipboard = {
  writeText: async (t: string): Promise<void> => {
    text = t;
  },
  readText: async (): Promise<string> => text,
  clear: (): void => {
    text = '';
  },
};
export const dialog = {
  showMessageBox: async (...a: any[]): Promise<Electron.MessageBoxReturnValue> => ({
    response: a.at(-1).cancelId ?? 0,
    checkboxChecked: false,
  }),
  showMessageBoxSync: (...a: any[]): number => a.at(-1).cancelId ?? 0,
  showOpenDialog: async (..._a: any[]): Promise<Electron.OpenDialogReturnValue> => ({
    canceled: true,
    filePaths: [],
  }),
  showSaveDialog: async (..._a: any[]): Promise<Electron.SaveDialogReturnValue> => ({
    canceled: true,
    filePath: '',
  }),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`[dialog] ${title}: ${content}\n`);
  },
};
const keys = new Map<string, () => void>();
export const globalShortcut = {
  register: (k: string, f: () => void): boolean => {
    keys.set(k, f);
    return true;
  },
  unregister: (k: string): void => {
    keys.delete(k);
  },
  unregisterAll: (): void => keys.clear(),
  isRegistered: (k: string): boolean => keys.has(k),
};
