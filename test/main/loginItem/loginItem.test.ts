import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LoginItem } from '../../../src/domain/state.ts';
import { ownAppImage } from '../../../src/main/appImage.ts';
import { macLoginItem, windowsLoginItem } from '../../../src/main/loginItem/appLoginItem.ts';
import { autostartFile } from '../../../src/main/loginItem/autostartFile.ts';
import { autostartText } from '../../../src/main/loginItem/desktopEntry.ts';
import { AT_LOGIN, createLoginItem, type SystemLoginItem } from '../../../src/main/loginItem/loginItem.ts';

const noLog = { hide: () => {}, redact: (text: string) => text };

type Told = LoginItem & { readonly isAsked: boolean };

/** The setting over a system, and all that it told and logged. */
function over(system: SystemLoginItem) {
  const told: Told[] = [];
  const logged: string[] = [];
  const log = { ...noLog, write: (line: string) => void logged.push(line) };
  const setting = createLoginItem(system, log, (item, isAsked) => told.push({ ...item, isAsked }));
  return { ...setting, told, logged };
}

const settings = {
  openAtLogin: false,
  wasOpenedAtLogin: false,
  executableWillLaunchAtLogin: false,
  launchItems: [],
};

/** macOS, where the person may have said no in the system's settings, or the app is not where an app must be. */
function mac(refusal?: 'requires-approval' | 'not-found') {
  let status: Electron.LoginItemSettings['status'] = refusal ?? 'not-registered';
  return {
    getLoginItemSettings: () => ({ ...settings, status }),
    setLoginItemSettings: ({ openAtLogin }: Electron.Settings) => {
      status = openAtLogin ? (refusal ?? 'enabled') : 'not-registered';
    },
  };
}

/** The registry of Windows: entries with their arguments, and whether the Task Manager lets them run. */
function windows() {
  let entry: { readonly args: string; isEnabled: boolean } | undefined;
  return {
    disable: () => {
      if (entry) entry.isEnabled = false;
    },
    getLoginItemSettings: (options?: Electron.LoginItemSettingsOptions) => ({
      ...settings,
      status: 'not-registered' as const,
      openAtLogin: entry?.args === String(options?.args ?? []),
      executableWillLaunchAtLogin: entry?.isEnabled ?? false,
    }),
    setLoginItemSettings: ({ openAtLogin, args = [], enabled = true }: Electron.Settings) => {
      entry = openAtLogin ? { args: String(args), isEnabled: enabled } : undefined;
    },
    args: () => entry?.args,
  };
}

const OFF = { isOn: false, problem: undefined };
const ON = { isOn: true, problem: undefined };

describe('on macOS', () => {
  test('T7 it is off until the person asks, and then as the system has it', () => {
    const app = mac();
    const item = over(macLoginItem(app));
    item.look();
    item.set(true);
    item.set(false);
    app.setLoginItemSettings({ openAtLogin: true });
    item.look();
    expect(item.told).toEqual([
      { ...OFF, isAsked: false },
      { ...ON, isAsked: true },
      { ...OFF, isAsked: true },
      { ...ON, isAsked: false },
    ]);
    expect(item.logged).toEqual([]);
  });

  test('T10 a system that waits for a yes is told of, and it is not on', () => {
    const item = over(macLoginItem(mac('requires-approval')));
    item.set(true);
    item.look();
    const waiting = { isOn: false, problem: 'needs-approval' };
    expect(item.told).toEqual([
      { ...waiting, isAsked: true },
      { ...waiting, isAsked: false },
    ]);
  });

  test('T10 a system that does nothing, and says nothing, is told of', () => {
    const item = over(macLoginItem(mac('not-found')));
    item.set(true);
    expect(item.told).toEqual([{ isOn: false, problem: 'denied', isAsked: true }]);
    expect(item.logged).toEqual(['open at login: the system left it as it was']);
    item.look();
    expect(item.told.at(-1)).toEqual({ ...OFF, isAsked: false });
  });
});

describe('on Windows', () => {
  test('T7 T9 it is one entry, which says that it was opened at login', () => {
    const app = windows();
    const item = over(windowsLoginItem(app));
    item.set(true);
    expect(app.args()).toBe(AT_LOGIN);
    item.set(false);
    expect(item.told.map(({ isOn }) => isOn)).toEqual([true, false]);
    expect(app.args()).toBeUndefined();
  });

  test('T7 one that the Task Manager switched off is off, and on again only when the person asks here', () => {
    const app = windows();
    const item = over(windowsLoginItem(app));
    item.set(true);
    app.disable();
    item.look();
    expect(item.told.at(-1)).toEqual({ ...OFF, isAsked: false });
    item.set(true);
    expect(item.told.at(-1)).toEqual({ ...ON, isAsked: true });
  });

  test('T7 an entry of another program by that name is not ours', () => {
    const app = windows();
    app.setLoginItemSettings({ openAtLogin: true, args: ['--other'] });
    const item = over(windowsLoginItem(app));
    item.look();
    expect(item.told).toEqual([{ ...OFF, isAsked: false }]);
  });
});

