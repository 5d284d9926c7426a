import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import tls from 'node:tls';
import { plainText } from '../../domain/plainText.ts';
import type { CertificatePin, TrustPrompt } from '../../domain/serverAddress.ts';
import type { HttpRoute } from '../http/httpAgents.ts';
import { REQUEST_TIMEOUT_MS } from '../http/httpClient.ts';
import { plexDirectName } from '../http/plexDirect.ts';

export type Shown = {
  readonly pem: string;
  /** SHA-256 in upper-case hex with colons. */
  readonly fingerprint: string;
  /** DNS names and addresses that it carries. */
  readonly names: readonly string[];
  /** Its issuer is one that the system trusts, whatever names it has. */
  readonly isVouchedFor: boolean;
};

/** The certificate that the server shows, trusted or not. Nothing is sent. Undefined if there is none, or the route is by a proxy. */
export function shownCertificate(
  { base, tlsName, proxy }: HttpRoute,
  signal: AbortSignal,
): Promise<Shown | undefined> {
  if (proxy || base.protocol !== 'https:') return Promise.resolve(undefined);
  const host = base.hostname.replace(/^\[|\]$/g, '');
  const name = tlsName ?? host;
  const { promise, resolve } = Promise.withResolvers<Shown | undefined>();
  const socket = tls.connect({
    host,
    port: Number(base.port || 443),
    ...(isIP(name) ? {} : { servername: name }),
    // Accepted only to read it: the connection is closed before anything is sent.
    rejectUnauthorized: false,
  });
  const leave = (): void => {
    socket.destroy();
    resolve(undefined);
  };
  socket.setTimeout(REQUEST_TIMEOUT_MS, leave);
  signal.addEventListener('abort', leave, { once: true });
  socket.once('error', leave);
  socket.once('close', () => signal.removeEventListener('abort', leave));
  socket.once('secureConnect', () => {
    const certificate = socket.getPeerX509Certificate();
    // Declared as an Error, but it is the code as a string.
    const reason = String(socket.authorizationError);
    const isVouchedFor = socket.authorized || reason === 'ERR_TLS_CERT_ALTNAME_INVALID';
    resolve(
      certificate && {
        pem: certificate.toString(),
        fingerprint: certificate.fingerprint256,
        names: namesOf(certificate),
        isVouchedFor,
      },
    );
    socket.destroy();
  });
  if (signal.aborted) leave();
  return promise;
}

/** DNS names and addresses that it carries; its common name where there are none. */
export function namesOf({ subjectAltName = '', subject = '' }: X509Certificate): readonly string[] {
  const others = subjectAltName
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
  const common = /^CN=(.+)$/m.exec(subject)?.[1];
  return (others.length || !common ? others : [common]).map(plainText);
}

/**
 * What the person would agree to. A server shows its own `plex.direct` certificate whatever it is called by, and renews it: there the
 * name is pinned; else the certificate itself.
 */
export function certificatePrompt(
  url: string,
  shown: Shown,
  pinned: CertificatePin | undefined,
): TrustPrompt {
  const name = shown.isVouchedFor
    ? plexDirectName(shown.names, new URL(url).hostname.replace(/^\[|\]$/g, ''))
    : undefined;
  return {
    kind: 'certificate',
    url,
    fingerprint: shown.fingerprint,
    names: shown.names,
    pin: name ? { kind: 'name', name } : { kind: 'certificate', pem: shown.pem },
    pinned: pinned && (pinned.kind === 'name' ? pinned.name : new X509Certificate(pinned.pem).fingerprint256),
  };
}
