import dns from 'node:dns';
import http from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DnsServer, lookupThrough, startDnsServer } from './dnsServer.ts';

const NAME = '192-168-1-5.0123456789abcdef0123456789abcdef.plex.direct';
let server: DnsServer;

beforeAll(async () => {
  server = await startDnsServer();
});
afterAll(() => server.stop());

/** Addresses, or the code of the failure. */
function ask(lookup: LookupFunction, name: string, family = 0): Promise<unknown> {
  return new Promise((resolve) =>
    lookup(name, { all: true, family }, (error, found) => resolve(error ? error.code : found)),
  );
}

test('an address is found by any spelling of the name', async () => {
  server.say(NAME, '192.168.1.5');
  const found = [{ address: '192.168.1.5', family: 4 }];
  expect(await ask(server.lookup, NAME)).toEqual(found);
  expect(await ask(server.lookup, NAME.toUpperCase())).toEqual(found);
  expect(server.asked).toContain(NAME);
  expect(await ask(server.lookup, NAME, 6)).toBe('ENOTFOUND');
});

// What the system's own lookup says of the same answers was seen with this server as a machine's only one.
test.each([
  ['unknown', 'ENOTFOUND'],
  ['nothing', 'ENOTFOUND'],
  ['refused', 'EAI_AGAIN'],
  ['silent', 'EAI_AGAIN'],
] as const)('of a name that is %s the lookup says what dns.lookup says: %s', async (saying, code) => {
  server.say('withheld.plex.direct', saying);
  expect(await ask(server.lookup, 'withheld.plex.direct')).toBe(code);
});

test('errors look like those of dns.lookup', async () => {
  const failure = (lookup: LookupFunction): Promise<object | null> =>
    new Promise((resolve) => lookup('nobody.invalid', { all: true }, resolve));
  const [ours, theirs] = await Promise.all([failure(server.lookup), failure(dns.lookup)]);
  const shape = (error: object | null): unknown => ({ ...error, errno: 0, code: '' });
  expect(shape(ours)).toEqual(shape(theirs));
});

test('it is asked by a request, which goes where it says; addresses need nobody', async () => {
  const target = http.createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
  await new Promise((resolve) => target.once('listening', resolve));
  const { port } = target.address() as AddressInfo;
  server.say('nas.lan', '127.0.0.1');
  const get = (host: string): Promise<string> =>
    new Promise((resolve, reject) => {
      http
        .get({ host, port, lookup: lookupThrough(server.port), agent: false }, (r) => resolve(text(r)))
        .once('error', reject);
    });
  expect(await get('nas.lan')).toBe('here');
  const before = server.asked.length;
  expect(await ask(server.lookup, '127.0.0.1')).toEqual([{ address: '127.0.0.1', family: 4 }]);
  expect(server.asked).toHaveLength(before);
  target.close();
});
