import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import type { ProxyOptions } from './connectProxy.ts';

// A proxy on loopback, in a process of its own: CONNECT and plain requests. Tells its parent where it is, and of every target.

const { routes = {}, refuses = false, password } = JSON.parse(process.argv[2] ?? '{}') as ProxyOptions;
const wanted = password && `Basic ${Buffer.from(password).toString('base64')}`;

const tell = (message: unknown): void => void process.send?.(message);
const mayPass = (header: string | undefined): boolean => !refuses && (!wanted || header === wanted);

function placeOf(target: string): { readonly host: string; readonly port: number } {
  const url = new URL(`http://${routes[target] ?? target}`);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) };
}

const proxy = createServer((incoming, outgoing) => {
  tell({ target: incoming.url });
  if (!mayPass(incoming.headers['proxy-authorization']))
    return void outgoing.writeHead(refuses ? 403 : 407).end();
  const url = new URL(incoming.url ?? '');
  const { host, port } = placeOf(url.host);
  const onward = request(
    { host, port, path: url.pathname + url.search, method: incoming.method, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
});

proxy.on('connect', (incoming, socket, head) => {
  socket.on('error', () => {});
  const target = incoming.url ?? '';
  tell({ target });
  if (!mayPass(incoming.headers['proxy-authorization']))
    return void socket.end(
      `HTTP/1.1 ${refuses ? '403 Forbidden' : '407 Proxy Authentication Required'}\r\n\r\n`,
    );
  const onward = connect(placeOf(target), () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    onward.write(head);
    onward.pipe(socket);
    socket.pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
});

proxy.listen(0, '127.0.0.1', () => {
  const address = proxy.address();
  tell({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('disconnect', () => process.exit());
