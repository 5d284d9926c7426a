const DEFAULT_PORT = 32400;

/**
 * The base URL a person means by what they typed: `nas`, `192.168.1.20:32400`, `[fe80::1]:32400`,
 * `https://plex.example.com/`, or a Plex Web URL copied from a browser. Without a scheme it is plain http on
 * Plex's own port. Undefined where no server can be meant. The result has no path, query, fragment or credentials.
 */
export function readAddress(typed: string): URL | undefined {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return undefined;
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text : `http://${text}`);
  if (!url?.hostname || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.username || url.password) return undefined;
  const base = new URL(url.origin);
  // `http://host` means port 80 to a browser, but bare `host` means "my Plex server there".
  if (!hasScheme && !url.port && !/:80(\/|$)/.test(text)) base.port = String(DEFAULT_PORT);
  return base;
}
