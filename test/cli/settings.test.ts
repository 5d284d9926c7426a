import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, PREFERENCE_KEYS } from '../../src/domain/settings/preferences.ts';
import { type Outcome, openTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.remove());

const usher = (...args: readonly string[]): Promise<Outcome> => terminal.run(['settings', ...args], {});
const settingsFile = (): string => path.join(terminal.profile, 'settings.json');
const kept = (): unknown => JSON.parse(readFileSync(settingsFile(), 'utf8')).preferences;

function keep(tree: object): void {
  mkdirSync(terminal.profile, { recursive: true });
  writeFileSync(settingsFile(), JSON.stringify({ clientIdentifier: 'me', version: 2, ...tree }));
}

test('SE8 each key is listed with its value, whether that is the default, and what it is for', async () => {
  keep({ preferences: { leastSeconds: 5, zoom: 100 } });
  const { code, out, err } = await usher('list');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('leastSeconds = 5\n  Seconds that a job must have lasted');
  expect(out).toContain('zoom = 100 (default)\n');
  expect(out).toContain('shortcut =  (default)\n');
  expect(out.split('\n').filter((line) => /^\w+ =/.test(line))).toHaveLength(PREFERENCE_KEYS.length);
  expect((await usher()).out).toBe(out);
});

test('SE8 the list as JSON has the same', async () => {
  keep({ preferences: { leastSeconds: 5 } });
  const list: readonly Record<string, unknown>[] = JSON.parse((await usher('list', '--json')).out);
  expect(list.map(({ key }) => key)).toEqual(PREFERENCE_KEYS);
  expect(list[0]).toMatchObject({ key: 'leastSeconds', value: 5, isDefault: false });
  expect(list.find(({ key }) => key === 'mutedUntil')).toMatchObject({ value: null, isDefault: true });
});

test('SE8 get prints a value as set takes it', async () => {
  expect((await usher('get', 'theme')).out).toBe('system\n');
  const { out } = await usher('get', 'quietHours');
  expect(JSON.parse(out)).toEqual(DEFAULT_PREFERENCES.quietHours);
  expect((await usher('set', 'quietHours', out.trim())).code).toBe(0);
  expect((await usher('get', 'mutedUntil', '--json')).out).toBe('null\n');
});

test('SE9 set takes JSON or text as it is, and of an object only what is said', async () => {
  keep({ preferences: { leastSeconds: 5 } });
  for (const [key, value] of [
    ['theme', 'dark'],
    ['quietHours', '{"isOn":true}'],
  ] as const)
    expect(await usher('set', key, value)).toMatchObject({ code: 0, err: '' });
  const quietHours = { ...DEFAULT_PREFERENCES.quietHours, isOn: true };
  expect(kept()).toEqual({ leastSeconds: 5, theme: 'dark', quietHours });
  expect((await usher('set', 'zoom', '150', '--json')).out).toMatch(/^\{"key":"zoom","value":150,/);
});

test.each([
  [['get', 'leastSecond'], 'Did you mean leastSeconds?'],
  [['set', 'leastSecond', '5'], 'Did you mean leastSeconds?'],
  [['reset', 'leastSecond'], 'Did you mean leastSeconds?'],
  [['set', '--', 'leastSeconds', '-1'], 'a number from 0 to 3600, not ‘-1’'],
  [['frobnicate'], 'there is no command ‘settings frobnicate’'],
  [['set', 'zoom'], 'VALUE is missing'],
  [['list', 'zoom'], 'takes fewer words'],
])('SE9 %j ends with 2, and nothing is changed', async (args, said) => {
  keep({ preferences: { leastSeconds: 7 } });
  const { code, out, err } = await usher(...args);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(said)]);
  expect(kept()).toEqual({ leastSeconds: 7 });
});

