import { expect, test } from 'vitest';
import { readGdmReply } from '../../../src/plex/connect/gdmReply.ts';

const HOME = '192.168.1.20';

const usual = {
  'Content-Type': 'plex/media-server',
  Name: 'Attic',
  Port: '32400',
  'Resource-Identifier': 'abc123',
};

/** A header that is undefined is left out. */
function datagram(headers: { readonly [name: string]: string | undefined } = {}): Buffer {
  const lines = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return Buffer.from(['HTTP/1.0 200 OK', ...lines, '', ''].join('\r\n'));
}

const attic = { id: 'abc123', name: 'Attic', address: 'http://192.168.1.20:32400' };

test('I6 the address is where the answer came from, with the port it names', () => {
  expect(readGdmReply(datagram(), HOME)).toEqual(attic);
  expect(readGdmReply(datagram({ Port: '32500', Host: 'evil.example' }), HOME)?.address).toBe(
    'http://192.168.1.20:32500',
  );
  expect(readGdmReply(datagram({ Port: '65535' }), HOME)?.address).toBe('http://192.168.1.20:65535');
  expect(readGdmReply(datagram({ Port: undefined }), HOME)?.address).toBe('http://192.168.1.20:32400');
  expect(readGdmReply(datagram(), 'fd00::20')?.address).toBe('http://[fd00::20]:32400');
});

test.each(['', 'nas', 'fe80::1%eth0', '192.168.1.20@evil'])('I6 %j is no address to come from', (source) => {
  expect(readGdmReply(datagram(), source)).toBeUndefined();
});

test('I6 a name may hold colons, is cut at 300 characters, and is the id where there is none', () => {
  expect(readGdmReply(datagram({ Name: 'Attic: the big one' }), HOME)?.name).toBe('Attic: the big one');
  expect(readGdmReply(datagram({ Name: 'Dachböden' }), HOME)?.name).toBe('Dachböden');
  expect(readGdmReply(datagram({ Name: 'x'.repeat(400) }), HOME)?.name).toBe(`${'x'.repeat(300)}…`);
  for (const Name of [undefined, ' ']) {
    expect(readGdmReply(datagram({ Name }), HOME)?.name).toBe('abc123');
  }
});

test('I6 headers count in any case, without spaces, with bare line feeds, the first of two, up to the empty line', () => {
  const text = [
    'HTTP/1.1 200 OK',
    'Ports',
    'CONTENT-TYPE:Plex/Media-Server',
    'resource-identifier:abc123',
    'Resource-Identifier: second',
    'pOrT :  32401 ',
    '',
    'Name: of the body',
  ].join('\n');
  expect(readGdmReply(Buffer.from(text), HOME)).toEqual({
    id: 'abc123',
    name: 'abc123',
    address: 'http://192.168.1.20:32401',
  });
});

test.each(['0', '65536', '-1', '1e3', '80/..', '٣٢٤٠٠', '', '032400'])('I6 the port %j is none', (Port) => {
  expect(readGdmReply(datagram({ Port }), HOME)).toBeUndefined();
});

test.each([undefined, '', 'a b', '../x', '-x', '__proto__', 'x'.repeat(257)])(
  'I6 the identifier %j names no server',
  (id) => {
    expect(readGdmReply(datagram({ 'Resource-Identifier': id }), HOME)).toBeUndefined();
  },
);

test.each([undefined, 'plex/media-player', 'text/html'])('I6 %j is no kind of server', (type) => {
  expect(readGdmReply(datagram({ 'Content-Type': type }), HOME)).toBeUndefined();
});

test.each([
  'HTTP/1.0 404 Not Found',
  'HTTP/1.0 2000 OK',
  'HTTP/2 200 OK',
  'M-SEARCH * HTTP/1.1',
  ' HTTP/1.0 200 OK',
  '',
])('I6 %j begins no announcement', (status) => {
  const other = datagram().toString().replace('HTTP/1.0 200 OK', status);
  expect(readGdmReply(Buffer.from(other), HOME)).toBeUndefined();
});

test('I6 a datagram of more than 4 kB is not read', () => {
  const padded = (length: number): Buffer => Buffer.concat([datagram(), Buffer.alloc(length)], length);
  expect(readGdmReply(padded(4096), HOME)).toEqual(attic);
  expect(readGdmReply(padded(4097), HOME)).toBeUndefined();
});
