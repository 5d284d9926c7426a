import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SavedServer, Settings } from '../../src/app/needs.ts';
import { createLog, fileLog } from '../../src/storage/log.ts';
import { profileFolder } from '../../src/storage/profileFolder.ts';
import { readSettings } from '../../src/storage/settings/readSettings.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const server: SavedServer = {
  id: 'attic-id',
  name: 'Attic',
  addresses: [
    { url: 'https://192-168-1-20.0123456789abcdef0123456789abcdef.plex.direct:32400', locality: 'local' },
    { url: 'http://192.168.1.20:32400', locality: 'local' },
  ],
  lastGood: 'http://192.168.1.20:32400',
  origin: 'account',
  isShared: false,
  pin: { kind: 'name', name: '192-168-1-20.0123456789abcdef0123456789abcdef.plex.direct' },
  isPlainAllowed: true,
};
const written: Omit<Settings, 'clientIdentifier'> = {
  servers: [server],
  account: { name: 'Robin' },
  usesDeviceKey: true,
  preferences: { settleSeconds: 60, leastSeconds: 5, tellsStalls: true },
};

describe('settings', () => {
  test('what is saved is there at the next start, under the same installation id', () => {
    const first = openSettings(
      folder,
      createLog(() => {}),
    );
    const { clientIdentifier } = first.load();
    first.update((s) => ({ ...s, ...written }));
    expect(
      openSettings(
        folder,
        createLog(() => {}),
      ).load(),
    ).toEqual({ clientIdentifier, ...written });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test.each([
    [{ settleSeconds: 60, leastSeconds: 0 }],
    [{ tellsStalls: true }],
    [{ quietHours: { isOn: true, from: '22:00', to: '07:00', days: [0, 1, 2, 3, 4, 5, 6] } }],
    [{ noticeRules: [{ kind: 'intros', isTold: false }] }],
  ])('SE1 the preference %j in the file is read', (preferences) => {
    expect(readSettings(JSON.stringify({ clientIdentifier: 'x', preferences }))?.preferences).toEqual(
      preferences,
    );
  });

  test.each([
    [{ settleSeconds: -1, leastSeconds: 3601 }],
    [{ settleSeconds: '20', tellsStalls: 'yes' }],
    [{ noticeRules: [{ kind: 'intros' }] }],
    [{ quietHours: { isOn: true, from: '25:00', to: '07:00', days: [] } }],
    [{ language: 'tlh', zoom: 99, nonsense: true }],
    ['none'],
  ])('SE1 %j is no preference, and the default counts', (preferences) => {
    expect(readSettings(JSON.stringify({ clientIdentifier: 'x', preferences }))?.preferences).toEqual({});
  });

  test.each([
    [undefined, undefined],
    ['off', undefined],
    [{}, {}],
    [{ skippedVersion: '0.2.0' }, { skippedVersion: '0.2.0' }],
    [{ toldVersion: 2, skippedVersion: '' }, {}],
  ])('X3 X5 updates %j in the file are read as %j', (written, read) => {
    const text = JSON.stringify({ clientIdentifier: 'x', updates: written });
    expect(readSettings(text)?.updates).toEqual(read);
  });

  test.each([
    ['yes', undefined],
    [{}, { isPinned: false }],
    [
      { isPinned: true, x: -1200, y: 40 },
      { isPinned: true, x: -1200, y: 40 },
    ],
    [{ isPinned: true, x: 12 }, { isPinned: true }],
    [{ isPinned: 1, x: 1e9, y: 0.5 }, { isPinned: false }],
  ])('V33 a kept window %j is read as %j', (written, read) => {
    const text = JSON.stringify({ clientIdentifier: 'x', window: written });
    expect(readSettings(text)?.window).toEqual(read);
  });

  // On Windows the profile folder is the owner's alone already; there are no modes.
  test.skipIf(process.platform === 'win32')('the file is for its owner alone', () => {
    openSettings(
      folder,
      createLog(() => {}),
    ).load();
    expect(statSync(path.join(folder, 'settings.json')).mode & 0o077).toBe(0);
  });

  test('a disk that cannot be written costs the remembering, not the run', () => {
    const lines: string[] = [];
    writeFileSync(path.join(folder, 'in-the-way'), '');
    const log = createLog((l) => lines.push(l));
    const settings = openSettings(path.join(folder, 'in-the-way'), log);
    settings.update((s) => ({ ...s, ...written }));
    expect(settings.load().servers).toEqual([server]);
    expect(lines).toEqual([
      expect.stringContaining('settings: cannot be read'),
      expect.stringContaining('settings: cannot be saved'),
    ]);
  });

  test.each([['{"clientId'], ['[]'], ['null'], [''], ['{"clientIdentifier":5}']])(
    'a file that reads %j is set aside and said, not overwritten',
    (text) => {
      writeFileSync(path.join(folder, 'settings.json'), text);
      const lines: string[] = [];
      const fresh = openSettings(
        folder,
        createLog((l) => lines.push(l)),
      ).load();
      expect(fresh.servers).toEqual([]);
      const aside = readdirSync(folder).find((f) => f.includes('unreadable'));
      expect(readFileSync(path.join(folder, aside ?? ''), 'utf8')).toBe(text);
      expect(lines).toHaveLength(1);
    },
  );

  const read = (tree: object): Settings | undefined =>
    readSettings(JSON.stringify({ clientIdentifier: 'me', ...tree }));

  test('a server that does not fit costs the server, not the rest', () => {
    const { id, ...nameless } = server;
    expect(read({ servers: [nameless, 'x', null, server], account: { name: 5 } })).toEqual({
      clientIdentifier: 'me',
      servers: [server],
      account: undefined,
      usesDeviceKey: false,
      preferences: {},
    });
  });

  test.each([
    [{ url: 'file:///etc/passwd', locality: 'local' }],
    [{ url: 'http://user:password@nas', locality: 'local' }],
    [{ url: 'http://nas', locality: 'nowhere' }],
    ['http://nas'],
  ])('addresses such as %j are left out', (one) => {
    const [first] = read({ servers: [{ ...server, addresses: [one, ...server.addresses] }] })?.servers ?? [];
    expect(first).toEqual(server);
  });

  test('R5 a pin that is none is asked about again, and never widens what is believed', () => {
    for (const pin of [{ kind: 'certificate', pem: 'nonsense' }, { kind: 'all' }, { kind: 'name' }, true])
      expect(read({ servers: [{ ...server, pin }] })?.servers[0]?.pin).toBeUndefined();
  });

  test('what was agreed to is agreed to only where the file says so in so many words', () => {
    const [first] = read({ servers: [{ ...server, isPlainAllowed: 'yes', isShared: 1 }] })?.servers ?? [];
    expect(first).toMatchObject({ isPlainAllowed: false, isShared: false });
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
