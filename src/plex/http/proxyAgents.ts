import type { Agent } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';

// Apart from httpAgents.ts, since most are reached without a proxy, and these take long to load.

/** For what undici does not send: the handshake of a WebSocket. */
export function proxyAgent(proxy: URL): Agent {
  return proxy.protocol === 'socks5:' ? socksAgent(proxy) : new HttpsProxyAgent(proxy);
}

/** The proxy looks up names, as it does for undici. */
export function socksAgent(proxy: URL, options?: { readonly timeout: number }): SocksProxyAgent {
  return new SocksProxyAgent(proxy.href.replace(/^socks5:/, 'socks5h:'), options);
}
