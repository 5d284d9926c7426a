import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';
import {
  CONNECT_TIMEOUT_MS,
  type HttpClient,
  type HttpResponse,
  REQUEST_TIMEOUT_MS,
} from '../../../src/plex/http/httpClient.ts';
import { exchange } from '../../../src/plex/http/request.ts';
import { type ConnectProxy, startConnectProxy } from '../../world/proxies/connectProxy.ts';
import { type SocksProxy, startSocksProxy } from '../../world/proxies/socksProxy.ts';

let proxy: ConnectProxy;
let socks: SocksProxy;
beforeAll(async () => {
  proxy = await startConnectProxy();
  socks = await startSocksProxy();
});
afterAll(async () => {
  await proxy.stop();
  await socks.stop();
});

/** The server of the test. What it answers is set by each. */
let server: Server;
let base: URL;
let answer: RequestListener;
let sockets: Set<Socket>;
beforeEach(async () => {
  sockets = new Set();
  server = createServer({ keepAliveTimeout: 60_000 }, (incoming, response) => answer(incoming, response));
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const get = (signal = new AbortController().signal) =>
  ({ method: 'GET', path: '/a?b=c', headers: { 'x-name': 'value' }, signal }) as const;
async function textOf({ body }: HttpResponse): Promise<string> {
  let text = '';
  for await (const chunk of body) text += Buffer.from(chunk).toString();
  return text;
}
/** Resolves once the server has been asked, without an answer. */
function unanswered(): Promise<IncomingMessage> {
  return new Promise((resolve) => {
    answer = resolve;
  });
}

describe.each(['directly', 'by a proxy', 'by a SOCKS proxy'] as const)('%s', (how) => {
  let client: HttpClient;
  beforeEach(() => {
    const url = { directly: undefined, 'by a proxy': proxy.url, 'by a SOCKS proxy': socks.url }[how];
    client = openAgents({ base, proxy: url === undefined ? undefined : new URL(url) }).requests;
  });
  afterEach(() => client.destroy());

  test('what is asked arrives whole, and the answer too', async () => {
    let asked: IncomingMessage | undefined;
    let sent = '';
    answer = (incoming, response) => {
      asked = incoming;
      incoming.on('data', (chunk) => {
        sent += chunk;
      });
      incoming.once('end', () =>
        response.writeHead(302, { Location: '/elsewhere', 'X-Answer': 'yes' }).end('Grüße'),
      );
    };
    const response = await client.request({ ...get(), method: 'POST', body: '{"ä":1}' });
    expect(response).toMatchObject({ status: 302, headers: { location: '/elsewhere', 'x-answer': 'yes' } });
    expect(await textOf(response)).toBe('Grüße');
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/a?b=c',
      headers: { host: base.host, 'x-name': 'value', 'content-length': '8' },
    });
    expect(sent).toBe('{"ä":1}');
    if (how === 'by a proxy') expect(proxy.seen()).toContain(base.host);
    if (how === 'by a SOCKS proxy') expect(socks.seen).toContain(base.host);
  });

  test('R7 requests one after the other take the same connection', async () => {
    answer = (_, response) => response.end('{}');
    const agents = { ...openAgents({ base }), requests: client };
    for (const path of ['/1', '/2', '/3']) await exchange({ ...get(), agents, path });
    expect(sockets.size).toBe(1);
  });

  test('R7 closed, it lets requests finish, takes no other, and keeps no connection', async () => {
    const asked = unanswered();
    const running = client.request(get());
    const { socket } = await asked;
    client.close();
    await expect(client.request(get())).rejects.toThrow();
    const gone = once(socket, 'close');
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
    expect(await textOf(await running)).toBe('hello');
    await gone;
  });

  test('an idle client that is closed keeps no connection', async () => {
    answer = (_, response) => response.end('{}');
    await textOf(await client.request(get()));
    const [socket] = sockets;
    client.close();
    if (!socket?.closed) await once(socket as Socket, 'close');
  });

  test('destroyed, it ends its requests', async () => {
    const asked = unanswered();
    const running = client.request(get());
    const ended = expect(running).rejects.toThrow();
    const { socket } = await asked;
    client.destroy();
    await ended;
    if (!socket.closed) await once(socket, 'close');
  });

  test.each(['before', 'meanwhile'])('a signal that aborts %s rejects with its reason', async (when) => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const asked = unanswered();
    if (when === 'before') abort.abort(reason);
    const running = client.request(get(abort.signal));
    const ended = expect(running).rejects.toBe(reason);
    if (when === 'meanwhile') await asked;
    abort.abort(reason);
    await ended;
  });

  test('a signal ends the body with its reason, and the connection', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    answer = (_, response) => response.write('data: 1\n\n');
    const response = await client.request(get(abort.signal));
    const ended = expect(textOf(response)).rejects.toBe(reason);
    const [socket] = sockets;
    abort.abort(reason);
    await ended;
    if (!socket?.closed) await once(socket as Socket, 'close');
  });

  test('a signal that aborts after the answer was read leaves the connection', async () => {
    const abort = new AbortController();
    answer = (_, response) => response.end('{}');
    await textOf(await client.request(get(abort.signal)));
    await new Promise(setImmediate);
    abort.abort();
    await textOf(await client.request(get()));
    expect(sockets.size).toBe(1);
  });

  test.each([
    ['ends before its length', 'Content-Length: 9\r\n\r\nhello', 'unreachable'],
    ['has a chunk that is none', 'Transfer-Encoding: chunked\r\n\r\nno chunk\r\n', 'not-plex'],
  ])('a body that %s is %s', async (_, rest, problem) => {
    answer = ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\n${rest}`);
    const agents = { ...openAgents({ base }), requests: client };
    await expect(exchange({ ...get(), agents })).rejects.toMatchObject({ problem });
  });

  test('an answer that changes the protocol unasked is none', async () => {
    answer = ({ socket }) =>
      void socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    await expect(client.request(get())).rejects.toThrow();
  });
});

test('R7 a connection that nobody uses is closed before the server does', { timeout: 15_000 }, async () => {
  answer = (_, response) => response.end('{}');
  await textOf(await openAgents({ base }).requests.request(get()));
  const [socket] = sockets;
  if (!socket?.closed) await once(socket as Socket, 'close');
});

describe('R8 in time', () => {
  const late = { code: 'ETIMEDOUT' };

  test('a server that takes no TLS connection has timed out after five seconds', async () => {
    const silent = createTcpServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const at = new URL(`https://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    const connected = once(silent, 'connection');
    const running = openAgents({ base: at }).requests.request(get());
    const ended = expect(running).rejects.toMatchObject(late);
    const [socket] = await connected;
    vi.advanceTimersByTime(CONNECT_TIMEOUT_MS);
    await ended;
    if (!socket.closed) await once(socket, 'close');
    silent.close();
  });

  test('the head of an answer has ten seconds from the connection on, its body none', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { streams } = openAgents({ base });
    const asked = unanswered();
    const running = streams.request(get());
    const { socket } = await asked;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS - 1);
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const response = await running;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS * 10);
    socket.end('hello');
    expect(await textOf(response)).toBe('hello');

    const again = unanswered();
    const second = expect(streams.request(get())).rejects.toMatchObject(late);
    await again;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS);
    await second;
  });
});
