import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog, fileLog } from '../../src/kept/log.ts';
import { openPreferences, readPreferences } from '../../src/kept/preferencesFile.ts';
import { profileFolder } from '../../src/kept/profileFolder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const server = { id: 'attic-id', name: 'Attic', address: 'http://192.168.1.20:32400' };

describe('preferences', () => {
  test('what is saved is there at the next start, under the same installation id', () => {
    const first = openPreferences(
      folder,
      createLog(() => {}),
    );
    const { clientIdentifier } = first.load();
    first.save({ clientIdentifier, server });
    expect(
      openPreferences(
        folder,
        createLog(() => {}),
      ).load(),
    ).toEqual({ clientIdentifier, server });
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  test.each([
    [60, 60],
    [0, 0],
    [-1, undefined],
    [3601, undefined],
    ['20', undefined],
  ])('N9 settleSeconds %j in the file is read as %s', (written, read) => {
    const text = JSON.stringify({ clientIdentifier: 'x', settleSeconds: written });
    expect(readPreferences(text)?.settleSeconds).toBe(read);
  });

  test.skipIf(process.platform === 'win32')('the file is for its owner alone', () => {
    openPreferences(
      folder,
      createLog(() => {}),
    ).load();
    expect(statSync(path.join(folder, 'preferences.json')).mode & 0o077).toBe(0);
  });

  test('a disk that cannot be written costs the remembering, not the run', () => {
    const lines: string[] = [];
    writeFileSync(path.join(folder, 'in-the-way'), '');
    const log = createLog((l) => lines.push(l));
    const preferences = openPreferences(path.join(folder, 'in-the-way'), log);
    const { clientIdentifier } = preferences.load();
    preferences.save({ clientIdentifier, server });
    expect(preferences.load().server).toEqual(server);
    expect(lines).toEqual([expect.stringContaining('cannot write'), expect.stringContaining('cannot write')]);
  });

  test.each([['{"clientId'], ['[]'], ['null'], [''], ['{"clientIdentifier":5}']])(
    'a file that reads %j is set aside and said, not overwritten',
    (text) => {
      writeFileSync(path.join(folder, 'preferences.json'), text);
      const lines: string[] = [];
      const fresh = openPreferences(
        folder,
        createLog((l) => lines.push(l)),
      ).load();
      expect(fresh.server).toBeUndefined();
      const aside = readdirSync(folder).find((f) => f.includes('unreadable'));
      expect(readFileSync(path.join(folder, aside ?? ''), 'utf8')).toBe(text);
      expect(lines).toHaveLength(1);
    },
  );

  test('a server that does not fit costs the server, not the rest', () => {
    const text = JSON.stringify({
      clientIdentifier: 'me',
      server: { ...server, address: 'file:///etc/passwd' },
    });
    writeFileSync(path.join(folder, 'preferences.json'), text);
    expect(
      openPreferences(
        folder,
        createLog(() => {}),
      ).load(),
    ).toEqual({ clientIdentifier: 'me', server: undefined });
  });
});

describe('log', () => {
  test('S1 a known secret never reaches it, nor what looks like a token', () => {
    const lines: string[] = [];
    const log = createLog((l) => lines.push(l));
    log.hide('s3cr3t-token');
    log.write('asked http://nas/?X-Plex-Token=abcdef with s3cr3t-token');
    log.write('headers {"X-Plex-Token":"zyxw"}');
    expect(lines.join('\n')).not.toMatch(/s3cr3t|abcdef|zyxw/);
    expect(lines[0]).toContain('[hidden]');
  });

  test('one line is one line, whatever a server sent', () => {
    const lines: string[] = [];
    createLog((l) => lines.push(l)).write('a\nb\u001b[31mc');
    expect(lines).toEqual(['a b [31mc']);
  });

  test('the file does not grow without end', () => {
    const file = path.join(folder, 'logs', 'usher.log');
    const log = fileLog(file);
    for (let i = 0; i < 1200; i++) log.write('x'.repeat(1000));
    expect(statSync(file).size).toBeLessThan(600 * 1024);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['usher.log', 'usher.log.1']);
  });
});

test('the profile folder is where Electron puts it', () => {
  expect(profileFolder('linux', { XDG_CONFIG_HOME: '/x/config' })).toBe(path.join('/x/config', 'Usher'));
  expect(profileFolder('darwin', {})).toContain(path.join('Library', 'Application Support', 'Usher'));
});
