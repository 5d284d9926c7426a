import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { HOSTILE } from './hostileText.ts';

/** `speaks`: answers well, in hostile words. `fails`: 500 with such a body. `babbles`: such a body, and no JSON. */
export type Manner = 'speaks' | 'fails' | 'babbles';

export type HostileFront = { readonly url: string; stop(): Promise<void> };

// What leads from one answer to the next call has to be right.
const KEPT = /^(machineIdentifier|uuid|key|librarySectionID|event|name|size|id)$/;

/** In front of a demo server: every text that is not needed for the next call gets hostile characters. */
export async function startHostileFront(demo: DemoServer, manner: Manner): Promise<HostileFront> {
  const http = createServer((request, response) => {
    answer(demo, manner, request, response).catch(() => response.destroy());
  });
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket, request) => {
    const behind = new WebSocket(new URL(request.url ?? '', demo.url.replace('http', 'ws')));
    behind.on('message', (data: RawData) => socket.send(JSON.stringify(corrupted(JSON.parse(String(data))))));
    behind.on('error', () => socket.terminate());
    behind.on('close', () => socket.terminate());
    socket.on('close', () => behind.terminate());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      for (const client of sockets.clients) client.terminate();
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}

async function answer(
  demo: DemoServer,
  manner: Manner,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  const headers = { 'Content-Type': 'application/json', 'X-Plex-Activity': 'a\x9b31m\x85' };
  // It never ends, so it cannot be passed on as one answer.
  if (path.startsWith('/:/eventsource')) {
    response.writeHead(404, headers).end(HOSTILE);
    return;
  }
  if (manner !== 'speaks' && path !== '/identity') {
    response.writeHead(manner === 'fails' ? 500 : 200, headers).end(HOSTILE);
    return;
  }
  const behind = await fetch(new URL(path, demo.url), {
    method: request.method ?? 'GET',
    headers: { Accept: 'application/json' },
  });
  const text = await behind.text();
  const isJson = behind.headers.get('content-type')?.includes('json') ?? false;
  response.writeHead(behind.status, headers);
  response.end(isJson && text ? JSON.stringify(corrupted(JSON.parse(text))) : text || HOSTILE);
}

function corrupted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, one: unknown) => {
    if (typeof one !== 'string' || KEPT.test(name)) return one;
    // Of a type the beginning says what it is.
    return name === 'type' && !one.includes('custom') ? one : `${one}${HOSTILE}`;
  });
}
