import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * A second server, written from docs/protocol.md alone and sharing no line with `src/demo`: it answers XML only, names itself
 * nowhere but in /identity, ignores filters, frames its WebSocket by hand and mixes other notifications in.
 */
export type PlainServer = {
  readonly url: string;
  readonly jobs: Map<string, { title: string; progress: number; stoppable: boolean }>;
  tell(event: string, uuid: string): void;
  stop(): Promise<void>;
};

const TOKEN = 'plain-token';
const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export async function startPlainServer(): Promise<PlainServer> {
  const jobs: PlainServer['jobs'] = new Map();
  const sockets = new Set<Socket>();
  const http = createServer((request, response) => {
    const path = request.url ?? '';
    const xml = (text: string): unknown => response.writeHead(200, { 'Content-Type': 'text/xml' }).end(text);
    const fail = (status: number): unknown => response.writeHead(status).end('<html></html>');
    if (path === '/identity') return xml('<MediaContainer machineIdentifier="plain-1" version="1.32"/>');
    if (request.headers['x-plex-token'] !== TOKEN) return fail(401);
    if (path === '/activities' && request.method === 'GET') {
      const items = [...jobs].map(
        ([uuid, job]) =>
          `<Activity uuid="${uuid}" type="custom.job" cancellable="${job.stoppable ? 1 : 0}" userID="1" title="${job.title}" subtitle="" progress="${job.progress}"/>`,
      );
      return xml(`<MediaContainer size="${items.length}">${items.join('')}</MediaContainer>`);
    }
    const uuid = /^\/activities\/(.+)$/.exec(path)?.[1];
    if (!uuid || request.method !== 'DELETE') return fail(404);
    if (!jobs.has(uuid)) return fail(404);
    if (!jobs.get(uuid)?.stoppable) return fail(400);
    response.writeHead(200).end();
    tell('ended', uuid);
    jobs.delete(uuid);
  });
  http.on('upgrade', (request, socket: Socket) => {
    if (request.headers['x-plex-token'] !== TOKEN)
      return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    const key = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${HANDSHAKE_GUID}`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    );
    socket.on('error', () => {});
    sockets.add(socket);
    send({
      NotificationContainer: {
        type: 'reachability',
        size: 1,
        ReachabilityNotification: [{ reachability: true }],
      },
    });
  });

  function send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message));
    const head =
      body.length < 126
        ? Buffer.from([0x81, body.length])
        : Buffer.from([0x81, 126, body.length >> 8, body.length & 255]);
    for (const socket of sockets) socket.write(Buffer.concat([head, body]));
  }

  function tell(event: string, uuid: string): void {
    const job = jobs.get(uuid);
    const Activity = {
      uuid,
      type: 'custom.job',
      title: job?.title,
      progress: job?.progress,
      cancellable: job?.stoppable,
    };
    send({
      NotificationContainer: { type: 'activity', size: 1, ActivityNotification: [{ event, uuid, Activity }] },
    });
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    jobs,
    tell,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}
