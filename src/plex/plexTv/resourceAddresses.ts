import { isIP } from 'node:net';
import type { Locality, ServerAddress } from '../../domain/serverAddress.ts';
import { spelledAddress } from '../http/plexDirect.ts';
import { isPrivateAddress } from '../http/privateNetwork.ts';

/** How plex.tv says that a server can be reached. Any text may be anything. */
export type ResourceConnection = {
  readonly uri: string;
  readonly address: string;
  readonly port: number;
  readonly locality: Exclude<Locality, 'typed'>;
};

const RANK: Readonly<Record<Locality, number>> = { local: 0, typed: 0, remote: 1, relay: 2 };

/** The first address of a network that Docker makes: on every machine it is that machine itself. */
const DOCKER_GATEWAY = /^172\.(1[7-9]|2\d|3[01])\.0\.1$/;

/**
 * Where to look for a server, the better first: local, remote, relay, and https before http in each (docs/protocol.md "Choosing an
 * address"). A local one is looked for without TLS as well, which is of use only once a person agreed to that.
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
  // Link-local ones need the name of our own interface; the others are nowhere.
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
