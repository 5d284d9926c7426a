import { isIP } from 'node:net';

const NAME = /^([0-9a-f-]+)\.[0-9a-f]{32}\.plex\.direct$/i;

/**
 * The address that a `plex.direct` name spells (`192-168-4-20.….plex.direct`); undefined for any other name. Such a name is dialled by
 * this address, so that routers that withhold private addresses (DNS rebinding protection) do no harm. The name is still checked: what
 * answers must have its certificate (docs/protocol.md "plex.direct").
 */
export function spelledAddress(hostname: string): string | undefined {
  const label = NAME.exec(hostname)?.[1];
  if (!label) return undefined;
  const v4 = label.replaceAll('-', '.');
  if (isIP(v4) === 4) return v4;
  const v6 = label.replaceAll('-', ':');
  return isIP(v6) === 6 ? v6 : undefined;
}

/** The `plex.direct` name by which a server's wildcard certificate is checked at an address; undefined for any other certificate. */
export function plexDirectName(certificateNames: readonly string[], address: string): string | undefined {
  const wildcard = certificateNames.find((n) => /^\*\.[0-9a-f]{32}\.plex\.direct$/i.test(n));
  const label = isIP(address) ? address.replace(/[.:]/g, '-') : '0-0-0-0';
  return wildcard && `${label}${wildcard.slice(1)}`;
}
