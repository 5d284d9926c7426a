import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import type { Issued } from './certificates.ts';

/** TLS in front of a plain server of this machine. */
export type TlsFront = { readonly port: number; stop(): void };

export async function startTlsFront({ cert, key }: Issued, plainUrl: string): Promise<TlsFront> {
  const { port: plainPort } = new URL(plainUrl);
  const open = new Set<net.Socket>();
  const server = tls.createServer({ cert, key }, (outside) => {
    const inside = net.connect(Number(plainPort), '127.0.0.1');
    outside.pipe(inside).pipe(outside);
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
