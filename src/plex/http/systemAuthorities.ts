import tls from 'node:tls';

/** Before Node 22.19 a process knows its own list only. Not by `in`: in the command's bundle `tls` is an object that has all names (scripts/build). */
const canReadSystem = (): boolean => typeof tls.setDefaultCACertificates === 'function';

let isDone = false;

/**
 * From the first https on, also the certificate authorities count that this computer trusts, such as a company's own. Node has a list of its
 * own and what `NODE_EXTRA_CA_CERTS` names, which the packaged app is built not to read. Once for a process: reading them takes some 35 ms.
 */
export function trustSystemAuthorities(): void {
  if (isDone) return;
  isDone = true;
  if (!canReadSystem()) return;
  const known = knownAuthorities();
  const isKnown = new Set(known);
  const more = new Set(tls.getCACertificates('system').filter((pem) => !isKnown.has(pem)));
  if (more.size > 0) tls.setDefaultCACertificates([...known, ...more]);
}

/** The certificates, in PEM, of those that are trusted when nothing else is said. */
export function knownAuthorities(): readonly string[] {
  return canReadSystem() ? tls.getCACertificates('default') : tls.rootCertificates;
}
