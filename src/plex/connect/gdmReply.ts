import { isIPv4, isIPv6 } from 'node:net';
import { plainText } from '../../domain/plainText.ts';
import type { DiscoveredServer } from '../../domain/server.ts';
import { isServerId } from '../../domain/serverId.ts';

const LARGEST_DATAGRAM_BYTES = 4096;
const DEFAULT_PORT = '32400';

/**
 * A server's reply to a GDM search (docs/protocol.md "Discovery in the own network"); undefined if the datagram, which may come from
 * anybody, is something else. `sourceAddress` is the IP address it came from: an address in the datagram itself is not trusted.
 */
export function readGdmReply(datagram: Buffer, sourceAddress: string): DiscoveredServer | undefined {
  const host = urlHostOf(sourceAddress);
  if (!host || datagram.length > LARGEST_DATAGRAM_BYTES) return undefined;
  const [status = '', ...lines] = datagram.toString('utf8').split(/\r?\n/);
  if (!/^HTTP\/1\.[01] 200( |$)/.test(status)) return undefined;
  const headers = readHeaders(lines);
  // Players answer to searches as well, with a type of their own.
  if (headers.get('content-type')?.toLowerCase() !== 'plex/media-server') return undefined;
  const id = headers.get('resource-identifier') ?? '';
  const port = readPort(headers.get('port') ?? DEFAULT_PORT);
  if (!isServerId(id) || port === undefined) return undefined;
  return {
    id,
    name: plainText(headers.get('name') ?? '') || id,
    // As every address is written: without the port that its scheme has anyway.
    address: new URL(`http://${host}:${port}`).origin,
  };
}

/** By their names in lower case; of two with the same name the first. */
function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    if (!line) break;
    // Names of servers may have colons, too.
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port <= 65_535 ? port : undefined;
}

/** Undefined for text that is not an address, and for an address with a zone, which a URL cannot have. */
function urlHostOf(address: string): string | undefined {
  if (isIPv4(address)) return address;
  return isIPv6(address) && !address.includes('%') ? `[${address}]` : undefined;
}
