import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import { namesOf } from '../connect/certificate.ts';
import { codeOf, connectionError, PlexError } from '../http/errors.ts';
import { type HttpRoute, tlsOptions } from '../http/httpAgents.ts';
import { opened } from './dial.ts';
import type { Finding } from './steps.ts';

const MOST_NAMES = 4;
/** OpenSSL received something that is not TLS, such as the answer of a server that speaks http only. */
const NO_TLS = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
]);

/** Trusts what the app trusts, but reads the certificate in any case. Sends no request, and closes the connection. */
export async function tlsHandshake(
  route: HttpRoute,
  plain: Socket,
  signal: AbortSignal,
): Promise<Finding<string>> {
  try {
    const unbelieving = { ...tlsOptions(route), socket: plain, rejectUnauthorized: false };
    const socket = await opened(tls.connect(unbelieving), 'secureConnect', signal);
    const certificate = socket.getPeerX509Certificate();
    const protocol = socket.getProtocol() ?? '';
    if (!certificate) return { problem: 'untrusted', detail: `${protocol}, no certificate` };
    const names = namesOf(certificate).slice(0, MOST_NAMES).join(', ') || 'nobody';
    if (socket.authorized) {
      const detail = `${protocol}, made out to ${names}, ${shortFingerprint(certificate)}`;
      return { value: protocol, detail };
    }
    return untrusted(certificate, names, String(socket.authorizationError), route);
  } catch (error) {
    const code = error instanceof Error ? codeOf(error) : '';
    if (NO_TLS.has(code)) return { problem: 'plain', detail: 'answers without TLS' };
    throw error;
  } finally {
    plain.destroy();
  }
}

/** Why it is not trusted. `reason` is OpenSSL's or Node's code. */
function untrusted(
  certificate: X509Certificate,
  names: string,
  reason: string,
  { pin }: HttpRoute,
): Finding<never> {
  const { validFrom, validTo, issuer } = certificate;
  const known = connectionError(Object.assign(new Error(reason), { code: reason }), '');
  const problem = known instanceof PlexError && known.problem !== 'unreachable' ? known.problem : 'untrusted';
  const fingerprint = shortFingerprint(certificate);
  if (pin) return { problem: 'certificate-changed', detail: `made out to ${names}, ${fingerprint}` };
  switch (problem) {
    case 'certificate':
      return { problem, detail: `made out to ${names}` };
    case 'outdated':
      return { problem, detail: `valid from ${validFrom} to ${validTo}` };
    default: {
      const by = /^CN=(.+)$/m.exec(issuer)?.[1] ?? 'nobody';
      return { problem, detail: `made out to ${names} by ${by}, ${fingerprint}` };
    }
  }
}

/** The first bytes of the fingerprint: enough to compare by eye. */
function shortFingerprint({ fingerprint256 }: X509Certificate): string {
  return `${fingerprint256.slice(0, 23)}…`;
}
