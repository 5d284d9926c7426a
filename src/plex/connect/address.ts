import type { ServerAddress } from '../../domain/serverAddress.ts';

const DEFAULT_PORT = 32400;

/**
 * The addresses that a typed text may mean: `nas`, `192.168.1.20:32400`, `[fe80::1]:32400`, `https://plex.example.com/`, or a Plex Web
 * URL copied from a browser; the better first. Without a scheme: Plex's own port, with https and with http. Undefined if the text can
 * mean no server. The URLs have no path, query, fragment or credentials.
 */
export function readAddress(typed: string): readonly ServerAddress[] | undefined {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return undefined;
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text : `http://${text}`);
  if (!url?.hostname || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.username || url.password) return undefined;
  if (hasScheme) return [{ url: url.origin, locality: 'typed' }];
  // `http://host` means port 80 to a browser, but bare `host` means "my Plex server there".
  const port = url.port || (/:80(\/|$)/.test(text) ? '80' : DEFAULT_PORT);
  return ['https', 'http'].map((scheme) => ({
    url: new URL(`${scheme}://${url.hostname}:${port}`).origin,
    locality: 'typed',
  }));
}
