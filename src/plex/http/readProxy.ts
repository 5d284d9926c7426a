import { PlexError } from './errors.ts';

// undici and the agent of the WebSocket know each scheme by another name. With all of SOCKS 5 the proxy looks up the host's name.
const SCHEMES: Readonly<Record<string, string>> = {
  'http:': 'http:',
  'https:': 'https:',
  'socks:': 'socks5:',
  'socks5:': 'socks5:',
  'socks5h:': 'socks5:',
};

/**
 * A proxy as a setting names it: `http://`, `https://` or one of SOCKS 5, with a host, perhaps port and credentials. Throws PlexError
 * `proxy-setting` for anything else: going around a proxy that cannot be read would show the connection to a network that it was to be kept from.
 */
export function readProxy(text: string): URL {
  const url = URL.parse(text);
  if (!url?.hostname) throw new PlexError('proxy-setting', 'it is no URL with a host');
  const scheme = SCHEMES[url.protocol];
  if (!scheme) throw new PlexError('proxy-setting', `${url.protocol}// is not supported`);
  if (!isDecodable(url.username) || !isDecodable(url.password))
    throw new PlexError('proxy-setting', 'its name or password has a % that encodes nothing');
  return new URL(`${scheme}${url.href.slice(url.protocol.length)}`);
}

function isDecodable(text: string): boolean {
  try {
    // Said of the result, since a bundler leaves out a call whose result is not used: it does not know that this one throws.
    return typeof decodeURIComponent(text) === 'string';
  } catch {
    return false;
  }
}
