import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';
import type { Endpoint } from '../../../src/demo/gate.ts';
import type { Issued } from '../../world/certificates.ts';

/** Answers one request whose head was read, with any bytes at all. */
export type Attack = (socket: Socket, head: string) => unknown;

/** What is hostile: some requests, or every connection from its first byte, or the certificate. All else is the good server's. */
export type Attacks<E extends string = Endpoint> = Partial<Readonly<Record<E, Attack>>> & {
  readonly connection?: (socket: Socket) => unknown;
  readonly certificate?: Issued;
};

/** A good server behind a door that can turn hostile, and good again, at the same port. */
export type Front<E extends string = Endpoint> = {
  readonly url: string;
  readonly port: number;
  /** Cuts all connections, and is hostile from then on; good without attacks. */
  turn(attacks?: Attacks<E>): void;
  /** All that was received since the last turn. */
  received(): string;
  stop(): Promise<void>;
};

/** What stands behind the door. */
export type Behind<E extends string> = {
  /** Of the good server, which speaks plain HTTP. */
  readonly url: string;
  readonly certificate?: Issued | undefined;
  /** `path` is without its query. */
  readonly endpointOf: (method: string, path: string) => E;
};

const MOST_KEPT = 4 * 1024 * 1024;

export async function startFront<E extends string>({
  url,
  certificate,
  endpointOf,
}: Behind<E>): Promise<Front<E>> {
  const open = new Set<Socket>();
  let attacks: Attacks<E> = {};
  let received = '';

  const keep = (text: string): void => {
    if (received.length < MOST_KEPT) received += text;
  };

  function accept(socket: Socket): void {
    remember(socket);
    if (attacks.connection) {
      socket.on('data', (chunk) => keep(chunk.toString('latin1')));
      attacks.connection(socket);
      return;
    }
    if (!certificate) {
      serve(socket);
      return;
    }
    const { cert, key } = attacks.certificate ?? certificate;
    const secure = new tls.TLSSocket(socket, {
      isServer: true,
      secureContext: tls.createSecureContext({ cert, key }),
    });
    remember(secure);
    serve(secure);
  }

  function remember(socket: Socket): void {
    open.add(socket);
    // A client may well go away in the middle of what it is told.
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  }

  /** The client's requests have no bodies, and none is sent before the last was answered. */
  function serve(socket: Socket): void {
    let unread = '';
    let isUpgraded = false;
    let inside: Socket | undefined;
    socket.on('data', (chunk) => {
      keep(chunk.toString('latin1'));
      if (isUpgraded) return void inside?.write(chunk);
      unread += chunk.toString('latin1');
      const end = unread.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = unread.slice(0, end + 4);
      unread = unread.slice(end + 4);
      isUpgraded = /\nupgrade: websocket/i.test(head);
      const [, method = '', path = ''] = /^(\S+) ([^\s?]+)/.exec(head) ?? [];
      const attack: Attack | undefined = attacks[endpointOf(method, path)];
      if (attack) return void attack(socket, head);
      inside ??= passOn(socket);
      inside.write(head, 'latin1');
    });
  }

  function passOn(outside: Socket): Socket {
    const inside = net.connect(Number(new URL(url).port), '127.0.0.1');
    remember(inside);
    inside.pipe(outside);
    inside.on('close', () => outside.destroy());
    outside.on('close', () => inside.destroy());
    return inside;
  }

  const server = net.createServer(accept);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    turn: (next = {}) => {
      attacks = next;
      cut();
      received = '';
    },
    received: () => received,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
  };
}

/** Of a Plex Media Server. */
export function serverEndpoint(method: string, path: string): Endpoint {
  if (path === '/identity') return 'identity';
  if (path === '/') return 'root';
  if (path === '/activities') return 'list';
  if (path === '/:/websockets/notifications') return 'websocket';
  if (path === '/:/eventsource/notifications') return 'eventsource';
  return method === 'DELETE' && path.startsWith('/activities/') ? 'cancel' : 'other';
}
