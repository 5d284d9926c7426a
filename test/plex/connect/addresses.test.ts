import { lookup } from 'node:dns';
import { expect, test } from 'vitest';
import { OUTSIDE } from '../../../src/plex/http/errors.ts';
import { plexDirectName, spelledAddress } from '../../../src/plex/http/plexDirect.ts';
import { isLoopback, isPrivateAddress, lookupPrivate } from '../../../src/plex/http/privateNetwork.ts';
import { readProxyList } from '../../../src/plex/http/proxyList.ts';

const HASH = '0123456789abcdef0123456789abcdef';

test.each([
  [`192-168-4-20.${HASH}.plex.direct`, '192.168.4.20'],
  [`2001-db8--1.${HASH}.plex.direct`, '2001:db8::1'],
  [`999-168-4-20.${HASH}.plex.direct`, undefined],
  [`192-168-4-20.${HASH}.plex.direct.evil.example`, undefined],
  ['192-168-4-20.plex.direct', undefined],
  ['nas', undefined],
])('%s spells %s', (name, address) => {
  expect(spelledAddress(name)).toBe(address);
});

test('the name of a plex.direct certificate is known for any address of its server', () => {
  const names = [`*.${HASH}.plex.direct`];
  expect(plexDirectName(names, '192.168.4.20')).toBe(`192-168-4-20.${HASH}.plex.direct`);
  expect(plexDirectName(names, '2001:db8::1')).toBe(`2001-db8--1.${HASH}.plex.direct`);
  expect(plexDirectName(names, 'nas.lan')).toBe(`0-0-0-0.${HASH}.plex.direct`);
  expect(plexDirectName(['plex.example.com', '*.plex.direct'], '192.168.4.20')).toBeUndefined();
});

test.each([
  ['127.0.0.1', true, true],
  ['[::1]', true, true],
  ['localhost', true, false],
  ['10.1.2.3', false, true],
  ['172.31.0.1', false, true],
  ['172.32.0.1', false, false],
  ['192.168.1.1', false, true],
  ['169.254.7.7', false, true],
  ['[fe80::1]', false, true],
  ['[fd00::1]', false, true],
  ['100.64.0.1', false, false],
  ['203.0.113.9', false, false],
  ['[2001:db8::1]', false, false],
  ['nas', false, false],
])('%s: this machine %s, a private address %s', (host, isOwn, isPrivate) => {
  expect([isLoopback(host), isPrivateAddress(host)]).toEqual([isOwn, isPrivate]);
});

test('a name is looked up for plain http only where it stays in the own network', async () => {
  const find = (look: typeof lookupPrivate, name: string) =>
    new Promise<unknown>((resolve) =>
      look(name, { all: true }, (error, found) => resolve(error ? error.code : found)),
    );
  const real = await new Promise((resolve) =>
    lookup('localhost', { all: true }, (_error, found) => resolve(found)),
  );
  expect(await find(lookupPrivate, 'localhost')).toEqual(real);
  expect(await find(lookupPrivate, '203.0.113.9')).toBe(OUTSIDE);
});

test.each([
  ['DIRECT', undefined],
  ['PROXY proxy.lan:3128', 'http://proxy.lan:3128'],
  ['PROXY proxy.lan:3128;DIRECT', 'http://proxy.lan:3128'],
  ['HTTPS secure.lan:443', 'https://secure.lan'],
  ['SOCKS5 10.0.0.1:1080; DIRECT', 'socks5://10.0.0.1:1080'],
  ['DIRECT; PROXY proxy.lan:3128', undefined],
  ['SOCKS old.lan:1080; PROXY proxy.lan:3128', 'http://proxy.lan:3128'],
  ['PROXY', undefined],
  ['', undefined],
])('the proxy list %j means %s', (list, url) => {
  expect(readProxyList(list)?.href.replace(/\/$/, '')).toBe(url);
});
