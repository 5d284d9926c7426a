import { createServer } from 'node:http';
import net, { type AddressInfo } from 'node:net';

export type PassingProxy = { readonly port: number; stop(): void };

/** A proxy that lets everybody through, or those with this `user:password`; whatever the host, to this machine. */
export async function startPassingProxy(credentials?: string): Promise<PassingProxy> {
  const server = createServer();
  const open = new Set<net.Socket>();
  server.on('connect', (request, outside: net.Socket) => {
    open.add(outside);
    outside.on('error', () => {});
    if (credentials && request.headers['proxy-authorization'] !== `Basic ${btoa(credentials)}`)
      return void outside.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const inside = net.connect(Number(/\d+$/.exec(request.url ?? '')?.[0]), '127.0.0.1', () => {
      outside.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inside.pipe(outside).pipe(inside);
    });
    inside.on('error', () => outside.destroy());
    outside.on('close', () => inside.destroy());
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
