import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandLine, switchValue } from './commandLine.ts';
import { eventOf } from './event.ts';
import { appendedSwitches, chromium, relaunchAtExit, sandbox, shutDown } from './lifetime.ts';
import { packedResources } from './packedApp.ts';
import { lockProfile } from './singleInstance.ts';
import type { BrowserWindow } from './window/browserWindow.ts';
import type { WebContents } from './window/webContents.ts';
import { openWindows } from './window/windows.ts';

type Events = {
  ready: [event: Electron.Event, info: object];
  'before-quit': [event: Electron.Event];
  'will-quit': [event: Electron.Event];
  quit: [event: Electron.Event, code: number];
  'second-instance': [event: Electron.Event, argv: string[], cwd: string, data: unknown];
  /** macOS only: nothing here emits it but a test. */
  activate: [event: Electron.Event, hasVisibleWindows: boolean];
  'window-all-closed': [];
  'child-process-gone': [event: Electron.Event, details: Electron.Details];
  'web-contents-created': [event: Electron.Event, contents: WebContents];
  'browser-window-created': [event: Electron.Event, window: BrowserWindow];
  'browser-window-focus': [event: Electron.Event, window: BrowserWindow];
  'browser-window-blur': [event: Electron.Event, window: BrowserWindow];
};

class App extends EventEmitter<Events> {
  /**
   * If its executable is not called electron, or a test says so (electron#lib/browser/api/app.ts, electron#shell/browser/api/electron_api_app.cc).
   * Here, if it is given its resources.
   */
  readonly isPackaged = packedResources !== undefined || process.env.ELECTRON_FORCE_IS_PACKAGED !== undefined;
  readonly dock = undefined;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      appendedSwitches.push(value ? `--${name}=${value}` : `--${name}`);
    },
    hasSwitch: (name: string): boolean =>
      commandLine.switches.includes(`--${name}`) || switchValue(name) !== undefined,
    getSwitchValue: (name: string): string => switchValue(name) ?? '',
  };
  readonly #paths = new Map<string, string>();
  readonly #whenReady: Promise<void>;
  #name = commandLine.manifest.productName ?? commandLine.manifest.name ?? 'Electron';
  #isReady = false;
  #isQuitting = false;
  #relaunch: Electron.RelaunchOptions | undefined;
  #unlock: (() => void) | undefined;
  #loginItem: Electron.Settings = {};

  constructor() {
    super();
    this.#whenReady = chromium.then(() => {
      this.#isReady = true;
      // Test runners rely on the order: 'ready' first, then whenReady().
      this.emit('ready', eventOf({}), {});
    });
  }

  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.#name = name;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    return commandLine.manifest.version ?? process.versions.electron ?? '';
  }
  getAppPath(): string {
    return commandLine.appPath;
  }
  getLocale(): string {
    return switchValue('lang') ?? 'en-US';
  }
  /** As GLib's g_get_language_names, which Electron asks on Linux: the most special name first, `C` at the end. */
  getPreferredSystemLanguages(): string[] {
    const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
    const locale = LC_ALL || LC_MESSAGES || LANG || 'C';
    return [...(LANGUAGE ?? '').split(':'), locale, 'C'].filter(Boolean);
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  isReady(): boolean {
    return this.#isReady;
  }

  /** Every step can be refused by a listener, as in Electron. */
  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    const before = eventOf({});
    this.emit('before-quit', before);
    const isClosed = !before.defaultPrevented && [...openWindows].every((window) => window.$tryClose());
    const will = eventOf({});
    if (isClosed) this.emit('will-quit', will);
    if (isClosed && !will.defaultPrevented) this.exit(0);
    else this.#isQuitting = false;
  }
  exit(code = 0): void {
    this.emit('quit', eventOf({}), code);
    this.releaseSingleInstanceLock();
    if (this.#relaunch) relaunchAtExit(this.#relaunch);
    void shutDown(code);
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    const found = this.#paths.get(name) ?? this.#defaultPath(name);
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    if (name === 'userData' || name === 'logs') mkdirSync(found, { recursive: true });
    return found;
  }
  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }
  #defaultPath(name: string): string | undefined {
    const home = os.homedir();
    const config = process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return config;
      case 'userData':
        return switchValue('user-data-dir') ?? path.join(config, this.#name);
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return path.join(this.getPath('userData'), 'logs');
      case 'downloads':
        return xdgFolder('DOWNLOAD', config) ?? path.join(home, 'Downloads');
      case 'temp':
        return os.tmpdir();
      case 'exe':
        return process.argv[0];
      default:
        return undefined;
    }
  }

  requestSingleInstanceLock(data?: Record<PropertyKey, unknown>): boolean {
    const mine = { argv: process.argv, cwd: process.cwd(), data: data ?? null };
    this.#unlock ??= lockProfile(this.getPath('userData'), mine, ({ argv, cwd, data }) =>
      this.emit('second-instance', eventOf({}), argv, cwd, data),
    );
    return this.#unlock !== undefined;
  }
  hasSingleInstanceLock(): boolean {
    return this.#unlock !== undefined;
  }
  releaseSingleInstanceLock(): void {
    this.#unlock?.();
    this.#unlock = undefined;
  }

  /** Does nothing on Linux, in Electron too; kept for a test to read. */
  setLoginItemSettings(settings: Electron.Settings): void {
    this.#loginItem = { ...settings };
  }
  getLoginItemSettings(): Electron.LoginItemSettings {
    const openAtLogin = this.#loginItem.openAtLogin ?? false;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    };
  }

  focus(): void {}
  /** macOS only. */
  hide(): void {}
  /** Takes `--no-sandbox` back (electron#shell/browser/api/electron_api_app.cc). */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    sandbox.isForced = true;
  }
  relaunch(options: Electron.RelaunchOptions = {}): void {
    this.#relaunch = options;
  }
  disableHardwareAcceleration(): void {}
  setAppUserModelId(_id: string): void {}
  setDesktopName(_name: string): void {}
  setToastActivatorCLSID(_id: string): void {}
  setAboutPanelOptions(_options: Electron.AboutPanelOptionsOptions): void {}
}

/** The person's folder of that name, as Chromium reads it on Linux (base/nix/xdg_util.cc); undefined where they have not said it. */
function xdgFolder(name: string, config: string): string | undefined {
  const file = path.join(config, 'user-dirs.dirs');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const said = new RegExp(`^\\s*XDG_${name}_DIR="(.*)"\\s*$`, 'm').exec(text)?.[1];
  return said?.replace(/^\$HOME(?=\/|$)/, os.homedir());
}

export const app = new App();
