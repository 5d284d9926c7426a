import { expect, test } from 'vitest';
import { PlexError } from '../../../src/plex/http/errors.ts';
import {
  readAccount,
  readExchangedToken,
  readLoginPin,
  readNonce,
  readResources,
} from '../../../src/plex/plexTv/accountWire.ts';

const local = {
  protocol: 'https',
  address: '192.168.7.20',
  port: 32400,
  uri: 'https://192-168-7-20.0123456789abcdef0123456789abcdef.plex.direct:32400',
  local: true,
  relay: false,
};
const remote = {
  ...local,
  address: '203.0.113.9',
  uri: 'https://203-0-113-9.0123456789abcdef0123456789abcdef.plex.direct:32400',
  local: false,
};
const relay = {
  ...remote,
  uri: 'https://198-51-100-7.0123456789abcdef0123456789abcdef.plex.direct:8443',
  relay: true,
};
const loft = {
  name: 'Loft',
  clientIdentifier: 'a1b2c3',
  provides: 'server',
  accessToken: 'loft-token',
  owned: true,
  presence: true,
  httpsRequired: false,
  publicAddressMatches: true,
  sourceTitle: null,
  connections: [relay, remote, local],
};

const read = (...list: readonly unknown[]): ReturnType<typeof readResources> =>
  readResources(JSON.stringify(list));
const urlsOf = (resource: object): readonly (string | undefined)[] =>
  read({ ...loft, ...resource }).servers.flatMap((s) => s.addresses.map((w) => w.url));

test('a server of the list has a name, a token of its own and an order in which to look for it', () => {
  expect(read(loft)).toEqual({
    unreadable: 0,
    servers: [
      {
        id: 'a1b2c3',
        name: 'Loft',
        token: 'loft-token',
        isShared: false,
        ownerName: undefined,
        isPresent: true,
        addresses: [
          { url: local.uri, locality: 'local' },
          { url: 'http://192.168.7.20:32400', locality: 'local' },
          { url: remote.uri, locality: 'remote' },
          { url: relay.uri, locality: 'relay' },
        ],
      },
    ],
  });
});

test('players are no servers; what may be one and makes no sense is counted, its neighbours are kept', () => {
  const player = { ...loft, clientIdentifier: 'tv', provides: 'client,player' };
  const nothing = { ...loft, clientIdentifier: 'web', provides: null };
  const unsaid = { ...nothing, provides: undefined };
  const broken = { ...loft, clientIdentifier: 5 };
  const { servers, unreadable } = read(player, nothing, unsaid, 7, null, broken, loft);
  expect(servers.map((s) => s.id)).toEqual(['a1b2c3']);
  expect(unreadable).toBe(3);
  expect(read({ ...loft, provides: 'client, server' }).servers).toHaveLength(1);
});

test('a server named twice is one; what is beyond the cap is counted, so nobody takes it for gone', () => {
  const many = Array.from({ length: 70 }, (_, i) => ({ ...loft, clientIdentifier: `server-${i}` }));
  const { servers, unreadable } = read(...many, ...many.slice(0, 3));
  expect([servers.length, unreadable]).toEqual([64, 6]);
});

test.each(['plex.tv', 'plex.tv device key', '__proto__', '', 'a/b', 'x'.repeat(257)])(
  'S1 no server is called %j: that may be the name of another secret',
  (clientIdentifier) => {
    expect(read({ ...loft, clientIdentifier })).toEqual({ servers: [], unreadable: 1 });
  },
);

test('a server of somebody else says whose it is', () => {
  const [shared] = read({ ...loft, owned: false, sourceTitle: 'Mara' }).servers;
  expect(shared).toMatchObject({ isShared: true, ownerName: 'Mara' });
});

test('local addresses of somebody else are looked for only where both leave by the same address', () => {
  const shared = { owned: false, publicAddressMatches: false };
  expect(urlsOf(shared)).toEqual([remote.uri, relay.uri]);
  expect(urlsOf({ ...shared, publicAddressMatches: true })).toContain(local.uri);
  expect(urlsOf({ owned: true, publicAddressMatches: false })).toContain(local.uri);
});

