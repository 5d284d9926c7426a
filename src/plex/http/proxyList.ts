const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http:',
  HTTPS: 'https:',
  SOCKS5: 'socks5:',
};

/**
 * The first proxy of a list as proxy auto-configuration writes it (`PROXY proxy.lan:3128; SOCKS5 10.0.0.1:1080; DIRECT`), which is what
 * Electron's `resolveProxy` answers. Undefined where DIRECT comes first, or nothing that we
 * know; SOCKS 4 is not among that.
 */
export function readProxyList(list: string): URL | undefined {
  for (const entry of list.split(';')) {
    const [kind = '', host = ''] = entry.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return undefined;
    const scheme = SCHEMES[kind.toUpperCase()];
    const url = scheme && host ? URL.parse(`${scheme}//${host}`) : null;
    if (url?.hostname) return url;
  }
  return undefined;
}
