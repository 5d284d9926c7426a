import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { PlexError } from '../../src/plex/http/errors.ts';
import {
  type Resource,
  readAccount,
  readExchangedToken,
  readLoginPin,
  readNonce,
  readResources,
} from '../../src/plex/plexTv/accountWire.ts';
import { expiresAt, isDueForRefresh, readDeviceKey } from '../../src/plex/plexTv/deviceKey.ts';
import { isText } from './faultsOf.ts';
import { always, hostileJson, hostileText, unfolded } from './hostile.ts';
import { nearMisses, torn } from './nearMisses.ts';

const MEGABYTE = 1024 * 1024;
const MOST_SERVERS = 64;
const MOST_ADDRESSES = 64;
const LONGEST_NAME = 301;
const DAY_MS = 24 * 60 * 60_000;
const RANK = { local: 0, typed: 0, remote: 1, relay: 2 };

const connection = {
  protocol: 'https',
  address: '192.168.7.20',
  port: 32400,
  uri: 'https://192-168-7-20.0123456789abcdef0123456789abcdef.plex.direct:32400',
  local: true,
  relay: false,
};
const server = {
  name: 'Loft',
  clientIdentifier: 'a1b2c3',
  provides: 'server',
  accessToken: 'loft-token',
  owned: true,
  presence: true,
  httpsRequired: false,
  publicAddressMatches: true,
  sourceTitle: 'Mara',
  connections: [connection, { ...connection, uri: 'https://relay.example.com:8443', relay: true }],
};
const pin = { id: 7001, code: 'k3y9', expiresIn: 1800, authToken: 'account-token' };
const account = { id: 12, uuid: 'f0', title: 'Mara', username: 'mara7', email: 'mara@example.com' };
const words = { nonce: 'n-1', auth_token: 'a.b.c', exp: 1_800_000_000 };

const json = hostileJson([connection, server, pin, account, words].flatMap((o) => Object.keys(o)));
const near = fc.oneof(
  nearMisses([server, { ...server, clientIdentifier: 'other', owned: false }], json),
  nearMisses({ ...pin, ...account, ...words }, json),
);
/** Text of answers, still folded. */
const answers = fc.oneof(near, torn(near), hostileText);

const untouched = Reflect.ownKeys(Object.prototype);
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype), 'W3 nothing is polluted').toEqual(untouched);
});

const isHeader = (value: unknown): boolean => isText(value) && /^[\x21-\x7e]+$/.test(String(value));
const isName = (value: unknown): boolean => isText(value, LONGEST_NAME) && value !== '';

function faultsOf(resource: Resource): readonly string[] {
  const { id, name, token, isShared, ownerName, isPresent, addresses } = resource;
  const ranks = addresses.map((w) => RANK[w.locality] * 2 + Number(w.url.startsWith('http:')));
  const isRight = {
    id: isName(id) && /^[a-z0-9][\w-]*$/i.test(id),
    names: isName(name) && (ownerName === undefined || isName(ownerName)),
    token: token === undefined || isHeader(token),
    flags: [isShared, isPresent].every((flag) => typeof flag === 'boolean'),
    origins: addresses.every(({ url }) => /^https?:/.test(url) && new URL(url).origin === url),
    once: new Set(addresses.map((w) => w.url)).size === addresses.length,
    few: addresses.length <= MOST_ADDRESSES,
    order: ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0)),
  };
  return Object.entries(isRight).flatMap(([part, right]) => (right ? [] : [part]));
}

/** All that is to be had from an answer is bounded, or it is a PlexError. */
function readAll(text: string): void {
  orPlexError(() => {
    const { servers, unreadable } = readResources(text);
    expect(servers.length).toBeLessThanOrEqual(MOST_SERVERS);
    expect(unreadable).toBeGreaterThanOrEqual(0);
    for (const resource of servers) expect(faultsOf(resource)).toEqual([]);
  });
  orPlexError(() => {
    const { id, code, lifeMs, token } = readLoginPin(text);
    expect(Number.isSafeInteger(id) && /^[\w-]{1,256}$/.test(code)).toBe(true);
    expect(lifeMs >= 0 && lifeMs <= DAY_MS).toBe(true);
    expect(token === undefined || isHeader(token)).toBe(true);
  });
  orPlexError(() => expect(Object.values(readAccount(text)).every(isName)).toBe(true));
  orPlexError(() => expect(isHeader(readNonce(text))).toBe(true));
  orPlexError(() => expect(isHeader(readExchangedToken(text))).toBe(true));
}

