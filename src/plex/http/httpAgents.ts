import { X509Certificate } from 'node:crypto';
import { isIP, type LookupFunction } from 'node:net';
import tls from 'node:tls';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import type { CertificatePin, ServerAddress } from '../../domain/serverAddress.ts';
import { spelledAddress } from './plexDirect.ts';
import { lookupPrivate } from './privateNetwork.ts';
import { knownAuthorities, trustSystemAuthorities } from './systemAuthorities.ts';

/** Connecting, headers and body together. */
export const REQUEST_TIMEOUT_MS = 10_000;
export const CONNECT_TIMEOUT_MS = 5_000;
/** Some 2000 activities, or the servers and players of a very large account: real answers are a hundredth of that. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;

/** How to connect to an address: plain data. */
export type HttpRoute = {
  /** Where the connection goes: scheme, host and port. */
  readonly base: URL;
  /** The name that the certificate must have, if it is not the host of `base`. */
  readonly tlsName?: string | undefined;
  readonly pin?: CertificatePin | undefined;
  readonly proxy?: URL | undefined;
};

/** The undici agents for one route. `close` closes their connections. */
export type HttpAgents = {
  readonly base: URL;
  /** For common requests: at most 10 s and 1 MB. */
  readonly requests: Dispatcher;
  /** For an event stream, whose answer does not end. */
  readonly streams: Dispatcher;
  /** For the handshake of a WebSocket. */
  readonly webSocket: ConnectOptions;
  readonly proxy: URL | undefined;
  close(): void;
};

/** The route without a proxy; one may be added. */
export function routeTo({ url }: ServerAddress, pin: CertificatePin | undefined): HttpRoute {
  const base = new URL(url);
  const address = base.protocol === 'https:' ? spelledAddress(base.hostname) : undefined;
  if (address === undefined) return { base, tlsName: pin?.kind === 'name' ? pin.name : undefined, pin };
  const dialled = new URL(url);
  dialled.hostname = isIP(address) === 6 ? `[${address}]` : address;
  // Certificates of these names are issued by Plex and renewed often: never pinned.
  return { base: dialled, tlsName: base.hostname };
}

export function openAgents(route: HttpRoute): HttpAgents {
  const { base, proxy } = route;
  // A proxy may be reached by https, whatever the server is.
  if (proxy) trustSystemAuthorities();
  const connect: ConnectOptions =
    base.protocol === 'https:'
      ? tlsOptions(route)
      : // An unencrypted token must not leave the own network, so a name that resolves to another address is refused.
        { lookup: lookupPrivate };
  const common = { headersTimeout: REQUEST_TIMEOUT_MS, pipelining: 1 };
  const dispatcher = (limits: Agent.Options): Dispatcher =>
    proxy
      ? new ProxyAgent({
          uri: proxy.href,
          requestTls: connect,
          proxyTunnel: true,
          connectTimeout: CONNECT_TIMEOUT_MS,
          ...common,
          ...limits,
        })
      : new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS, ...connect }, ...common, ...limits });
  const requests = dispatcher({ bodyTimeout: REQUEST_TIMEOUT_MS, maxResponseSize: LARGEST_ANSWER_BYTES });
  // No time-out and no size limit, since an event stream has no end. Silence is detected elsewhere (streams/silence.ts).
  const streams = dispatcher({ bodyTimeout: 0 });
  return {
    base,
    requests,
    streams,
    webSocket: connect,
    proxy,
    close: () => {
      // Requests may finish; event streams are aborted, since they have no end.
      void requests.close().catch(() => {});
      void streams.destroy().catch(() => {});
    },
  };
}

type TlsOptions = Pick<tls.ConnectionOptions, 'checkServerIdentity'> & {
  readonly servername?: string;
  readonly ca?: string[];
  readonly allowPartialTrustChain?: boolean;
};

type ConnectOptions = TlsOptions & { readonly lookup?: LookupFunction };

/** How the server's certificate is checked, before a byte of HTTP is sent. */
export function tlsOptions({ base, tlsName, pin }: HttpRoute): TlsOptions {
  trustSystemAuthorities();
  const host = base.hostname.replace(/^\[|\]$/g, '');
  const expected = tlsName ?? host;
  const name = isIP(expected) ? {} : { servername: expected };
  if (pin?.kind !== 'certificate') {
    // Set for all connections, since one through a proxy has no host to compare with.
    return {
      ...name,
      checkServerIdentity: (_host, certificate) => tls.checkServerIdentity(expected, certificate),
    };
  }
  const pinned = new X509Certificate(pin.pem);
  return {
    ...name,
    // The pinned certificate is trusted in addition to those that the system trusts.
    // Exactly one certificate: others in that text might be issuers, and would be trusted for more.
    ca: [...knownAuthorities(), pinned.toString()],
    allowPartialTrustChain: true,
    checkServerIdentity: (_host, certificate) =>
      certificate.fingerprint256 === pinned.fingerprint256
        ? undefined
        : tls.checkServerIdentity(expected, certificate),
  };
}
