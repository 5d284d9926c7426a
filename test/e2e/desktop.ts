import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import dbus, { type MessageBus } from 'dbus-native';
import { dunstConfig, openboxConfig, panelConfig } from './desktopFiles.ts';
import { watchStatusNotifiers } from './statusNotifierWatcher.ts';
import { findTrayItem, type TrayItem } from './trayItem.ts';

const APPEARS_MS = 10_000;
const LEAVES_MS = 1500;

export type DesktopOptions = {
  /** A real panel under a window manager, to be looked at; without it the least that a tray icon needs. */
  readonly panel?: 'xfce' | undefined;
  /** Panel and notifications are drawn for a screen with twice as many points, and look as `theme` says. */
  readonly isFine?: boolean | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly keyring?: boolean | undefined;
  /** False: nothing shows tray icons, until `showTrayIcons`. */
  readonly trayHost?: boolean | undefined;
};

export type ShownNotification = { readonly summary: string; readonly body: string };

/** A private desktop: X server, session bus, notification daemon, keyring. Nothing of it touches the real one. */
export type Desktop = {
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  exec(command: string, ...args: readonly string[]): string;
  tray(): Promise<TrayItem>;
  /** A panel comes up. */
  showTrayIcons(): Promise<void>;
  /** It goes, if it is there. */
  hideTrayIcons(): Promise<void>;
  /** Everything shown since the start, newest first. */
  notifications(): readonly ShownNotification[];
  displayedCount(): number;
  /** Clicks the topmost notification, the oldest. dunst closes it as with the mouse. */
  clickNotification(): void;
  /** Presses a button of the topmost notification. */
  pressNotification(label: string): void;
  /** The buttons that there were to press, one in a line. */
  offeredActions(): string;
  closeNotifications(): void;
  /** What was handed to the system's browser. */
  opened(): readonly string[];
  /** The secret of the keychain entry with these attributes; undefined where there is none. */
  secret(service: string, account: string): string | undefined;
  screenshot(file: string): void;
  stop(): Promise<void>;
};

