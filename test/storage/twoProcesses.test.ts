import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { underLock } from '../../src/storage/lock.ts';
import { createLog } from '../../src/storage/log.ts';
import { readSettings } from '../../src/storage/settings/readSettings.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';
import { runUntilOver, type Script, SOURCE, startScript } from './ownScript.ts';

const nobody = createLog(() => {});
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-two-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts both and looks at a file all the while. */
async function both(scripts: readonly string[], look: () => void): Promise<void> {
  const processes: readonly Script[] = scripts.map(startScript);
  await runUntilOver(processes, look);
  expect(await Promise.all(processes.map((p) => p.said))).toEqual(['', '']);
}

describe('H8 two processes at once', () => {
  // Windows does not replace a file that is being read, and this looks at it all the while.
  test.skipIf(process.platform === 'win32')(
    'change the settings two hundred times each, and no change is lost, no file torn',
    async () => {
      openSettings(folder, nobody).update((s) => ({ ...s, preferences: { settleSeconds: 0 } }));
      const server = (id: string): object => ({
        ...{ id, name: id, origin: 'typed', isShared: false, isPlainAllowed: false },
        addresses: [{ url: 'http://nas:32400', locality: 'typed' }],
      });
      const writer = (name: string): string => `
      import { openSettings } from '${SOURCE}/storage/settings/settingsFile.ts';
      import { createSavedServers } from '${SOURCE}/app/servers/savedServers.ts';
      const log = { write: console.log, hide: () => {}, redact: (text) => text };
      const settings = openSettings(${JSON.stringify(folder)}, log);
      const servers = createSavedServers(settings);
      for (let n = 0; n < 100; n++) {
        settings.update((s) => ({ ...s, preferences: { settleSeconds: s.preferences.settleSeconds + 1 } }));
        servers.keep({ ...${JSON.stringify(server(name))}, lastGood: n % 2 ? 'http://nas:32400' : undefined });
      }`;
      await both([writer('one'), writer('two')], () => {
        const { preferences } = readSettings(readFileSync(file, 'utf8')) ?? {};
        expect(preferences?.settleSeconds).toBeGreaterThanOrEqual(0);
      });
      const { preferences, servers } = openSettings(folder, nobody).load();
      expect(preferences?.settleSeconds).toBe(200);
      expect(servers.map((s) => s.id).toSorted()).toEqual(['one', 'two']);
      expect(servers.every((s) => s.lastGood === 'http://nas:32400')).toBe(true);
      expect(readdirSync(folder)).toEqual(['settings.json']);
    },
  );
});

describe('H8 a lock', () => {
  test('that a killed process left holds nobody up', async () => {
    const killed = startScript(`
      import { underLock } from '${SOURCE}/storage/lock.ts';
      underLock(${JSON.stringify(file)}, () => process.kill(process.pid, 'SIGKILL'));`);
    await killed.over;
    expect(readdirSync(folder)).toEqual(['settings.json.lock']);
    expect(underLock(file, () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([-60, 60])('of %i seconds ago is nobody’s, whoever has its number now', (seconds) => {
    const lock = `${file}.lock`;
    writeFileSync(lock, `${process.pid} left`);
    const at = Date.now() / 1000 - seconds;
    utimesSync(lock, at, at);
    expect(underLock(file, () => 'done')).toBe('done');
  });

  test('is given back where the work fails', () => {
    const fail = (): never => {
      throw new Error('in between');
    };
    expect(() => underLock(file, fail)).toThrow('in between');
    expect(underLock(file, () => 'done')).toBe('done');
  });
});

test('H8 what the disk did not take is saved with the next change that it takes, beside those of others', () => {
  const settings = openSettings(folder, nobody);
  const { clientIdentifier } = settings.load();
  // Where this is, no lock is taken, and nothing saved.
  mkdirSync(`${file}.lock`);
  settings.update((s) => ({ ...s, preferences: { settleSeconds: 60 } }));
  expect(settings.load().preferences).toEqual({ settleSeconds: 60 });
  rmSync(`${file}.lock`, { recursive: true });
  openSettings(folder, nobody).update((s) => ({ ...s, usesDeviceKey: true }));
  settings.update((s) => ({ ...s, account: { name: 'Robin' } }));
  const all = {
    clientIdentifier,
    usesDeviceKey: true,
    preferences: { settleSeconds: 60 },
    account: { name: 'Robin' },
  };
  expect(settings.load()).toMatchObject(all);
  expect(openSettings(folder, nobody).load()).toMatchObject(all);
});
