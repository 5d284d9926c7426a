import type { ProxyAgent } from 'undici';
import {
  CONNECT_TIMEOUT_MS,
  type ConnectOptions,
  type HttpClient,
  REQUEST_TIMEOUT_MS,
} from './httpClient.ts';

/** By a proxy, which opens a tunnel to the server. `undici` is loaded by the first request, since most routes have no proxy. */
export function proxiedClient(base: URL, connect: ConnectOptions, proxy: URL): HttpClient {
  let opened: Promise<ProxyAgent> | undefined;
  const open = async (): Promise<ProxyAgent> =>
    new (await import('undici')).ProxyAgent({
      uri: proxy.href,
      requestTls: connect,
      proxyTunnel: true,
      connectTimeout: CONNECT_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      bodyTimeout: 0,
      pipelining: 1,
    });
  const end = (how: 'close' | 'destroy'): void => {
    void opened?.then((agent) => agent[how]()).catch(() => {});
  };
  return {
    request: async ({ body = null, ...request }) => {
      opened ??= open();
      const answer = await (await opened).request({ ...request, origin: base.origin, body });
      return { status: answer.statusCode, headers: answer.headers, body: answer.body };
    },
    close: () => end('close'),
    destroy: () => end('destroy'),
  };
}
