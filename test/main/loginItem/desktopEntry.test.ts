import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { autostartText, readAutostart } from '../../../src/main/loginItem/desktopEntry.ts';
import { AT_LOGIN } from '../../../src/main/loginItem/loginItem.ts';
import { until } from '../../until.ts';

const lines = (...keys: readonly string[]): string => ['[Desktop Entry]', ...keys, ''].join('\n');

test('T8 a program with a plain path stands as it is', () => {
  expect(autostartText(['/opt/Usher/usher', AT_LOGIN])).toBe(
    lines(
      'Type=Application',
      'Name=Usher',
      'TryExec=/opt/Usher/usher',
      'Exec=/opt/Usher/usher --opened-at-login',
    ),
  );
});

// The examples of the specification: a quoted argument escapes four characters, and a value escapes the backslash once more.
test.each([
  ['/a b/Usher', '"/a b/Usher"'],
  ['/a"b', String.raw`"/a\\"b"`],
  ['/a`b', '"/a\\\\`b"'],
  ['/a$b', String.raw`"/a\\$b"`],
  ['/a\\b', String.raw`"/a\\\\b"`],
  ['/100%/u', '/100%%/u'],
  ['/%f u', '"/%%f u"'],
  ['/a;b#c', '"/a;b#c"'],
  ['/a\nb', String.raw`"/a\nb"`],
  ['/a\tb', String.raw`"/a\tb"`],
])('T8 %j is written as the specification has it', (program, exec) => {
  expect(autostartText([program])).toContain(`\nExec=${exec}\n`);
});

test('T8 what was written is read as it was meant', () => {
  const character = fc.constantFrom(...'\\"`$%=;#\'[] \t\n\rab/ä漢\u{1f600}~*?&|<>()!');
  const argument = fc.string({ unit: fc.oneof(character, fc.string({ minLength: 1, maxLength: 1 })) });
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1 }), (command) => {
      expect(readAutostart(autostartText(command))).toEqual({ isOn: true, command });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['hidden', lines('Exec=usher', 'Hidden=true'), false],
  ['hidden, in the way of an old desktop', lines('Exec=usher', 'Hidden=1'), false],
  ['not hidden', lines('Exec=usher', 'Hidden=false'), true],
  ['disabled by GNOME', lines('Exec=usher', 'X-GNOME-Autostart-enabled=false'), false],
  ['enabled by GNOME', lines('Exec=usher', 'X-GNOME-Autostart-enabled=true'), true],
  [
    'with spaces, comments and Windows line ends',
    '# x\r\n[Desktop Entry]\r\nExec = usher\r\nHidden = true\r\n',
    false,
  ],
  ['hidden in another group', `${lines('Exec=usher')}[Desktop Action x]\nHidden=true\n`, true],
  ['a comment that says so', lines('Exec=usher', '#Hidden=true'), true],
  ['without a command', lines('Name=Usher'), false],
  ['with a command in another group', '[Desktop Action x]\nExec=usher\n', false],
  ['empty', '', false],
])('T8 a file that is %s', (_name, text, isOn) => {
  expect(readAutostart(text).isOn).toBe(isOn);
});

const hasGio = process.platform === 'linux' && existsSync('/usr/bin/gio');

describe.skipIf(!hasGio)('T8 GLib, which desktops read these files with,', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'usher-autostart-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['plain', 'with space', 'a"b', 'a\\b', "$HOME `x` 'y'", 'ä漢', 'a;b&c|d#e~*'])(
    'starts %j with its argument',
    async (name) => {
      const program = path.join(folder, name, 'usher');
      const said = path.join(folder, 'said');
      mkdirSync(path.dirname(program));
      writeFileSync(
        program,
        `#!/bin/sh\nprintf '%s\\n' "$0" "$@" > '${said}.new'; mv '${said}.new' '${said}'\n`,
      );
      chmodSync(program, 0o755);
      const file = path.join(folder, 'usher.desktop');
      writeFileSync(file, autostartText([program, AT_LOGIN]));
      execFileSync('gio', ['launch', file]);
      await until(() => existsSync(said));
      expect(readFileSync(said, 'utf8')).toBe(`${program}\n${AT_LOGIN}\n`);
    },
  );
});
