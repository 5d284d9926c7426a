import { isIP } from 'node:net';

const NAME = /^([0-9a-f-]+)\.[0-9a-f]{32}\.plex\.direct$/i;

/**
 * The address that a `plex.direct` name spells (`192-168-4-20.….plex.direct`); undefined for any other name. Such a name is dialled by
 * this address and kept for the certificate: routers that forbid private answers (rebinding protection) are not even asked, and what
 * answers must own the certificate all the same (docs/protocol.md "plex.direct").
 */
export function spelledAddress(hostname: string): string | undefined {
  const label = NAME.exec(hostname)?.[1];
  if (!label) return undefined;
  const v4 = label.replaceAll('-', '.');
  if (isIP(v4) === 4) return v4;
  const v6 = label.replaceAll('-', ':');
  return isIP(v6) === 6 ? v6 : undefined;
}

/** The name under which the certificate of a server's own `plex.direct` names is checked for an address, if it is such a certificate. */
export function plexDirectName(certificateNames: readonly string[], address: string): string | undefined {
  const wildcard = certificateNames.find((n) => /^\*\.[0-9a-f]{32}\.plex\.direct$/i.test(n));
  const label = isIP(address) ? address.replace(/[.:]/g, '-') : '0-0-0-0';
  return wildcard && `${label}${wildcard.slice(1)}`;
}
