import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import type { ProxyOptions } from './connectProxy.ts';

// A proxy on loopback, in a process of its own: CONNECT and plain requests. Tells its parent where it is, and of every target.

const { routes = {}, refuses = false, password } = JSON.parse(process.argv[2] ?? '{}') as ProxyOptions;
const wanted = password && `Basic ${Buffer.from(password).toString('base64')}`;

const tell = (message: unknown): void => void process.send?.(message);

const CHALLENGE = 'Proxy-Authenticate: Basic realm="proxy"';

/** How it answers who may not pass. */
function refusal(authorization: string | undefined): string | undefined {
  if (refuses) return 'HTTP/1.1 403 Forbidden\r\n\r\n';
  if (!wanted || authorization === wanted) return undefined;
  return `HTTP/1.1 407 Proxy Authentication Required\r\n${CHALLENGE}\r\n\r\n`;
}

/** `host:port` */
function placeOf(target: string): { readonly host: string; readonly port: number } {
  const url = new URL(`tcp://${routes[target] ?? target}`);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) };
}

const proxy = createServer((incoming, outgoing) => {
  const url = URL.parse(incoming.url ?? '');
  if (url?.protocol !== 'http:') return void outgoing.writeHead(400).end();
  tell({ target: url.href });
  const refused = refusal(incoming.headers['proxy-authorization']);
  if (refused) return void incoming.socket.end(refused);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).filter(([name]) => !name.startsWith('proxy-')),
  );
  const { method } = incoming;
  const place = placeOf(`${url.hostname}:${url.port || 80}`);
  const onward = request({ ...place, path: url.pathname + url.search, method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
});

proxy.on('connect', (incoming, socket, head) => {
  socket.on('error', () => {});
  const target = incoming.url ?? '';
  tell({ target });
  const refused = refusal(incoming.headers['proxy-authorization']);
  if (refused) return void socket.end(refused);
  let isThrough = false;
  const onward = connect(placeOf(target), () => {
    isThrough = true;
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    onward.write(head);
    onward.pipe(socket);
    socket.pipe(onward);
  });
  onward.on('error', () => (isThrough ? socket.destroy() : socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')));
  socket.on('close', () => onward.destroy());
});

proxy.listen(0, '127.0.0.1', () => {
  const address = proxy.address();
  tell({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('disconnect', () => process.exit());
