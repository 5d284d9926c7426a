import { commandLine, switchValue } from './commandLine.ts';

// What Chromium on Linux goes by where no desktop keeps proxy settings: its switches, else the environment (net/proxy_resolution:
// lower case first).

/** As Electron answers `resolveProxy`: `DIRECT`, or `PROXY host:port`. */
export function resolveProxy(text: string, env = process.env): string {
  const url = URL.parse(text);
  if (!url || isLocal(url.hostname)) return 'DIRECT';
  const given = switchValue('proxy-server');
  if (given !== undefined) {
    const isBypassed = matches(url, switchValue('proxy-bypass-list') ?? '', ';');
    return isBypassed ? 'DIRECT' : (entryOf(given) ?? 'DIRECT');
  }
  if (commandLine.switches.includes('--no-proxy-server')) return 'DIRECT';
  const of = (name: string): string | undefined => env[name] || env[name.toUpperCase()];
  if (matches(url, of('no_proxy') ?? '', ',')) return 'DIRECT';
  const scheme = url.protocol === 'https:' || url.protocol === 'wss:' ? 'https_proxy' : 'http_proxy';
  return entryOf(of('all_proxy') ?? of(scheme) ?? '') ?? 'DIRECT';
}

/** Chromium never sends these to a proxy. */
function isLocal(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|169\.254(\.\d+){2}|\[fe80:.*\])$/i.test(hostname);
}

function matches({ hostname }: URL, list: string, separator: string): boolean {
  return list
    .split(separator)
    .map((entry) => entry.trim())
    .some((entry) => entry === '*' || (entry !== '' && hostname.endsWith(entry.replace(/^\*/, ''))));
}

function entryOf(text: string): string | undefined {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (!url?.hostname) return undefined;
  const kind = { 'https:': 'HTTPS', 'socks5:': 'SOCKS5', 'socks:': 'SOCKS5' }[url.protocol] ?? 'PROXY';
  return `${kind} ${url.host}`;
}
