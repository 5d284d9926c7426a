import net, { type AddressInfo, type Socket } from 'node:net';
import { answer } from './bytes.ts';

/** Somebody whom Usher was never told of: what reaches them was led there. */
export type Stranger = {
  readonly url: string;
  received(): string;
  forget(): void;
  stop(): Promise<void>;
};

export async function startStranger(): Promise<Stranger> {
  let received = '';
  const open = new Set<Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      socket.end(answer(200, '{"MediaContainer":{}}', 'Content-Type: application/json', 'Connection: close'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    forget: () => {
      received = '';
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
