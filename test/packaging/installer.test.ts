import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/main/terminalCommand/places.ts';
import { batchScript } from '../../src/main/terminalCommand/script.ts';

// The uninstaller of Windows names what Electron writes under ids of src/main/main.ts: what one of them calls the other must too.

const PROJECT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
const main = read('src/main/main.ts');
const include = read('assets/windows/installer.nsh');
const constant = (name: string): string => new RegExp(`const ${name} = '(.+)';`).exec(main)?.[1] ?? '';

/** What the macro does where Usher goes for good, comments aside. */
const [, removed = ''] = /\$\{ifNot\} \$\{isUpdated\}\n(.*)\n\s*\$\{endIf\}\n!macroend/s.exec(include) ?? [];
const commands = removed
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !line.startsWith(';'));

const deletions = commands.filter((command) => /^(Delete|RMDir)/.test(command));

test('B8 the uninstaller takes the toast activator’s key and the start at login, and of the registry nothing else', () => {
  const current = String.raw`Software\Microsoft\Windows\CurrentVersion`;
  expect(constant('TOAST_ACTIVATOR_ID')).toMatch(/^\{[0-9A-F-]{36}\}$/);
  expect(deletions.slice(0, -1)).toEqual([
    `DeleteRegKey HKCU "Software\\Classes\\CLSID\\${constant('TOAST_ACTIVATOR_ID')}"`,
    `DeleteRegValue HKCU "${current}\\Run" "\${APP_ID}"`,
    `DeleteRegValue HKCU "${current}\\Explorer\\StartupApproved\\Run" "\${APP_ID}"`,
  ]);
});

test('B8 an update takes nothing: every command stands where the installer is not updating', () => {
  expect(include.match(/^\s*(Delete|RMDir)/gm)).toHaveLength(deletions.length);
});

test('CL19 the uninstaller takes the command away after it has read that it is ours', () => {
  const machine = { platform: 'win32', home: '', env: { LOCALAPPDATA: '$LOCALAPPDATA' } } as const;
  const [file] = placesOf(machine);
  const [, mark] = batchScript('', '').split('\r\n');
  const from = commands.findIndex((command) => command.startsWith('FileOpen'));
  expect(commands.slice(from - 1, from + 8)).toEqual([
    'ClearErrors',
    `FileOpen $0 "${file}" r`,
    `\${ifNot} \${Errors}`,
    'FileRead $0 $1',
    'FileRead $0 $1',
    'FileClose $0',
    `\${if} $1 == "${mark}$\\r$\\n"`,
    `Delete "${file}"`,
    `\${endIf}`,
  ]);
  expect(deletions.at(-1)).toBe(`Delete "${file}"`);
});

test('B8 the installer’s id is the one under which Electron puts the start at login', async () => {
  const { appId, win, nsis } = await getConfig(PROJECT, 'electron-builder.yml', null);
  expect(win?.appId).toBeUndefined();
  expect(appId).toBe(constant('APP_ID'));
  expect(main).toContain('app.setAppUserModelId(APP_ID)');
  expect(nsis).toMatchObject({
    perMachine: false,
    include: 'assets/windows/installer.nsh',
    deleteAppDataOnUninstall: false,
  });
});
