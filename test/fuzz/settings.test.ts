import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Settings } from '../../src/app/needs.ts';
import { readSettingsExport, settingsExport } from '../../src/domain/settings/settingsExport.ts';
import { readSettings, readSettingsTree, settingsIn } from '../../src/storage/settings/readSettings.ts';
import { settingsText } from '../../src/storage/settings/settingsFile.ts';
import { withChange } from '../../src/storage/settings/withChange.ts';
import { always, hostileJson, hostileNumber, hostileText, unfolded } from './hostile.ts';
import { nearMisses, torn } from './nearMisses.ts';

const LONGEST_TEXT = 512;
const LONGEST_SETTLE_S = 3600;

const valid = {
  clientIdentifier: 'c0ffee',
  servers: [
    {
      id: 'm-1',
      name: 'Loft',
      addresses: [{ url: 'https://loft.example:32400', locality: 'remote' }],
      lastGood: 'https://loft.example:32400',
      origin: 'account',
      isShared: true,
      pin: { kind: 'name', name: 'loft.example' },
      isPlainAllowed: true,
    },
  ],
  account: { name: 'Robin' },
  usesDeviceKey: true,
  preferences: {
    settleSeconds: 20,
    leastSeconds: 5,
    tellsStalls: true,
    noticeRules: [{ kind: 'intros', isTold: false }],
    quietHours: { isOn: true, from: '22:00', to: '07:00', days: [1, 2] },
  },
  updates: { isDaily: false, toldVersion: '0.2.0', skippedVersion: '0.2.0' },
  window: { isPinned: true, x: -12, y: 40 },
};
const newer = {
  ...valid,
  version: 3,
  preferences: { ...valid.preferences, theme: 'dark', sound: { isOn: true } },
  plugins: [1],
};
const json = hostileJson([
  ...Object.keys(newer),
  ...Object.keys(valid),
  ...Object.keys(valid.updates),
  ...Object.keys(valid.window),
  ...Object.keys(valid.preferences),
  ...valid.servers.flatMap((s) => [...Object.keys(s), ...s.addresses.flatMap((w) => Object.keys(w))]),
  'kind',
  'pem',
]);
const near = fc.oneof(nearMisses(valid, json), nearMisses(newer, json));
const addresses = fc.oneof(
  hostileText.map((text) => `http://${text}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const filled = fc.record({
  clientIdentifier: hostileText,
  servers: fc.array(
    fc.record({
      id: hostileText,
      name: hostileText,
      addresses: fc.array(
        fc.record({
          url: fc.oneof(addresses, hostileText),
          where: fc.oneof(fc.constantFrom('local', 'relay'), hostileText),
        }),
      ),
      lastGood: addresses,
      pin: fc.record({ kind: fc.constantFrom('name', 'certificate'), name: hostileText, pem: hostileText }),
    }),
  ),
  preferences: fc.record({
    settleSeconds: fc.oneof(hostileNumber, hostileText),
    quietHours: fc.record({
      isOn: fc.boolean(),
      from: fc.oneof(hostileText, fc.constant('22:00')),
      to: fc.oneof(hostileText, hostileNumber, fc.constant('07:00')),
      days: fc.array(hostileNumber),
    }),
    leastSeconds: fc.oneof(hostileNumber, hostileText),
    noticeRules: fc.oneof(fc.array(fc.record({ kind: hostileText, isTold: fc.boolean() })), hostileText),
  }),
  updates: fc.record({ isDaily: json, toldVersion: hostileText, skippedVersion: hostileNumber }),
  window: fc.record({ isPinned: json, x: hostileNumber, y: fc.oneof(hostileNumber, hostileText) }),
  version: fc.oneof(hostileNumber, json),
});
const files = fc.oneof(
  near,
  torn(near),
  json.map((value) => JSON.stringify(value)),
  filled.map((value) => JSON.stringify(value)),
  hostileText,
);

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;

/** Nothing but bounded fields, or no settings at all. */
function read(text: string): void {
  const settings = readSettings(text);
  if (!settings) return;
  const { clientIdentifier, servers, account, usesDeviceKey, preferences, updates, window, ...more } =
    settings;
  expect(more).toEqual({});
  expect(typeof usesDeviceKey).toBe('boolean');
  expect(account === undefined || isText(account.name)).toBe(true);
  expect(servers.length).toBeLessThanOrEqual(64);
  expect(isText(clientIdentifier)).toBe(true);
  if (window) {
    const { isPinned, x = 0, y = 0 } = window;
    expect(typeof isPinned).toBe('boolean');
    expect('x' in window).toBe('y' in window);
    for (const at of [x, y]) expect(Number.isInteger(at) && Math.abs(at) <= 32_767).toBe(true);
  }
  if (updates) {
    expect(Object.keys(updates)).toEqual(['toldVersion', 'skippedVersion']);
    expect(Object.values(updates).every((version) => version === undefined || isText(version))).toBe(true);
  }
  const { settleSeconds, leastSeconds, quietHours, noticeRules = [] } = preferences ?? {};
  if (quietHours) expect(`${quietHours.from} ${quietHours.to}`).toMatch(/^\d\d:\d\d \d\d:\d\d$/);
  for (const seconds of [settleSeconds, leastSeconds])
    expect(seconds === undefined || (seconds >= 0 && seconds <= LONGEST_SETTLE_S)).toBe(true);
  expect(noticeRules.every(({ kind }) => kind === undefined || isText(kind))).toBe(true);
  expect(noticeRules.length).toBeLessThanOrEqual(200);
  for (const { id, name, addresses, lastGood, pin } of servers) {
    expect([id, name].every(isText)).toBe(true);
    expect(addresses.length).toBeLessThanOrEqual(64);
    for (const { url } of addresses) expect(url).toMatch(/^https?:\/\/[^/]+$/);
    expect(lastGood === undefined || addresses.some((w) => w.url === lastGood)).toBe(true);
    // No made-up text is a certificate.
    expect(pin === undefined || (pin.kind === 'name' && isText(pin.name))).toBe(true);
  }
}

const untouched = Reflect.ownKeys(Object.prototype);

test('whatever the settings file holds, reading it does not throw, and what comes out is bounded', () => {
  always(files, (text) => read(unfolded(text)));
  expect(Reflect.ownKeys(Object.prototype)).toEqual(untouched);
});

test('settings that are read are read again the same once they are written', () => {
  always(files, (text) => {
    const settings = readSettings(unfolded(text));
    if (!settings) return;
    expect(readSettings(JSON.stringify(settings))).toEqual(JSON.parse(JSON.stringify(settings)));
  });
});

const change = fc.record(
  {
    leastSeconds: fc.integer({ min: 0, max: LONGEST_SETTLE_S }),
    theme: fc.constantFrom('dark', 'light'),
    dailyUpdates: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('SE4 whatever the file holds, a change to it is read again, and what is not understood is still there', () => {
  always(fc.tuple(files, change), ([text, wanted]) => {
    const tree = readSettingsTree(unfolded(text));
    if (!tree) return;
    const before = settingsIn(tree);
    const servers = before.servers.map((server) => ({ ...server, isShared: !server.isShared }));
    const after = { ...before, servers, preferences: { ...before.preferences, ...wanted } };
    const written = settingsText(withChange(tree, before, after), (name) => name);
    expect(readSettings(written)).toEqual(after);
    const known = new Set(['preferences', 'servers']);
    const rest = (from: object): unknown => Object.entries(from).filter(([key]) => !known.has(key));
    expect(rest(JSON.parse(written))).toEqual(rest(JSON.parse(JSON.stringify(tree))));
  });
});

const exports = fc.oneof(
  nearMisses({ kind: 'usher-settings', version: 2, preferences: newer.preferences }, json),
  json.map((preferences) => JSON.stringify({ kind: 'usher-settings', preferences })),
  files,
);

test('SE12 whatever is imported, what is taken is written and read again the same, and the rest is named in bounds', () => {
  always(exports, (text) => {
    const read = readSettingsExport(unfolded(text));
    if (!read) return;
    expect(readSettingsExport(settingsExport(read.preferences))).toEqual({ ...read, passedOver: [] });
    expect(read.passedOver.length).toBeLessThanOrEqual(20);
    for (const key of read.passedOver) expect(key.length).toBeLessThanOrEqual(LONGEST_TEXT);
  });
  expect(Reflect.ownKeys(Object.prototype)).toEqual(untouched);
});

const some = hostileText.filter((text) => text !== '');
const name = some.map((text) => text.slice(0, LONGEST_TEXT));
const origin = fc.constantFrom('http://nas:32400', 'https://loft.example', 'https://[2001:db8::1]:32400');
const written: fc.Arbitrary<Settings> = fc.record({
  clientIdentifier: fc.uuid(),
  servers: fc.array(
    fc.record({
      id: fc.stringMatching(/^[A-Za-z0-9][\w-]{0,255}$/),
      name: some,
      addresses: fc.array(
        fc.record({ url: origin, locality: fc.constantFrom('local', 'remote', 'relay', 'typed') }),
      ),
      lastGood: fc.constant(undefined),
      origin: fc.constantFrom('account', 'typed', 'unclaimed'),
      isShared: fc.boolean(),
      pin: fc.option(fc.record({ kind: fc.constant('name'), name }), { nil: undefined }),
      isPlainAllowed: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  account: fc.option(fc.record({ name: some }), { nil: undefined }),
  usesDeviceKey: fc.boolean(),
  preferences: fc.record(
    {
      settleSeconds: fc.integer({ min: 0, max: LONGEST_SETTLE_S }),
      leastSeconds: fc.integer({ min: 0, max: LONGEST_SETTLE_S }),
      tellsStalls: fc.boolean(),
      noticeRules: fc.array(fc.record({ kind: name, isTold: fc.boolean() })),
    },
    { requiredKeys: [] },
  ),
  updates: fc.option(
    fc.record({
      toldVersion: name,
      skippedVersion: fc.option(name, { nil: undefined }),
    }),
    { nil: undefined },
  ),
  window: fc.option(
    fc.oneof(
      fc.record({ isPinned: fc.boolean() }),
      fc.record({
        isPinned: fc.boolean(),
        x: fc.integer({ min: -9999, max: 9999 }),
        y: fc.integer({ min: 0, max: 999 }),
      }),
    ),
    { nil: undefined },
  ),
});

test('H7 all settings that are written are read again, names cut', () => {
  const cut = <T extends { readonly name: string }>(named: T): T => ({
    ...named,
    name: named.name.slice(0, LONGEST_TEXT),
  });
  always(written, (settings) => {
    const { servers, account } = settings;
    expect(readSettings(settingsText(settings, (text) => text))).toEqual({
      ...settings,
      servers: servers.map(cut),
      account: account && cut(account),
    });
  });
});

test('H5 no name brings a token into the settings', () => {
  const token = 'token-of-the-server';
  const hide = (text: string): string => text.replaceAll(token, '[hidden]');
  always(written, (settings) => {
    const echo = <T extends { readonly name: string }>(named: T): T => ({
      ...named,
      name: `${token}${named.name}`,
    });
    const echoing = {
      ...settings,
      servers: settings.servers.map(echo),
      account: settings.account && echo(settings.account),
    };
    expect(settingsText(echoing, hide)).not.toContain(token);
  });
});

const long = 'x'.repeat(5 * 1024 * 1024);
test.each([
  ['a client identifier', { ...valid, clientIdentifier: long }],
  ['the name of a server', { ...valid, servers: valid.servers.map((s) => ({ ...s, name: long })) }],
  [
    'a URL',
    {
      ...valid,
      servers: [{ ...valid.servers[0], addresses: [{ url: `http://${long}`, locality: 'local' }] }],
    },
  ],
  ['a field name', { ...valid, [long]: 1 }],
  ['a settle time', { ...valid, preferences: { settleSeconds: '9'.repeat(long.length) } }],
])('five megabytes for %s are left out', (_, settings) => {
  read(JSON.stringify(settings));
});

test.each([
  ['arrays', '['.repeat(long.length)],
  ['objects', '{"server":'.repeat(long.length / 10)],
  ['text', long],
])('endless %s are no file of ours', (_, text) => {
  expect(readSettings(text)).toBeUndefined();
});
