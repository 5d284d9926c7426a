import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../src/app/needs.ts';
import { NOTHING_SET } from '../../src/domain/settings/preferences.ts';
import { createLog } from '../../src/storage/log.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';

let folder = '';
let lines: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-newer-'));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, 'settings.json');
const written = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));
const open = (tree: object): ReturnType<typeof openSettings> => {
  writeFileSync(file(), JSON.stringify({ clientIdentifier: 'me', ...tree }));
  return openSettings(
    folder,
    createLog((line) => lines.push(line)),
  );
};
const setting = (preferences: Settings['preferences']) => (s: Settings) => ({
  ...s,
  preferences: { ...s.preferences, ...preferences },
});

const loft = {
  id: 'loft',
  name: 'Loft',
  addresses: [{ url: 'http://loft:32400', locality: 'typed', latency: 5 }],
  origin: 'typed',
  isShared: false,
  isPlainAllowed: true,
};
const newer = {
  version: 3,
  servers: [
    { ...loft, colour: 'red' },
    { id: 'attic', way: 'by pigeon' },
  ],
  account: { name: 'Robin', avatar: 'a.png' },
  preferences: {
    theme: 'sepia',
    leastSeconds: 5,
    quietHours: { isOn: true, from: '22:00', to: '07:00', days: [1], fades: true },
    sound: { isOn: true },
  },
  updates: { toldVersion: '3.1.0', channel: 'beta' },
  plugins: [{ id: 1 }],
};

test('SE3 what an older file holds is taken over once, and a reset does not bring it back', () => {
  const settings = open({
    settleSeconds: 60,
    leastSeconds: 5,
    notifyStalls: true,
    quietHours: { from: '23:00', to: '06:00' },
    mutedKinds: ['media.generate.intros', 'grabber.grab', 7],
    updates: { isDaily: false, skippedVersion: '0.2.0' },
  });
  const taken = {
    settleSeconds: 60,
    leastSeconds: 5,
    tellsStalls: true,
    quietHours: { isOn: true, from: '23:00', to: '06:00', days: [0, 1, 2, 3, 4, 5, 6] },
    noticeRules: [
      { kind: 'intros', isTold: false },
      { kind: 'grabber.grab', isTold: false },
    ],
    dailyUpdates: false,
  };
  expect(settings.load()).toMatchObject({ preferences: taken, updates: { skippedVersion: '0.2.0' } });
  settings.update(setting({ leastSeconds: 9 }));
  expect(written()).toMatchObject({ version: 2, preferences: { ...taken, leastSeconds: 9 } });
  settings.update(setting(NOTHING_SET));
  expect(
    openSettings(
      folder,
      createLog(() => {}),
    ).load().preferences,
  ).toEqual({});
  expect(Object.keys(Object(written())).toSorted()).toEqual([
    'clientIdentifier',
    'preferences',
    'updates',
    'version',
  ]);
});

test('SE4 a file of a newer version is read as well as it can be', () => {
  expect(open(newer).load()).toMatchObject({
    servers: [{ id: 'loft', addresses: [{ url: 'http://loft:32400', locality: 'typed' }] }],
    account: { name: 'Robin' },
    preferences: { leastSeconds: 5, quietHours: { from: '22:00', days: [1] } },
    updates: { toldVersion: '3.1.0' },
  });
});

test('SE4 what is not understood is still there after a change to anything beside it', () => {
  const settings = open(newer);
  settings.update(setting({ leastSeconds: 9 }));
  settings.update((s) => ({
    ...setting({ quietHours: { isOn: false, from: '21:00', to: '07:00', days: [1] } })(s),
    servers: s.servers.map((server) => ({ ...server, lastGood: 'http://loft:32400' })),
    updates: { ...s.updates, toldVersion: '3.2.0' },
  }));
  const [first, ...others] = newer.servers;
  expect(written()).toEqual({
    ...newer,
    clientIdentifier: 'me',
    servers: [{ ...first, lastGood: 'http://loft:32400' }, ...others],
    preferences: {
      ...newer.preferences,
      leastSeconds: 9,
      quietHours: { ...newer.preferences.quietHours, isOn: false, from: '21:00' },
    },
    updates: { toldVersion: '3.2.0', channel: 'beta' },
  });
});

test('SE4 what is set here takes the place of what did not fit, and a reset leaves only what has no meaning here', () => {
  const settings = open(newer);
  settings.update(setting({ theme: 'dark' }));
  expect(written()).toMatchObject({ preferences: { theme: 'dark' } });
  writeFileSync(file(), JSON.stringify({ clientIdentifier: 'me', ...newer }));
  settings.update(setting(NOTHING_SET));
  expect(written()).toMatchObject({ preferences: { sound: { isOn: true } } });
  expect(settings.load().preferences).toEqual({});
  expect(JSON.stringify(written())).not.toContain('sepia');
});

test('SE4 signing out leaves nothing of the account and the servers, understood or not', () => {
  const settings = open(newer);
  settings.update((s) => ({ ...s, servers: [], account: undefined }));
  expect(JSON.stringify(written())).not.toMatch(/Robin|avatar|loft|attic/i);
});

test('SE4 a version that is none is that of an older file', () => {
  for (const version of ['3', null, 1.5, -2, [3]])
    expect(open({ version, leastSeconds: 5 }).load().preferences).toEqual({ leastSeconds: 5 });
  expect(open({ version: 2, leastSeconds: 5 }).load().preferences).toEqual({});
});

test('SE5 a value that does not fit is said once, by its key', () => {
  const settings = open({ version: 2, preferences: { theme: 'sepia', zoom: 100, unknown: 1 } });
  settings.load();
  settings.update(setting({ leastSeconds: 9 }));
  settings.update(setting({ leastSeconds: 10 }));
  expect(lines).toEqual(['settings: what is set for theme does not fit, so the default counts']);
});

test('HO38 turning a hook on keeps what of the others, and of itself, only a newer Usher understands', () => {
  const copy = { name: 'Copy', on: ['finish'], run: ['rsync'], colour: 'red' };
  const later = { name: 'Later', on: ['eclipse'], run: ['rsync'] };
  const settings = open({ version: 2, preferences: { hooks: [copy, later] } });
  const hooks = settings.load().preferences?.hooks ?? [];
  settings.update(setting({ hooks: hooks.map((hook) => ({ ...hook, isOn: true })) }));
  expect(written()).toMatchObject({ preferences: { hooks: [{ ...copy, isOn: true }, later] } });
  settings.update(setting({ hooks: [] }));
  expect(written()).toMatchObject({ preferences: { hooks: [] } });
});
