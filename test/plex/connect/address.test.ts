import { expect, test } from 'vitest';
import { readAddress } from '../../../src/plex/connect/address.ts';

test.each([
  ['nas', 'https://nas:32400', 'http://nas:32400'],
  ['192.168.1.20', 'https://192.168.1.20:32400', 'http://192.168.1.20:32400'],
  ['192.168.1.20:32401', 'https://192.168.1.20:32401', 'http://192.168.1.20:32401'],
  ['192.168.1.20:80', 'https://192.168.1.20:80', 'http://192.168.1.20'],
  ['  nas.local:32400/web/index.html#!/  ', 'https://nas.local:32400', 'http://nas.local:32400'],
  ['[fe80::1]:32400', 'https://[fe80::1]:32400', 'http://[fe80::1]:32400'],
])('%s means %s and, failing that, %s', (typed, ...urls) => {
  expect(readAddress(typed)).toEqual(urls.map((url) => ({ url, locality: 'typed' })));
});

test.each([
  ['http://nas', 'http://nas'],
  ['https://plex.example.com/', 'https://plex.example.com'],
  ['HTTPS://plex.example.com:8443/library?x=1#y', 'https://plex.example.com:8443'],
])('%s means %s and nothing else', (typed, url) => {
  expect(readAddress(typed)).toEqual([{ url, locality: 'typed' }]);
});

test.each([
  [''],
  ['   '],
  ['two words'],
  ['ftp://nas'],
  ['file:///etc/passwd'],
  ['http://'],
  ['http://user:pass@nas'],
  ['nas:99999'],
  ['javascript:alert(1)'],
])('%j means no server', (typed) => {
  expect(readAddress(typed)).toBeUndefined();
});
