import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGdmReply } from '../../src/plex/connect/gdmReply.ts';
import { isText } from './faultsOf.ts';
import { always, hostileText } from './hostile.ts';

const value = fc.oneof(
  hostileText,
  fc.constantFrom('plex/media-server', 'attic', '32400', '65535', '65536', '0', '__proto__', ' 1 ', '1 2'),
);
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...'Content-Type Resource-Identifier Port Name HOST content-type __proto__ constructor'.split(' '),
      ),
      fc.constantFrom(':', ': ', ' : ', '::', ''),
      value,
    )
    .map((parts) => parts.join('')),
  hostileText,
);
/** Nearly an announcement, or nothing like one. */
const datagram = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom('HTTP/1.0 200 OK', 'HTTP/1.1 200', 'HTTP/1.0 2000', '', 'HTTP'),
      fc.constantFrom('X: y', 'Content-Type: plex/media-server', 'content-type:PLEX/MEDIA-SERVER'),
      fc.constantFrom('X: y', 'Resource-Identifier: attic', 'RESOURCE-IDENTIFIER:a'),
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom('\r\n', '\n', '\r'),
      fc.uint8Array({ maxLength: 20 }),
    )
    .map(([status, type, id, lines, end, junk]) =>
      Buffer.concat([Buffer.from([status, type, id, ...lines].join(end)), junk]),
    ),
);
const source = fc.oneof(
  { weight: 4, arbitrary: fc.ipV4() },
  { weight: 2, arbitrary: fc.ipV6() },
  { weight: 1, arbitrary: hostileText },
);

test('I6 whatever comes, nothing is thrown, and what is found is a bounded name at the address it came from', () => {
  let found = 0;
  always(fc.tuple(datagram, source), ([bytes, from]) => {
    const server = readGdmReply(bytes, from);
    if (!server) return;
    found++;
    expect(Object.keys(server)).toEqual(['id', 'name', 'address']);
    expect(server.id).toMatch(/^[a-z0-9][\w-]{0,255}$/i);
    expect(server.name.length).toBeGreaterThan(0);
    expect(isText(server.name, 301)).toBe(true);
    const url = new URL(server.address);
    expect(`${url.protocol}${url.username}${url.password}${url.pathname}${url.search}`).toBe('http:/');
    expect(url.hostname).toBe(new URL(`http://${from.includes(':') ? `[${from}]` : from}`).hostname);
  });
  // Else this tried nothing.
  expect(found).toBeGreaterThan(0);
});

test('I6 an announcement is read the same whatever lines stand around it, as long as they repeat none of its own', () => {
  const other = hostileText
    .map((text) => text.replace(/[\r\n]/g, ''))
    .filter((text) => text !== '' && !/^\s*(content-type|resource-identifier|name|port)\s*:/i.test(text));
  const lines = ['Content-Type: plex/media-server', 'Resource-Identifier: attic', 'Name: At:tic', 'Port: 1'];
  always(
    fc.tuple(fc.array(other, { maxLength: 3 }), fc.shuffledSubarray(lines, { minLength: 4 })),
    ([others, own]) => {
      const bytes = Buffer.from(
        ['HTTP/1.0 200 OK', ...own.flatMap((l, i) => (others[i] ? [others[i], l] : [l])), '', ''].join(
          '\r\n',
        ),
      );
      const server = readGdmReply(bytes, '10.0.0.1');
      if (bytes.length > 4096) expect(server).toBeUndefined();
      else expect(server).toEqual({ id: 'attic', name: 'At:tic', address: 'http://10.0.0.1:1' });
    },
  );
});