export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'usher-desktop-'));
  const processes: ChildProcess[] = [];
  const base = prepare(dir, options);
  let env = base;

  function run(
    command: string,
    args: readonly string[],
    more: NodeJS.ProcessEnv = {},
    input?: string,
  ): ChildProcess {
    const child = spawn(command, args, {
      env: { ...env, ...more },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
    });
    child.stdin?.end(input);
    processes.push(child);
    return child;
  }

  /** Starts a server that prints its address on descriptor 3. */
  function serve(command: string, args: readonly string[]): Promise<string> {
    const child = spawn(command, args, { env: base, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    processes.push(child);
    return new Promise((resolve, reject) => {
      let text = '';
      child.stdio[3]?.on('data', (chunk: Buffer) => {
        text += chunk;
        if (text.includes('\n')) resolve(text.trim());
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`${command} exited with ${code}`)));
    });
  }

  const [display, address] = await Promise.all([
    serve('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp']),
    serve('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--nosyslog', '--print-address=3']),
  ]);
  env = { ...base, DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: address };
  const bus = dbus.sessionBus({ busAddress: address });
  let hideTrayIcons = async (): Promise<void> => {};

  const wanted = ['org.freedesktop.Notifications'];
  run('dunst', ['-config', path.join(dir, 'home', 'dunstrc')]);
  if (options.keyring !== false) {
    run('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {}, 'test');
    wanted.push('org.freedesktop.secrets');
  }
  if (options.panel) {
    run('openbox', ['--sm-disable', '--config-file', path.join(dir, 'home', 'openbox.xml')]);
    run('xfce4-panel', ['--disable-wm-check'], {
      GDK_SCALE: options.isFine ? '2' : '1',
      GTK_THEME: themeOf(options),
    });
  } else if (options.trayHost !== false) {
    hideTrayIcons = await watchStatusNotifiers(bus);
  }
  if (options.trayHost !== false) wanted.push('org.kde.StatusNotifierWatcher');
  await Promise.all(wanted.map((name) => appears(bus, name)));

  const exec = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

  return {
    dir,
    env,
    exec,
    tray: () => findTrayItem(bus),
    showTrayIcons: async () => {
      hideTrayIcons = await watchStatusNotifiers(bus);
    },
    hideTrayIcons: () => hideTrayIcons(),
    notifications: () => readHistory(exec, 'history'),
    displayedCount: () => Number(exec('dunstctl', 'count', 'displayed')),
    clickNotification: () => {
      exec('dunstctl', 'action', '0');
      exec('dunstctl', 'close');
    },
    pressNotification: (label) => {
      writeFileSync(path.join(dir, 'action'), label);
      exec('dunstctl', 'context');
    },
    offeredActions: () => readFileSync(path.join(dir, 'offered'), 'utf8'),
    closeNotifications: () => void exec('dunstctl', 'close-all'),
    opened: () => {
      const file = path.join(dir, 'opened');
      return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    },
    secret: (service, account) => {
      try {
        return exec('secret-tool', 'lookup', 'service', service, 'account', account) || undefined;
      } catch {
        return undefined;
      }
    },
    screenshot: (file) => void exec('import', '-window', 'root', file),
    stop: async () => {
      await bus.close().catch(() => {});
      await Promise.all(processes.reverse().map(end));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Folders and files of the desktop; returns its environment, which knows nothing of the real one. */
function prepare(dir: string, { isFine, theme }: DesktopOptions): Record<string, string> {
  const home = path.join(dir, 'home');
  const bin = path.join(dir, 'bin');
  const temp = path.join(dir, 'tmp');
  const run = path.join(dir, 'run');
  for (const folder of [home, bin, temp, run]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" >> "${dir}/opened"\n`);
  chmodSync(path.join(bin, 'xdg-open'), 0o755);
  // dunst has no command that presses a button; it lists them for a menu of its own choosing, one in a line with its label in front.
  const choose = `#!/bin/sh\ncat > "${dir}/offered"\ngrep -m 1 -F "#$(cat "${dir}/action") " "${dir}/offered"\n`;
  writeFileSync(path.join(bin, 'choose-action'), choose);
  chmodSync(path.join(bin, 'choose-action'), 0o755);
  writeFileSync(path.join(home, 'dunstrc'), dunstConfig(isFine ?? false, theme ?? 'dark'));
  writeFileSync(path.join(home, 'openbox.xml'), openboxConfig());
  const panel = path.join(home, '.config', 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  mkdirSync(panel, { recursive: true });
  writeFileSync(path.join(panel, 'xfce4-panel.xml'), panelConfig(isFine ?? false));
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      // The developer's own proxy is no part of it.
      !/proxy/i.test(entry[0]) &&
      // Nor is the developer's language.
      !/^(?:LC_.*|LANGUAGE)$/.test(entry[0]) &&
      !['DBUS_SESSION_BUS_ADDRESS', 'WAYLAND_DISPLAY', 'DISPLAY'].includes(entry[0]),
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    TMPDIR: temp,
    XDG_RUNTIME_DIR: run,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_CURRENT_DESKTOP: '',
    XDG_SESSION_TYPE: 'x11',
    PATH: `${bin}:${process.env.PATH}`,
    LANG: 'C.UTF-8',
  };
}

function themeOf({ theme }: DesktopOptions): string {
  return theme === 'dark' ? 'Adwaita:dark' : 'Adwaita';
}

async function appears(bus: MessageBus, name: string): Promise<void> {
  const until = Date.now() + APPEARS_MS;
  while (!(await bus.listNames()).includes(name)) {
    if (Date.now() > until) throw new Error(`${name} did not appear on the bus`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function readHistory(exec: Desktop['exec'], which: 'history'): readonly ShownNotification[] {
  const { data } = JSON.parse(exec('dunstctl', which));
  return data[0].map(
    (n: { readonly summary: { readonly data: string }; readonly body: { readonly data: string } }) => ({
      summary: n.summary.data,
      body: n.body.data,
    }),
  );
}

/** Asks a process to leave, and insists. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), LEAVES_MS);
  await gone;
  clearTimeout(insist);
}
