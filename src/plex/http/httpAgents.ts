import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import tls from 'node:tls';
import type { CertificatePin, ServerAddress } from '../../domain/serverAddress.ts';
import { type ConnectOptions, directClient, type HttpClient } from './httpClient.ts';
import { spelledAddress } from './plexDirect.ts';
import { lookupPrivate } from './privateNetwork.ts';
import { proxiedClient } from './proxiedClient.ts';
import { knownAuthorities, trustSystemAuthorities } from './systemAuthorities.ts';

/** How to connect to an address: plain data. */
export type HttpRoute = {
  /** Where the connection goes: scheme, host and port. */
  readonly base: URL;
  /** The name that the certificate must have, if it is not the host of `base`. */
  readonly tlsName?: string | undefined;
  readonly pin?: CertificatePin | undefined;
  readonly proxy?: URL | undefined;
};

/** The clients for one route. */
export type HttpAgents = {
  readonly base: URL;
  readonly requests: HttpClient;
  /** For event streams, which have no end. */
  readonly streams: HttpClient;
  /** For the handshake of a WebSocket. */
  readonly webSocket: ConnectOptions;
  readonly proxy: URL | undefined;
  /** Requests may finish; event streams are ended. */
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
  const open = (): HttpClient => (proxy ? proxiedClient(base, connect, proxy) : directClient(base, connect));
  const requests = open();
  const streams = open();
  return {
    base,
    requests,
    streams,
    webSocket: connect,
    proxy,
    close: () => {
      requests.close();
      streams.destroy();
    },
  };
}

/** How the server's certificate is checked, before a byte of HTTP is sent. */
export function tlsOptions({ base, tlsName, pin }: HttpRoute): ConnectOptions {
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
