import { session } from 'electron';
import type { Network } from '../plex/http/network.ts';
import { readProxyList } from '../plex/http/proxyList.ts';

/** The system's proxy settings as Chromium reads them, automatic configuration included. Node's sockets know none of that. */
export const systemNetwork: Network = {
  proxyFor: async (url) => readProxyList(await session.defaultSession.resolveProxy(url.href)),
};