function orPlexError(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof PlexError)) throw error;
    expect(error.problem).toBe('not-plex');
    expect(error.cause, 'what a parser says quotes the answer').toBeUndefined();
  }
}

test('W3 whatever plex.tv answers, it is bounded, or a PlexError', () => {
  always(answers, (text) => readAll(unfolded(text)));
});

test('W3 whatever an address says, what comes out of it is one, or nothing', () => {
  const host = fc.oneof(
    hostileText,
    fc.constantFrom('[::ffff:10.0.0.1]', '0x7f.1', '①.example', 'a%00b', '127.1', '[fe80::1%25eth0]', 'a..b'),
  );
  const uri = fc.oneof(
    hostileText,
    fc.tuple(fc.constantFrom('http', 'https', 'HTTPS', 'ws'), host).map(([scheme, h]) => `${scheme}://${h}`),
  );
  const one = fc.record({
    uri,
    address: host,
    port: fc.oneof(fc.integer(), fc.double()),
    local: fc.boolean(),
  });
  always(fc.array(one), (connections) => {
    const text = unfolded(JSON.stringify([{ ...server, connections }]));
    for (const resource of readResources(text).servers) expect(faultsOf(resource)).toEqual([]);
  });
});

test('W2 whatever stands beside a good server, that one is read whole', () => {
  const [alone] = readResources(JSON.stringify([server])).servers;
  always(fc.tuple(json, json), ([before, after]) => {
    const list = unfolded(JSON.stringify([before, server, after]));
    expect(readResources(list).servers).toContainEqual(alone);
  });
});

test('whatever a token or a kept key is, reading it never throws', () => {
  const middle = fc.oneof(
    hostileText,
    near.map((text) => Buffer.from(text).toString('base64url')),
    json.map((exp) => Buffer.from(unfolded(JSON.stringify({ exp }))).toString('base64url')),
  );
  always(fc.tuple(hostileText, middle, hostileText), (parts) => {
    const at = expiresAt(parts.join('.'));
    expect(at === undefined || Number.isFinite(at)).toBe(true);
    expect(typeof isDueForRefresh(parts.join('.'), 0)).toBe('boolean');
    expect(readDeviceKey(parts.join(''))).toBeUndefined();
    expect(readDeviceKey(JSON.stringify({ v: 1, pkcs8: parts[1] }))).toBeUndefined();
  });
});

const long = 'x\u{1f600}'.repeat((5 * MEGABYTE) / 3);
test.each([
  ['a name', [{ ...server, name: long, sourceTitle: long }]],
  ['an id', [{ ...server, clientIdentifier: long }]],
  ['a token', [{ ...server, accessToken: 't'.repeat(5 * MEGABYTE) }]],
  ['what it provides', [{ ...server, provides: 'server,'.repeat(MEGABYTE / 2) }]],
  ['an address', [{ ...server, connections: [{ ...connection, uri: `https://${long}`, address: long }] }]],
  ['connections', [{ ...server, connections: Array.from({ length: 50_000 }, () => connection) }]],
  ['servers', Array.from({ length: 20_000 }, (_, i) => ({ ...server, clientIdentifier: `s${i}` }))],
  ['nothings', Array.from({ length: MEGABYTE }, () => 0)],
  ['names', { ...pin, ...account, title: long, username: long, code: long, nonce: long, auth_token: long }],
])('W3 five megabytes for %s are cut short or left out', (_, tree) => readAll(JSON.stringify(tree)));

test.each(['[', '{"id":', '{"connections":['])('W3 endless %s is no answer', (text) =>
  readAll(text.repeat(MEGABYTE / 4)),
);
