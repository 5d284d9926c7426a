import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { openWebSocket } from '../../../src/plex/feed/streams/webSocketStream.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';

const HEAP_MB = 32;
const MEGABYTE = 1024 * 1024;
/** What is kept of it costs more than its bytes, so this would not fit into the heap. */
const POURED_MB = 16;
const good = `\n\ndata: {"ActivityNotification":{"event":"ended","uuid":"good"}}\n\n`;

test.each([
  ['empty lines of data', 'data:\n'],
  ['lines of data', `data: ${'x'.repeat(1000)}\n`],
  ['one line', 'x'],
  ['carriage returns', 'data:\r'],
  ['comments', ':\n'],
  ['names of events', 'event: activity\n'],
])('W5 an event stream of endless %s costs little memory, and is heard afterwards', async (_, unit) => {
  const chunk = unit.repeat(MEGABYTE / unit.length);
  const pour = async (response: ServerResponse): Promise<void> => {
    for (let sent = 0; sent < POURED_MB; sent++) if (!response.write(chunk)) await once(response, 'drain');
    response.end(good);
  };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    void pour(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const script = path.join(import.meta.dirname, 'listener.ts');
  const args = [`--max-old-space-size=${HEAP_MB}`, script, `http://127.0.0.1:${port}`];
  // Its server goes on for as long as it lives.
  const listener = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  expect(await text(listener.stdout)).toBe('good\n');
  server.closeAllConnections();
  server.close();
});

test('W5 a WebSocket frame of more than two megabytes is not taken: the stream ends, and says why', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.send('x'.repeat(3 * MEGABYTE));
  });
  const { port } = server.address() as AddressInfo;
  const stream = await openWebSocket({
    agents: openAgents({ base: new URL(`http://127.0.0.1:${port}`) }),
    token: 't',
    client: { clientIdentifier: 'c', version: '0' },
    signal: new AbortController().signal,
    probe: async () => {},
    onReports: () => {},
  });
  expect(await stream.closed).toBe('not-plex');
  server.close();
});
