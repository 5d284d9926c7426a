import type { LookupAddress } from 'node:dns';
import { ClientRequest } from 'node:http';
import { connect, type LookupFunction, Socket } from 'node:net';
import tls from 'node:tls';
import { PlexError } from '../http/errors.ts';
import type { HttpRoute } from '../http/httpAgents.ts';
import { CONNECT_TIMEOUT_MS } from '../http/httpClient.ts';
import { socksAgent } from '../http/proxyAgents.ts';
import { trustSystemAuthorities } from '../http/systemAuthorities.ts';
import type { Finding } from './steps.ts';

/** Host and port of a proxy's URL, without credentials. */
export function proxyName({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : protocol === 'http:' ? 80 : 1080)}`;
}

/** A connection to the server, direct or through the proxy; nothing has been sent to the server yet. Throws the system's error. */
export async function dial(
  route: HttpRoute,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<Finding<Socket>> {
  const { base, proxy } = route;
  if (proxy) return dialThrough(proxy, base, signal);
  const port = Number(base.port || (base.protocol === 'https:' ? 443 : 80));
  const socket = await opened(
    connect({ host: bareHost(base), port, ...(addresses.length ? { lookup: answering(addresses) } : {}) }),
    'connect',
    signal,
  );
  const { remoteAddress = '', remotePort, remoteFamily } = socket;
  const host = remoteFamily === 'IPv6' ? `[${remoteAddress}]` : remoteAddress;
  return { value: socket, detail: `${host}:${remotePort}` };
}

async function dialThrough(proxy: URL, base: URL, signal: AbortSignal): Promise<Finding<Socket>> {
  const to = { host: bareHost(base), port: Number(base.port || 443) };
  const detail = `through ${proxyName(proxy)}`;
  // Connect to the proxy first, so that a missing proxy is told from a missing server.
  const socket = await connectTo(proxy, signal);
  if (!proxy.protocol.startsWith('socks')) return tunnel(socket, proxy, to, detail, signal);
  socket.destroy();
  try {
    // The agent's interface needs a request to emit events on; there is none here.
    const request = new ClientRequest({ createConnection: () => new Socket() });
    request.on('error', () => {});
    const agent = socksAgent(proxy, { timeout: CONNECT_TIMEOUT_MS });
    const through = await agent.connect(request, { ...to, secureEndpoint: false });
    if (signal.aborted) through.destroy();
    through.setTimeout(0);
    return { value: through, detail };
  } catch {
    return { problem: 'proxy', detail };
  }
}

function connectTo(proxy: URL, signal: AbortSignal): Promise<Socket> {
  const host = bareHost(proxy);
  const port = Number(new URL(`any://${proxyName(proxy)}`).port);
  if (proxy.protocol === 'https:') trustSystemAuthorities();
  return proxy.protocol === 'https:'
    ? opened(tls.connect({ host, port, servername: host }), 'secureConnect', signal)
    : opened(connect({ host, port }), 'connect', signal);
}

/** Sends CONNECT and reads the proxy's answer; afterwards the socket leads to the server. */
function tunnel(
  socket: Socket,
  proxy: URL,
  to: { readonly host: string; readonly port: number },
  detail: string,
  signal: AbortSignal,
): Promise<Finding<Socket>> {
  const authority = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const { promise, resolve, reject } = Promise.withResolvers<Finding<Socket>>();
  const request = new ClientRequest({
    createConnection: () => socket,
    method: 'CONNECT',
    path: authority,
    headers: {
      Host: authority,
      ...(credentials === ':' ? {} : { 'Proxy-Authorization': `Basic ${btoa(credentials)}` }),
    },
    timeout: CONNECT_TIMEOUT_MS,
    signal,
  });
  request.once('connect', ({ statusCode = 0 }, through: Socket) => {
    if (statusCode === 200) return resolve({ value: through, detail });
    through.destroy();
    resolve({ problem: 'proxy', status: statusCode, detail: `${detail}, status ${statusCode}` });
  });
  request.once('response', ({ statusCode }) => {
    request.destroy();
    resolve({ problem: 'proxy', status: statusCode, detail: `${detail}, status ${statusCode}` });
  });
  request.once('timeout', () => {
    reject(new PlexError('timed-out', 'no answer of the proxy in time'));
    request.destroy();
  });
  request.on('error', () => resolve({ problem: 'proxy', detail }));
  request.end();
  return promise;
}

/** The socket once `event` has come; throws the system's error, or `timed-out`. */
export function opened<T extends Socket>(socket: T, event: string, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const end = (error: unknown): void => {
    reject(error);
    socket.destroy();
  };
  const timer = setTimeout(() => end(new PlexError('timed-out', 'no answer in time')), CONNECT_TIMEOUT_MS);
  const abort = (): void => end(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  // Never removed: an error event without a listener would end the process.
  socket.on('error', end);
  socket.once('close', () => end(new PlexError('lost', 'closed at once')));
  socket.once(event, () => resolve(socket));
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  });
}

export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** A lookup that returns the address that has been resolved already. */
function answering(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, { all }, answer) => {
    const [first] = addresses;
    if (all || !first) answer(null, [...addresses]);
    else answer(null, first.address, first.family);
  };
}
