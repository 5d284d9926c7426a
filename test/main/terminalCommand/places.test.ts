import { describe, expect, test } from 'vitest';
import { bundleIn, type Machine, pathStepFor, placesOf } from '../../../src/main/terminalCommand/places.ts';
import { batchScript, bundleOf, isOwnScript, shellScript } from '../../../src/main/terminalCommand/script.ts';

const linux = { platform: 'linux', home: '/home/ada', env: { SHELL: '/bin/bash' } } as const;
const mac = { platform: 'darwin', home: '/Users/ada', env: { SHELL: '/bin/zsh' } } as const;
const windows = {
  platform: 'win32',
  home: 'C:\\Users\\ada',
  env: { LOCALAPPDATA: 'C:\\Users\\Ádá\\AppData\\Local' },
} as const;
const local = windows.env.LOCALAPPDATA;

test('CL14 where the file is, on each system', () => {
  expect(placesOf(linux)).toEqual(['/home/ada/.local/bin/usher']);
  expect(placesOf(mac)).toEqual(['/usr/local/bin/usher', '/Users/ada/.local/bin/usher']);
  expect(placesOf(windows)).toEqual([`${local}\\Microsoft\\WindowsApps\\usher.cmd`]);
  expect(placesOf({ ...windows, env: {} })).toEqual([
    'C:\\Users\\ada\\AppData\\Local\\Microsoft\\WindowsApps\\usher.cmd',
  ]);
});

test('CL14 the bundle lies beside the archive, or in the folder that the app is', () => {
  expect(bundleIn('/Applications/Usher.app/Contents/Resources/app.asar', mac)).toBe(
    '/Applications/Usher.app/Contents/Resources/app.asar.unpacked/dist/cli/usher.js',
  );
  expect(bundleIn(`${local}\\Programs\\Usher\\resources\\app.asar`, windows)).toBe(
    `${local}\\Programs\\Usher\\resources\\app.asar.unpacked\\dist\\cli\\usher.js`,
  );
  expect(bundleIn('/src/usher', linux)).toBe('/src/usher/dist/cli/usher.js');
});

test.each<[name: string, machine: Machine, line: string, startFile: string]>([
  ['zsh', mac, 'export PATH="$HOME/.local/bin:$PATH"', '~/.zshrc'],
  ['bash on Linux', linux, 'export PATH="$HOME/.local/bin:$PATH"', '~/.bashrc'],
  [
    'bash on a Mac',
    { ...mac, env: { SHELL: '/bin/bash' } },
    'export PATH="$HOME/.local/bin:$PATH"',
    '~/.bash_profile',
  ],
  [
    'fish',
    { ...linux, env: { SHELL: '/usr/bin/fish' } },
    'fish_add_path "$HOME/.local/bin"',
    '~/.config/fish/config.fish',
  ],
  ['another shell', { ...linux, env: {} }, 'export PATH="$HOME/.local/bin:$PATH"', '~/.profile'],
])('CL17 the line for %s', (_, machine, line, startFile) => {
  const folder = `${machine.home}/.local/bin`;
  expect(pathStepFor(folder, machine)).toEqual({ kind: 'line', line, startFile });
});

test('CL17 a folder that is not in the home, and Windows', () => {
  expect(pathStepFor('/usr/local/bin', mac)).toMatchObject({ line: 'export PATH="/usr/local/bin:$PATH"' });
  expect(pathStepFor('C:\\a', windows)).toEqual({ kind: 'folder', folder: 'C:\\a' });
});

describe('CL14 the batch file', () => {
  const bundle = `${local}\\Programs\\100% Usher\\usher.js`;
  const text = batchScript(bundle, local);

  test('names its folder by a variable, in plain letters and lines as Windows ends them', () => {
    expect(text).toContain('\r\nset "bundle=%LOCALAPPDATA%\\Programs\\100%% Usher\\usher.js"\r\n');
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\nnode "%bundle%" %*\r\n')).toBe(true);
  });

  test('a folder with other letters elsewhere is refused', () => {
    expect(() => batchScript('D:\\Ádá\\usher.js', local)).toThrow('plain');
    expect(bundleOf(batchScript('D:\\Usher\\usher.js', local), local)).toBe('D:\\Usher\\usher.js');
  });
});

test('CL15 CL16 each kind is known again, with the bundle that it names', () => {
  const bundle = `/Applications/Ada's "Usher"/usher.js`;
  expect(isOwnScript(shellScript(bundle))).toBe(true);
  expect(bundleOf(shellScript(bundle), '')).toBe(bundle);
  const file = `${local}\\Programs\\100% $& Usher\\usher.js`;
  expect(isOwnScript(batchScript(file, local))).toBe(true);
  expect(bundleOf(batchScript(file, local), local)).toBe(file);
  expect(isOwnScript('#!/bin/sh\nexec usher\n')).toBe(false);
  expect(isOwnScript('')).toBe(false);
});