describe('on Linux', () => {
  let folder = '';
  let file = '';
  let program = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'usher-login-'));
    file = path.join(folder, 'autostart', 'usher.desktop');
    program = path.join(folder, 'Usher.AppImage');
    writeFileSync(program, '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (text: string): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  /** A start of the program, from wherever it lies now. */
  const start = (from = program) => {
    const item = over(autostartFile(file, from));
    item.look();
    return item;
  };

  test('T7 T8 a first start writes nothing; on is a file, off is none', () => {
    const item = start();
    expect(item.told).toEqual([{ ...OFF, isAsked: false }]);
    expect(readdirSync(folder)).toEqual(['Usher.AppImage']);
    item.set(true);
    expect(readFileSync(file, 'utf8')).toBe(autostartText([program, AT_LOGIN]));
    expect(start().told).toEqual([{ ...ON, isAsked: false }]);
    item.set(false);
    expect(existsSync(file)).toBe(false);
    expect(item.told.at(-1)).toEqual({ ...OFF, isAsked: true });
  });

  test.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
    'T8 a file with %s is off and stays, until the person asks here',
    (off) => {
      const text = `${autostartText([`${program}.old`, AT_LOGIN])}${off}\n`;
      written(text);
      const item = start();
      expect(item.told).toEqual([{ ...OFF, isAsked: false }]);
      expect(readFileSync(file, 'utf8')).toBe(text);
      item.set(true);
      expect(item.told.at(-1)).toEqual({ ...ON, isAsked: true });
      expect(readFileSync(file, 'utf8')).toBe(autostartText([program, AT_LOGIN]));
    },
  );

  test('T8 a program that was moved is found again at its next start', () => {
    written(autostartText([`${program}.old`, AT_LOGIN]));
    expect(start().told).toEqual([{ ...ON, isAsked: false }]);
    expect(readFileSync(file, 'utf8')).toBe(autostartText([program, AT_LOGIN]));
  });

  test.each([
    ['a second copy, while the first is still there', () => autostartText([program, AT_LOGIN])],
    ['a command that somebody else wrote', () => autostartText([`${program}.old`, '--theirs'])],
    ['an argument that the person added', () => autostartText([`${program}.old`, AT_LOGIN, '--mine'])],
    ['a command that the person changed', () => autostartText(['env', 'A=b', `${program}.old`, AT_LOGIN])],
  ])('T8 nothing is put right because of %s', (_what, text) => {
    written(text());
    expect(start(path.join(folder, 'another')).told).toEqual([{ ...ON, isAsked: false }]);
    expect(readFileSync(file, 'utf8')).toBe(text());
  });

  test('T10 a folder that cannot be written is told of, once for each time it was asked', () => {
    writeFileSync(path.dirname(file), 'no folder');
    const item = over(autostartFile(file, program));
    item.set(true);
    expect(item.told).toEqual([{ isOn: false, problem: 'denied', isAsked: true }]);
    expect(item.logged.join('\n')).toMatch(/open at login: (EEXIST|ENOTDIR)/);
  });

  test.each(['100%', 'a=b'])('T10 a program in %s is none that an autostart file can name', (name) => {
    const item = over(autostartFile(file, path.join(folder, name)));
    item.set(true);
    expect(item.told).toEqual([{ isOn: false, problem: 'denied', isAsked: true }]);
    expect(existsSync(file)).toBe(false);
  });

  test('T10 what cannot be read is not said to be on, and the start goes on', () => {
    mkdirSync(file, { recursive: true });
    const item = start();
    expect(item.told).toEqual([{ isOn: false, problem: 'denied', isAsked: false }]);
  });

  test('T8 of an AppImage the image is the program, and of nothing else that an AppImage started', () => {
    const mount = path.join(folder, '.mount_Usher');
    mkdirSync(mount);
    const image = { APPDIR: mount, APPIMAGE: program };
    expect(ownAppImage(path.join(mount, 'usher'), image)).toBe(program);
    expect(ownAppImage('/opt/Usher/usher', image)).toBeUndefined();
    expect(ownAppImage(`${mount}2/usher`, image)).toBeUndefined();
    expect(ownAppImage('/opt/Usher/usher', { ...image, APPDIR: path.join(folder, 'gone') })).toBeUndefined();
    expect(ownAppImage('/opt/Usher/usher', {})).toBeUndefined();
  });
});
