import { getProxyForUrl } from 'proxy-from-env';
import type { Network } from './network.ts';
import { readProxy } from './readProxy.ts';

/** `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case, as other programs of a terminal read them. */
export const environmentNetwork: Network = {
  proxyFor: async (url) => {
    const setting = getProxyForUrl(url.href);
    return setting ? readProxy(setting) : undefined;
  },
};
