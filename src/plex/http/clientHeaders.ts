import os from 'node:os';
import { PlexError } from './errors.ts';

/** Who we are to a server and to plex.tv. `clientIdentifier` is one stable random id per installation. */
export type ClientIdentity = { readonly clientIdentifier: string; readonly version: string };

const PLATFORMS: Readonly<Record<string, string>> = { darwin: 'macOS', win32: 'Windows', linux: 'Linux' };

/** The X-Plex-* headers of every request (docs/protocol.md "Client headers"). The token is not among them. */
export function clientHeaders(client: ClientIdentity): Record<string, string> {
  const platform = PLATFORMS[process.platform] ?? process.platform;
  const headers = {
    'X-Plex-Client-Identifier': client.clientIdentifier,
    'X-Plex-Product': 'Usher',
    'X-Plex-Version': client.version,
    'X-Plex-Platform': platform,
    'X-Plex-Platform-Version': os.release(),
    'X-Plex-Device': platform,
    'X-Plex-Device-Name': os.hostname(),
    'X-Plex-Model': 'desktop',
  };
  // Header values cannot be more than latin-1; a host name may have any character.
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '?')]),
  );
}

/** What a header can carry, and no longer. Anything else is no token. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,4096}$/.test(value);
}

/** The token is sent as a header, since query strings are logged. What no header can carry no server would accept. */
export function tokenHeader(token: string): Record<string, string> {
  if (!token) return {};
  if (!isToken(token)) throw new PlexError('refused', 'no header can carry this token');
  return { 'X-Plex-Token': token };
}