test('https comes before http, and stands alone where the server asks for it', () => {
  const plain = { ...local, address: '192.168.7.21', uri: 'http://192.168.7.21:32400/', protocol: 'http' };
  expect(urlsOf({ connections: [plain, local] })).toEqual([
    local.uri,
    'http://192.168.7.21:32400',
    'http://192.168.7.20:32400',
  ]);
  expect(urlsOf({ connections: [plain, local], httpsRequired: true })).toEqual([local.uri]);
});

test('plain http is made up for addresses of the own network only', () => {
  const named = [
    { ...local, address: 'plex.example.com' },
    { ...local, address: '203.0.113.9' },
    { ...local, address: '2001:db8::7' },
  ];
  for (const one of named) expect(urlsOf({ connections: [one] })).toEqual([local.uri]);
  expect(urlsOf({ connections: [{ ...local, address: 'fd00::7' }] })).toContain('http://[fd00::7]:32400');
  expect(urlsOf({ connections: [{ ...remote, address: '192.168.7.20' }] })).toEqual([remote.uri]);
});

test.each([
  ['no URL', 'nonsense'],
  ['empty', ''],
  ['another scheme', 'file:///etc/passwd'],
  ['any address', 'https://[::]:32400'],
  ['any address', 'https://0.0.0.0:32400'],
  ['link-local', 'https://[fe80::1]:32400'],
  ['link-local, spelled', 'https://fe80--1.0123456789abcdef0123456789abcdef.plex.direct:32400'],
])('an address that leads nowhere is left out: %s', (_, uri) => {
  expect(urlsOf({ connections: [{ ...remote, uri }, relay] })).toEqual([relay.uri]);
});

test('of many addresses or long ones some are left out', () => {
  const many = Array.from({ length: 100 }, (_, i) => ({ ...remote, uri: `https://h${i}.example.com` }));
  expect(urlsOf({ connections: many })).toHaveLength(32);
  const endless = { ...remote, uri: `https://${'a.'.repeat(2000)}com` };
  expect(urlsOf({ connections: [endless, relay] })).toEqual([relay.uri]);
});

test('of an address the origin is kept, once', () => {
  const uri = 'https://someone:secret@plex.example.com/web?X-Plex-Token=t#x';
  expect(urlsOf({ connections: [{ ...remote, uri }, remote, remote] })).toEqual([
    'https://plex.example.com',
    remote.uri,
  ]);
});

test('the gateways of Docker are left out beside a better local address, and kept where there is none', () => {
  const bridge = { ...local, address: '172.17.0.1', uri: local.uri.replace('192-168-7-20', '172-17-0-1') };
  expect(urlsOf({ connections: [bridge, local] })).toEqual([local.uri, 'http://192.168.7.20:32400']);
  expect(urlsOf({ connections: [bridge, relay] })).toEqual([
    bridge.uri,
    'http://172.17.0.1:32400',
    relay.uri,
  ]);
});

test('of one address that is said to be near and far, the nearer counts', () => {
  const [found] = read({ ...loft, connections: [{ ...local, relay: true }, local] }).servers;
  expect(found?.addresses[0]).toEqual({ url: local.uri, locality: 'local' });
});

test('only whole addresses are those that lead nowhere', () => {
  const uris = ['https://[fe80::1]:32400', 'https://0.0.0.0:32400', 'https://[::]:32400'];
  const others = ['https://[2001:db8:fe80::1]:32400', 'https://[::5]:32400', 'https://10.0.0.0.example.com'];
  const connections = [...uris, ...others].map((uri) => ({ ...remote, uri }));
  expect(urlsOf({ connections })).toEqual(others);
});

