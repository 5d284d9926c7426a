import { expect, test } from 'vitest';
import type { TerminalCommandFile } from '../../../src/app/needs.ts';
import { createTerminalCommand } from '../../../src/app/settings/terminalCommand.ts';
import { createStore } from '../../../src/app/store.ts';
import type { OwnCommand, TerminalCommand } from '../../../src/domain/settings/terminalCommand.ts';
import { fixedCommand } from '../../../src/main/terminalCommand/fixedCommand.ts';

const absent: OwnCommand = {
  kind: 'own',
  file: '/home/ada/.local/bin/usher',
  isInstalled: false,
  pathStep: undefined,
  hasNode: true,
  isRefused: false,
};

function over(file: TerminalCommandFile) {
  const store = createStore();
  const lines: string[] = [];
  const log = {
    write: (line: string) => void lines.push(line),
    hide: () => {},
    redact: (text: string) => text,
  };
  const setting = createTerminalCommand({ store, log, loadTerminalCommand: async () => file });
  return { ...setting, lines, told: () => store.state.terminalCommand };
}

/** A disk that does what it is asked. */
function disk(): TerminalCommandFile {
  let isInstalled = false;
  const look = async (): Promise<TerminalCommand> => ({ ...absent, isInstalled });
  const put = (to: boolean) => () => {
    isInstalled = to;
    return look();
  };
  return { look, install: put(true), remove: put(false) };
}

test('CL13 how it stands is told after a look, and after each change', async () => {
  const command = over(disk());
  expect(command.told()).toBeUndefined();
  await command.look();
  expect(command.told()).toEqual(absent);
  await command.set(true);
  expect(command.told()).toEqual({ ...absent, isInstalled: true });
  await command.set(false);
  expect(command.told()).toEqual(absent);
});

test('CL13 two changes at one time are made one after the other', async () => {
  const command = over(disk());
  await Promise.all([command.set(true), command.set(false), command.look(), command.set(true)]);
  expect(command.told()).toMatchObject({ isInstalled: true });
});

test('CL13 a refusal is logged and told, until the next look', async () => {
  const refuse = async (): Promise<TerminalCommand> => {
    throw new Error('EROFS: read-only file system');
  };
  const command = over({ ...disk(), install: refuse });
  await command.set(true);
  expect(command.told()).toEqual({ ...absent, isRefused: true });
  expect(command.lines).toEqual(['the command usher: EROFS: read-only file system']);
  await command.look();
  expect(command.told()).toEqual(absent);
});

test('CL13 a disk that answers nothing is logged, and the next look works', async () => {
  let isBroken = true;
  const command = over({
    ...disk(),
    look: async () => {
      if (isBroken) throw new Error('EIO');
      return absent;
    },
  });
  await command.look();
  expect(command.told()).toBeUndefined();
  expect(command.lines).toContain('the command usher: EIO');
  isBroken = false;
  await command.look();
  expect(command.told()).toEqual(absent);
});

test('CL13 where it is not offered nothing is told', async () => {
  const store = createStore();
  const log = { write: () => {}, hide: () => {}, redact: (text: string) => text };
  const command = createTerminalCommand({ store, log });
  await command.look();
  await command.set(true);
  expect(store.state.terminalCommand).toBeUndefined();
});

const linux = { platform: 'linux', packageType: undefined, isAppImage: false } as const;
const mac = { ...linux, platform: 'darwin' } as const;
const moved = '/private/var/folders/x/AppTranslocation/0A/d/Usher.app/Contents/Resources/app.asar';

test.each<
  [what: string, of: Parameters<typeof fixedCommand>[0], appPath: string, is: TerminalCommand | undefined]
>([
  ['the deb', { ...linux, packageType: 'deb' }, '/opt/Usher/resources/app.asar', { kind: 'packaged' }],
  ['the rpm', { ...linux, packageType: 'rpm' }, '/opt/Usher/resources/app.asar', { kind: 'packaged' }],
  ['the archive', linux, '/home/ada/usher/resources/app.asar', undefined],
  [
    'an AppImage',
    { ...linux, isAppImage: true },
    '/tmp/x/app.asar',
    { kind: 'unsettled', where: 'app-image' },
  ],
  ['a Mac', mac, '/Applications/Usher.app/Contents/Resources/app.asar', undefined],
  ['a translocated app', mac, moved, { kind: 'unsettled', where: 'not-moved' }],
  [
    'a disk image',
    mac,
    '/Volumes/Usher 1/Usher.app/Contents/Resources/app.asar',
    { kind: 'unsettled', where: 'not-moved' },
  ],
  ['Windows', { ...linux, platform: 'win32' }, 'C:\\Usher\\resources\\app.asar', undefined],
])('CL18 %s', (_, of, appPath, is) => {
  expect(fixedCommand(of, appPath)).toEqual(is);
});
