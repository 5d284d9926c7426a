import { type ClientIdentity, clientHeaders, tokenHeader } from '../http/clientHeaders.ts';
import { type HttpAgents, openAgents } from '../http/httpAgents.ts';
import type { Network } from '../http/network.ts';
import { type Ask, exchange } from '../http/request.ts';
import {
  type Account,
  type LoginPin,
  type Resources,
  readAccount,
  readExchangedToken,
  readLoginPin,
  readNonce,
  readResources,
} from './accountWire.ts';
import type { Jwk } from './deviceKey.ts';

/** Where a short code is typed. */
export const LINK_PAGE = 'https://plex.tv/link';

// Which call is where: docs/protocol.md "PINs" and the headings after it.
const ACCOUNT_BASE = new URL('https://plex.tv');
const CLIENTS_BASE = new URL('https://clients.plex.tv');

/** The calls of plex.tv that Usher makes. All throw PlexError. */
export type PlexTv = {
  /** A strong PIN comes with a link for the browser, a weak one with four characters to type. */
  createPin(
    options: { readonly strong: boolean; readonly jwk?: Jwk },
    signal?: AbortSignal,
  ): Promise<LoginPin>;
  /** `not-found`: the PIN has expired; `too-many`: ask less often. */
  pin(id: number, deviceJwt?: string, signal?: AbortSignal): Promise<LoginPin>;
  /** Only `refused` means that the token is not valid. */
  account(token: string, signal?: AbortSignal): Promise<Account>;
  ping(token: string, signal?: AbortSignal): Promise<void>;
  resources(token: string, signal?: AbortSignal): Promise<Resources>;
  /** Revokes the token. */
  signOut(token: string, signal?: AbortSignal): Promise<void>;
  /** Registers the key. The token is not valid any more after that. */
  registerKey(token: string, jwk: Jwk, signal?: AbortSignal): Promise<void>;
  nonce(signal?: AbortSignal): Promise<string>;
  /** Exchanges the proof that we own the key for a token that is valid for a week. */
  exchange(deviceJwt: string, signal?: AbortSignal): Promise<string>;
};

export function createPlexTv(client: ClientIdentity, network: Network): PlexTv {
  const agentsByRoute = new Map<string, HttpAgents>();

  /** The agents of a host, which are replaced when the system's proxy for it has changed. */
  async function agentsTo(base: URL): Promise<HttpAgents> {
    const proxy = await network.proxyFor(base);
    const key = `${base.origin} ${proxy?.href}`;
    const known = agentsByRoute.get(key);
    if (known) return known;
    for (const [old, agents] of agentsByRoute) {
      if (!old.startsWith(`${base.origin} `)) continue;
      agents.close();
      agentsByRoute.delete(old);
    }
    const agents = openAgents({ base, proxy });
    agentsByRoute.set(key, agents);
    return agents;
  }

  async function call(
    base: URL,
    ask: Pick<Ask, 'method' | 'path' | 'signal'> & { readonly token?: string; readonly body?: unknown },
  ): Promise<string> {
    const { method, path, signal, token = '', body } = ask;
    const { text } = await exchange({
      method,
      path,
      signal,
      agents: await agentsTo(base),
      headers: {
        Accept: 'application/json',
        ...clientHeaders(client),
        ...tokenHeader(token),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return text;
  }

  return {
    createPin: async ({ strong, jwk }, signal) => {
      const ask = jwk
        ? ({
            method: 'POST',
            path: '/api/v2/pins',
            body: { jwk, ...(strong && { strong }) },
            signal,
          } as const)
        : ({ method: 'POST', path: `/api/v2/pins${strong ? '?strong=true' : ''}`, signal } as const);
      return readLoginPin(await call(jwk ? CLIENTS_BASE : ACCOUNT_BASE, ask));
    },
    pin: async (id, deviceJwt, signal) => {
      // The protocol requires it in the query. It is not the token but a proof valid for five minutes, and errors leave the query out.
      const query = deviceJwt === undefined ? '' : `?deviceJWT=${encodeURIComponent(deviceJwt)}`;
      const path = `/api/v2/pins/${id}${query}`;
      return readLoginPin(
        await call(deviceJwt ? CLIENTS_BASE : ACCOUNT_BASE, { method: 'GET', path, signal }),
      );
    },
    account: async (token, signal) =>
      readAccount(await call(ACCOUNT_BASE, { method: 'GET', path: '/api/v2/user', token, signal })),
    ping: async (token, signal) => {
      await call(ACCOUNT_BASE, { method: 'GET', path: '/api/v2/ping', token, signal });
    },
    resources: async (token, signal) => {
      const path = '/api/v2/resources?includeHttps=1&includeRelay=1&includeIPv6=1';
      return readResources(await call(CLIENTS_BASE, { method: 'GET', path, token, signal }));
    },
    signOut: async (token, signal) => {
      await call(ACCOUNT_BASE, { method: 'DELETE', path: '/api/v2/users/signout', token, signal });
    },
    registerKey: async (token, jwk, signal) => {
      await call(CLIENTS_BASE, { method: 'POST', path: '/api/v2/auth/jwk', token, body: { jwk }, signal });
    },
    nonce: async (signal) =>
      readNonce(await call(CLIENTS_BASE, { method: 'GET', path: '/api/v2/auth/nonce', signal })),
    exchange: async (jwt, signal) =>
      readExchangedToken(
        await call(CLIENTS_BASE, { method: 'POST', path: '/api/v2/auth/token', body: { jwt }, signal }),
      ),
  };
}

/** The page on which the person confirms a strong PIN. Its parameters are in the fragment: no server's log sees them. */
export function signInUrl(client: ClientIdentity, { code }: LoginPin): string {
  const headers = clientHeaders(client);
  const parameters = new URLSearchParams({
    clientID: client.clientIdentifier,
    code,
    'context[device][product]': headers['X-Plex-Product'] ?? '',
    'context[device][version]': headers['X-Plex-Version'] ?? '',
    'context[device][platform]': headers['X-Plex-Platform'] ?? '',
    'context[device][deviceName]': headers['X-Plex-Device-Name'] ?? '',
  });
  return `https://app.plex.tv/auth#?${parameters.toString().replaceAll('+', '%20')}`;
}
