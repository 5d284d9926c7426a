import { EventEmitter } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { mark, rt, shutdown } from './runtime.ts';

type Surface = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'setAppUserModelId'
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'setAsDefaultProtocolClient'
  | 'isPackaged'
  | 'setDesktopName'
  | 'setAboutPanelOptions'
  | 'isAccessibilitySupportEnabled'
  | 'getGPUFeatureStatus'
  | 'commandLine'
  | 'dock'
  | 'name'
>;

export const windowsHook = { closeAll: async (): Promise<boolean> => true };

class App extends EventEmitter implements Surface {
  #paths = new Map<string, string>();
  #name: string | undefined;
  #login: Electron.Settings = {};
  #lock: ReturnType<typeof createServer> | undefined;
  #ready = false;
  #quitting = false;
  readonly #whenReady: Promise<void>;
  readonly isPackaged = false;
  readonly dock = undefined;
  readonly commandLine: Electron.CommandLine = {
    appendSwitch: (s, v) => {
      rt.chromiumSwitches.push(v ? `--${s}=${v}` : `--${s}`);
    },
    appendArgument: () => {},
    hasSwitch: (s) => rt.boot.switches.some((x) => x === `--${s}` || x.startsWith(`--${s}=`)),
    getSwitchValue: (s) =>
      rt.boot.switches
        .find((x) => x.startsWith(`--${s}=`))
        ?.split('=')
        .slice(1)
        .join('=') ?? '',
    removeSwitch: () => {},
  };
  constructor() {
    super();
    // Playwright's loader relies on the order: 'ready' first, then whenReady().
    this.#whenReady = rt.chromium.then(() => {
      this.#ready = true;
      mark('ready');
      this.emit('ready', {}, {});
    });
  }
  get name(): string {
    return this.getName();
  }
  set name(v: string) {
    this.#name = v;
  }
  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  isReady(): boolean {
    return this.#ready;
  }
  quit(): void {
    void this.#quit();
  }
  async #quit(): Promise<void> {
    if (this.#quitting) return;
    this.#quitting = true;
    const event = (): any => {
      const e = {
        defaultPrevented: false,
        preventDefault() {
          e.defaultPrevented = true;
        },
      };
      return e;
    };
    const before = event();
    this.emit('before-quit', before);
    if (before.defaultPrevented || !(await windowsHook.closeAll())) {
      this.#quitting = false;
      return;
    }
    const will = event();
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    this.exit(0);
  }
  exit(code = 0): void {
    this.emit('quit', {}, code);
    this.releaseSingleInstanceLock();
    void shutdown(code);
  }
  relaunch(): void {}
  focus(): void {}
  getAppPath(): string {
    return rt.boot.appPath;
  }
  getName(): string {
    return this.#name ?? rt.boot.pkg.productName ?? rt.boot.pkg.name ?? 'Electron';
  }
  setName(n: string): void {
    this.#name = n;
  }
  getVersion(): string {
    return rt.boot.pkg.version ?? process.versions.electron!;
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    const set = this.#paths.get(name);
    if (set) return set;
    const home = os.homedir(),
      cfg = process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
    const userData =
      this.#paths.get('userData') ??
      rt.boot.switches.find((s) => s.startsWith('--user-data-dir='))?.slice(16) ??
      path.join(cfg, this.getName());
    const known: Record<string, string> = {
      home,
      appData: cfg,
      userData,
      sessionData: userData,
      temp: os.tmpdir(),
      exe: process.argv[0]!,
      module: process.argv[0]!,
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(userData, 'Crashpad'),
      desktop: path.join(home, 'Desktop'),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
    };
    const p = known[name];
    if (!p) throw new Error(`Failed to get '${name}' path`);
    if (name === 'userData' || name === 'logs') mkdirSync(p, { recursive: true });
    return p;
  }
  setPath(name: string, p: string): void {
    this.#paths.set(name, p);
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US';
  }
  getSystemLocale(): string {
    return this.getLocale();
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  // Synchronous, as in Electron: binding an abstract socket name derived from userData is the lock.
  requestSingleInstanceLock(data?: Record<any, any>): boolean {
    if (this.#lock) return true;
    const name = `\0standin-${this.getPath('userData')}`;
    const server = createServer((c) => {
      let s = '';
      c.on('data', (d) => {
        s += d;
      })
        .on('end', () => {
          const m = JSON.parse(s);
          this.emit('second-instance', {}, m.argv, m.cwd, m.data);
        })
        .on('error', () => {});
    });
    let failed = false;
    server.on('error', () => {
      failed = true;
    });
    server.listen(name); // a unix-domain listen() binds in the same tick
    if (!server.listening) failed = true;
    if (failed) {
      const c = connect(name, () =>
        c.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), data: data ?? null })),
      );
      c.on('error', () => {});
      return false;
    }
    server.unref();
    this.#lock = server;
    return true;
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.close();
    this.#lock = undefined;
  }
  setLoginItemSettings(s: Electron.Settings): void {
    this.#login = { ...s };
  } // a no-op on Linux in Electron; kept for the test to read
  getLoginItemSettings(): Electron.LoginItemSettings {
    return {
      openAtLogin: this.#login.openAtLogin ?? false,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: this.#login.openAtLogin ?? false,
      launchItems: [],
    };
  }
  setAppUserModelId(_id: string): void {}
  setDesktopName(): void {}
  setAboutPanelOptions(): void {}
  disableHardwareAcceleration(): void {}
  enableSandbox(): void {}
  setToastActivatorCLSID(_id: string): void {}
  setAsDefaultProtocolClient(): boolean {
    return true;
  }
  isAccessibilitySupportEnabled(): boolean {
    return false;
  }
  getGPUFeatureStatus(): any {
    return {};
  }
}
export const app = new App();
void rmSync;
