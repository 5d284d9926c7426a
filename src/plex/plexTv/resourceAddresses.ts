import { isIP } from 'node:net';
import type { Locality, ServerAddress } from '../../domain/serverAddress.ts';
import { spelledAddress } from '../http/plexDirect.ts';
import { isPrivateAddress } from '../http/privateNetwork.ts';

/** A connection of a server in plex.tv's list. Its texts are not validated. */
export type ResourceConnection = {
  readonly uri: string;
  readonly address: string;
  readonly port: number;
  readonly locality: Exclude<Locality, 'typed'>;
};

const RANK: Readonly<Record<Locality, number>> = { local: 0, typed: 0, remote: 1, relay: 2 };

/** The gateway address of Docker's networks: on every machine that has Docker it is the machine itself. */
const DOCKER_GATEWAY = /^172\.(1[7-9]|2\d|3[01])\.0\.1$/;

/**
 * The addresses to try for a server, the better first: local, remote, relay, and https before http in each (docs/protocol.md "Choosing an
 * address"). Local ones also with plain http, which is used only if the person agrees to it.
 */
export function addressesOf(
  connections: readonly ResourceConnection[],
  { isHttpsRequired, isLocalPlausible }: { isHttpsRequired: boolean; isLocalPlausible: boolean },
): readonly ServerAddress[] {
  const plausible = connections.filter(({ locality }) => isLocalPlausible || locality !== 'local');
  const given = plausible.flatMap(({ uri, locality }) => usable(uri, locality));
  const plain = plausible.flatMap(({ locality, address, port }) =>
    locality === 'local' && isPrivateAddress(address) ? usable(plainUrl(address, port), locality) : [],
  );
  const all = [...given, ...plain].filter(({ url }) => !(isHttpsRequired && isPlain(url)));
  const isBridge = ({ url }: ServerAddress): boolean => DOCKER_GATEWAY.test(hostOf(url));
  const hasBetter = all.some((w) => w.locality === 'local' && !isBridge(w));
  const byUrl = new Map<string, ServerAddress>();
  for (const one of all.sort((a, b) => rank(a) - rank(b))) {
    if (!byUrl.has(one.url) && !(hasBetter && isBridge(one))) byUrl.set(one.url, one);
  }
  return [...byUrl.values()];
}

function rank({ url, locality }: ServerAddress): number {
  return RANK[locality] * 2 + (isPlain(url) ? 1 : 0);
}

function usable(uri: string, locality: Locality): readonly ServerAddress[] {
  const url = URL.parse(uri);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return [];
  // Link-local addresses need the name of our own interface; `::` and `0.0.0.0` are no address of a host.
  return /^(fe[89ab][0-9a-f]:.*|::|0\.0\.0\.0)$/.test(hostOf(url.origin))
    ? []
    : [{ url: url.origin, locality }];
}

function plainUrl(address: string, port: number): string {
  return `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
}

function isPlain(url: string): boolean {
  return url.startsWith('http:');
}

/** The address where it is known; IPv6 without brackets. */
function hostOf(url: string): string {
  const { hostname } = new URL(url);
  return spelledAddress(hostname) ?? hostname.replace(/^\[|\]$/g, '');
}
