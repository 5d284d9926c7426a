import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type SocksProxy = {
  readonly url: string;
  /** `host:port`, as it was asked for. */
  readonly seen: readonly string[];
  stop(): Promise<void>;
};

const GRANTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
const REFUSED = Buffer.from([5, 5, 0, 1, 0, 0, 0, 0, 0, 0]);

/** A SOCKS 5 proxy (RFC 1928) that wants no password. `routes`: `host:port` as it is asked for, and where it leads instead. */
export async function startSocksProxy(routes: Readonly<Record<string, string>> = {}): Promise<SocksProxy> {
  const seen: string[] = [];
  const open = new Set<Socket>();
  const remember = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer((socket) => {
    remember(socket);
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (asked) => {
        const target = targetOf(asked);
        seen.push(target);
        const [host = '', port = ''] = (routes[target] ?? target).split(/:(?=\d+$)/);
        const inside = connect(Number(port), host);
        remember(inside);
        inside.once('connect', () => {
          socket.write(GRANTED);
          socket.pipe(inside).pipe(socket);
        });
        inside.once('error', () => socket.end(REFUSED));
        socket.once('close', () => inside.destroy());
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Of version, command, nothing, the kind of address, the address, and the port in two bytes. */
function targetOf(asked: Buffer): string {
  const port = asked.readUInt16BE(asked.length - 2);
  const address = asked.subarray(4, -2);
  if (asked[3] === 3) return `${address.subarray(1).toString('latin1')}:${port}`;
  return `${[...address].join('.')}:${port}`;
}