test('a server without name, token or addresses is one all the same', () => {
  const bare = { clientIdentifier: 'a1', provides: 'server', accessToken: null, connections: null };
  // Whose it is was not said: not one's own.
  const found = { id: 'a1', name: 'a1', token: undefined, isShared: true, addresses: [] };
  expect(read(bare).servers).toMatchObject([found]);
});

test('a token that no header can carry is none', () => {
  for (const accessToken of ['', 'a\r\nX-Evil: 1', 'tökén', 'a b', 't'.repeat(5000), 7]) {
    expect(read({ ...loft, accessToken }).servers).toMatchObject([{ token: undefined }]);
  }
});

test('a PIN waits for its token', () => {
  const pin = { id: 7001, code: 'k3y9', expiresIn: 1800, authToken: null };
  expect(readLoginPin(JSON.stringify(pin))).toEqual({
    id: 7001,
    code: 'k3y9',
    lifeMs: 1_800_000,
    token: undefined,
  });
  expect(readLoginPin(JSON.stringify({ ...pin, authToken: 'account-token' })).token).toBe('account-token');
  expect(readLoginPin(JSON.stringify({ ...pin, expiresIn: -3 })).lifeMs).toBe(0);
  expect(readLoginPin(JSON.stringify({ ...pin, expiresIn: 1e300 })).lifeMs).toBe(24 * 60 * 60_000);
  expect(readLoginPin(JSON.stringify({ ...pin, expiresIn: undefined })).lifeMs).toBe(900_000);
});

test.each([{ id: 1.5 }, { id: 1e21 }, { id: '7' }, { code: '' }, { code: 'x'.repeat(257) }])(
  'no PIN is what cannot stand in a path or a link: %j',
  (changes) => {
    const text = JSON.stringify({ id: 7001, code: 'x'.repeat(256), ...changes });
    expect(failureOf(() => readLoginPin(text))?.problem).toBe('not-plex');
  },
);

test('an account is called by its title, else its user name, else its address', () => {
  const mara = { id: 12, uuid: 'f0', title: 'Mara', username: 'mara7', email: 'mara@example.com' };
  expect(readAccount(JSON.stringify(mara))).toEqual({ id: '12', name: 'Mara' });
  expect(readAccount(JSON.stringify({ ...mara, title: ' ' })).name).toBe('mara7');
  expect(readAccount(JSON.stringify({ ...mara, title: null, username: '' })).name).toBe('mara@example.com');
  expect(readAccount(JSON.stringify({ ...mara, id: 'twelve' })).id).toBe('twelve');
  expect(readAccount(JSON.stringify({ uuid: 'f0' }))).toEqual({ id: 'f0', name: 'f0' });
});

test('a nonce and an exchanged token', () => {
  expect(readNonce('{"nonce":"n-1"}')).toBe('n-1');
  expect(readExchangedToken('{"auth_token":"a.b.c"}')).toBe('a.b.c');
});

test.each([
  ['', ''],
  ['HTML', '<html>Sign in to the hotel</html>'],
  ['an error', '{"errors":[{"code":1001,"message":"no","status":401}]}'],
  ['half of it', '{"id":7,"authToken":"s3cr3t","auth_token":"s3cr3t","nonce'],
  ['a list', '[[]]'],
  ['a PIN whose code is no code', '{"id":7,"code":"a&b#c"}'],
  ['null', 'null'],
])('what is no such answer is not-plex, and quotes nothing: %s', (_, text) => {
  for (const reader of [readLoginPin, readAccount, readNonce, readExchangedToken, readResources]) {
    // An empty resource is no resource, but the list is one.
    if (reader === readResources && text.startsWith('[')) continue;
    if (reader === readAccount && text.startsWith('{"id":7,"code')) continue;
    const error = failureOf(() => reader(text));
    expect(error?.problem).toBe('not-plex');
    expect(`${error?.message} ${error?.cause}`).not.toContain('s3cr3t');
  }
});

function failureOf(read: () => unknown): PlexError | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof PlexError) return error;
    throw error;
  }
  return undefined;
}
