import { createHash } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';

const GROUP = '239.0.0.250';
const LOOPBACK = '127.0.0.1';
const GDM_PORT = 32414;

export type GdmOptions = {
  readonly name: string;
  readonly machineIdentifier: string;
  /** The one announced, of the server's HTTP. */
  readonly port: number;
  /** The one searches are heard on; 0: a free one. Several may share one: all hear the group, one what is sent straight to it. */
  readonly gdmPort?: number;
};

export type GdmResponder = {
  readonly gdmPort: number;
  /** All searches so far, answered or not. */
  readonly searches: readonly string[];
  /** Like the server whose preference GdmEnabled is off. */
  setSilent(on: boolean): void;
  stop(): Promise<void>;
};

/**
 * Answers searches for servers as a Plex Media Server does (docs/protocol.md "Discovery in the own network"), those of this machine only.
 * Not for Windows, which binds no socket to a group.
 */
export async function startGdmResponder(options: GdmOptions): Promise<GdmResponder> {
  const searches: string[] = [];
  let isSilent = false;
  const direct = await bind(LOOPBACK, options.gdmPort ?? GDM_PORT);
  const { port: gdmPort } = direct.address();
  const group = await bind(GROUP, gdmPort).catch(async (error: unknown) => {
    await close(direct);
    throw error;
  });
  group.addMembership(GROUP, LOOPBACK);
  for (const socket of [direct, group]) {
    socket.on('message', (datagram, { address, port }) => {
      const text = datagram.toString('latin1');
      // The group's datagrams come in from other interfaces too, where another program has joined it there.
      if (!address.startsWith('127.') || !/^M-SEARCH \* HTTP\/1\.[01]\b/.test(text)) return;
      searches.push(text);
      if (!isSilent) direct.send(announcementOf(options), port, address, () => {});
    });
  }
  return {
    gdmPort,
    searches,
    setSilent: (on) => {
      isSilent = on;
    },
    stop: async () => {
      await Promise.all([direct, group].map(close));
    },
  };
}

function announcementOf({ name, machineIdentifier, port }: GdmOptions): string {
  const host = createHash('sha256').update(machineIdentifier).digest('hex').slice(0, 32);
  return [
    'HTTP/1.0 200 OK',
    'Content-Type: plex/media-server',
    `Host: ${host}.plex.direct`,
    `Name: ${name}`,
    `Port: ${port}`,
    `Resource-Identifier: ${machineIdentifier}`,
    'Updated-At: 1767600000',
    'Version: 1.43.3.0-demo',
    '\r\n',
  ].join('\r\n');
}

function bind(address: string, port: number): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  return new Promise((resolve, reject) => {
    socket.once('error', (error) => socket.close(() => reject(error)));
    socket.bind(port, address, () => resolve(socket));
  });
}

function close(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.close(resolve);
  });
}