test('SE10 one or all are as by default again, also what did not fit; what only a newer Usher knows stays', async () => {
  keep({ preferences: { leastSeconds: 7, theme: 'sepia', zoom: 150, sound: 'on' } });
  expect((await usher('reset', 'leastSeconds')).out).toContain('leastSeconds = 60 (default)\n');
  expect(kept()).toEqual({ theme: 'sepia', zoom: 150, sound: 'on' });
  expect((await usher('reset')).out).toContain('zoom = 100 (default)\n');
  expect(kept()).toEqual({ sound: 'on' });
});

test('SE10 hooks stay, unless they are named', async () => {
  const hooks = [{ name: 'echo', isOn: false, on: ['finish'], run: ['echo', 'done'] }];
  keep({ preferences: { zoom: 150, hooks } });
  expect((await usher('reset')).code).toBe(0);
  expect(kept()).toEqual({ hooks });
  expect((await usher('reset', 'hooks')).code).toBe(0);
  expect(kept()).toEqual({});
});

const server = {
  id: 'attic-id',
  name: 'Attic',
  addresses: [{ url: 'http://10.0.0.7:32400', locality: 'local' }],
};

test('SE11 SE12 what is exported is imported elsewhere, and has nothing else', async () => {
  const set = { leastSeconds: 5, noticeRules: [{ kind: 'intros', isTold: false }] };
  keep({
    servers: [server],
    account: { name: 'Robin' },
    preferences: set,
    updates: { toldVersion: '9.9.9' },
  });
  const file = path.join(terminal.home, 'mine.json');
  expect(await usher('export', file)).toMatchObject({ code: 0, out: '' });
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toEqual({ kind: 'usher-settings', version: 2, preferences: set });
  expect((await usher('export')).out).toBe(text);
  expect(await usher('export', file)).toMatchObject({ code: 2, err: expect.stringContaining('already') });
  keep({ preferences: { theme: 'dark', leastSeconds: 9 } });
  expect((await usher('import', file)).out).toBe('The settings of the file count now.\n');
  expect(kept()).toEqual({ ...set, theme: 'dark' });
});

test('SE12 what an import does not understand is named, and the rest is set', async () => {
  keep({ preferences: { zoom: 150 } });
  const file = path.join(terminal.home, 'newer.json');
  const preferences = {
    leastSeconds: 5,
    theme: 'sepia',
    'so\u001bund': 1,
    noticeRules: [{ isTold: false, atNight: true }],
  };
  writeFileSync(file, JSON.stringify({ kind: 'usher-settings', version: 7, preferences }));
  const { code, out } = await usher('import', file);
  expect([code, out]).toEqual([
    0,
    'The settings of the file count now, but for what this version of Usher does not understand: theme, so und, noticeRules.\n',
  ]);
  expect(kept()).toEqual({ zoom: 150, leastSeconds: 5 });
  expect(JSON.parse((await usher('import', file, '--json')).out)).toEqual({
    set: ['leastSeconds'],
    passedOver: ['theme', 'so und', 'noticeRules'],
  });
});

test('SE12 what is no export changes nothing', async () => {
  keep({ preferences: { zoom: 150 } });
  for (const text of ['{', readFileSync(settingsFile(), 'utf8')]) {
    const file = path.join(terminal.home, 'none.json');
    writeFileSync(file, text);
    expect(await usher('import', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no file of exported'),
    });
  }
  expect(await usher('import', path.join(terminal.home, 'nowhere'))).toMatchObject({ code: 4 });
  expect(await usher('import', terminal.home)).toMatchObject({ code: 4 });
  expect(kept()).toEqual({ zoom: 150 });
});

test('SE9 settings that cannot be read or saved are said, with 4', async () => {
  mkdirSync(settingsFile(), { recursive: true });
  for (const args of [['list'], ['set', 'zoom', '150']])
    expect(await usher(...args)).toMatchObject({
      code: 4,
      out: '',
      err: expect.stringContaining('settings cannot be'),
    });
});
