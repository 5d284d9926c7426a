import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GdmResponder, startGdmResponder } from './gdmResponder.ts';

describe.skipIf(process.platform === 'win32')(
  'a responder (not for Windows, which binds no socket to a group)',
  () => {
    let responder: GdmResponder;
    let asker: Socket;
    beforeEach(async () => {
      responder = await startGdmResponder({
        name: 'Attic: films',
        machineIdentifier: 'attic',
        port: 32401,
        gdmPort: 0,
      });
      asker = createSocket('udp4');
      asker.bind(0, '127.0.0.1');
      await once(asker, 'listening');
      asker.setMulticastInterface('127.0.0.1');
    });
    afterEach(async () => {
      asker.close();
      await responder.stop();
    });

    async function answerTo(search: string, host: string): Promise<readonly string[]> {
      const answer = once(asker, 'message');
      asker.send(search, responder.gdmPort, host);
      const [datagram] = await answer;
      return String(datagram).split('\r\n');
    }

    test('a search of the group or of loopback is answered as a server does, bare or with an end', async () => {
      const straight = await answerTo('M-SEARCH * HTTP/1.0', '127.0.0.1');
      expect(straight).toEqual([
        'HTTP/1.0 200 OK',
        'Content-Type: plex/media-server',
        expect.stringMatching(/^Host: [0-9a-f]{32}\.plex\.direct$/),
        'Name: Attic: films',
        'Port: 32401',
        'Resource-Identifier: attic',
        expect.stringMatching(/^Updated-At: \d+$/),
        expect.stringMatching(/^Version: \d/),
        '',
        '',
      ]);
      expect(await answerTo('M-SEARCH * HTTP/1.1\r\n\r\n', '239.0.0.250')).toEqual(straight);
    });

    test('other datagrams are not answered, and no search while it is silent', async () => {
      const heard: string[] = [];
      asker.on('message', (datagram) => heard.push(String(datagram)));
      responder.setSilent(true);
      asker.send('M-SEARCH * HTTP/1.1', responder.gdmPort, '127.0.0.1');
      await expect.poll(() => responder.searches).toEqual(['M-SEARCH * HTTP/1.1']);
      responder.setSilent(false);
      asker.send('HELLO * HTTP/1.0', responder.gdmPort, '127.0.0.1');
      await answerTo('M-SEARCH * HTTP/1.0', '127.0.0.1');
      expect(heard).toHaveLength(1);
      expect(responder.searches).toEqual(['M-SEARCH * HTTP/1.1', 'M-SEARCH * HTTP/1.0']);
    });

    test('the port is free again once it has stopped', async () => {
      const { gdmPort } = responder;
      await responder.stop();
      const taker = createSocket('udp4');
      taker.bind(gdmPort, '127.0.0.1');
      await once(taker, 'listening');
      taker.close();
      responder = await startGdmResponder({ name: 'A', machineIdentifier: 'a', port: 1, gdmPort: 0 });
    });
  },
);
