import { bypassOf } from './proxyBypass.ts';

// What Chromium on Linux goes by where no desktop keeps proxy settings: its switches, else the environment. The selftest asks a real
// Chromium the same questions.

export type ProxySettings = {
  readonly switches: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
};

type Rules = {
  /** What is gone by for a scheme, `any` for all of them, `socks` for those without their own: `PROXY a:1;DIRECT`. */
  readonly lists: Readonly<Record<string, string | undefined>>;
  readonly isBypassed: (url: URL) => boolean;
};

const DIRECT: Rules = { lists: {}, isBypassed: () => false };
const KINDS = {
  http: { name: 'PROXY', port: 80 },
  https: { name: 'HTTPS', port: 443 },
  socks: { name: 'SOCKS5', port: 1080 },
  socks4: { name: 'SOCKS', port: 1080 },
  socks5: { name: 'SOCKS5', port: 1080 },
} as const;

/** As Electron answers `resolveProxy`: `DIRECT`, or `PROXY a:1;DIRECT`. */
export function resolveProxy(text: string, settings: ProxySettings): string {
  const url = URL.parse(text);
  const { lists, isBypassed } = rulesOfSwitches(settings.switches) ?? rulesOfEnvironment(settings.env);
  if (!url || isBypassed(url)) return 'DIRECT';
  const scheme = url.protocol.slice(0, -1);
  // A WebSocket goes as https does, encrypted or not.
  const own =
    scheme === 'ws' || scheme === 'wss' ? (lists.socks ?? lists.https ?? lists.http) : lists[scheme];
  return lists.any ?? own ?? lists.socks ?? 'DIRECT';
}

function rulesOfSwitches(switches: readonly string[]): Rules | undefined {
  if (switches.includes('--no-proxy-server')) return DIRECT;
  // The last of a repeated switch counts.
  const last = (name: string): string | undefined =>
    switches.findLast((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
  const servers = last('proxy-server');
  if (servers === undefined) return undefined;
  const lists: Record<string, string> = {};
  for (const part of servers.split(';')) {
    const [, scheme = 'any', list = ''] = /^(?:\s*(\w+)\s*=)?(.*)$/.exec(part) ?? [];
    const entries = list
      .split(',')
      .flatMap((entry) => entryOf(entry, scheme === 'socks' ? 'socks4' : 'http'));
    if (entries.length) lists[scheme] = entries.join(';');
  }
  return { lists, isBypassed: bypassOf(last('proxy-bypass-list') ?? '') };
}

function rulesOfEnvironment(env: ProxySettings['env']): Rules {
  // Lower case first, and what is there but empty counts.
  const read = (name: string): string => env[name] ?? env[name.toUpperCase()] ?? '';
  const serverOf = (name: string, kind: keyof typeof KINDS = 'http'): string | undefined =>
    // Whatever scheme is written before it; nobody has a name and a password here.
    entryOf(read(name).replace(/^.*:\/\/|^(?=.)/, `${kind}://`))[0];
  const any = serverOf('all_proxy');
  const own = any ? { any } : { http: serverOf('http_proxy'), https: serverOf('https_proxy') };
  const lists = Object.values(own).some(Boolean) ? own : { any: serverOf('SOCKS_SERVER', 'socks5') };
  return { lists, isBypassed: bypassOf(read('no_proxy'), 'suffix') };
}

/** One or, where it is none, no entry: `[http://]proxy.lan[:3128]` or `direct://`. */
function entryOf(text: string, fallback: keyof typeof KINDS = 'http'): readonly [string] | readonly [] {
  const [, scheme = fallback, place = ''] = /^(?:(\w+):\/\/)?(.*)$/.exec(text.trim()) ?? [];
  if (scheme === 'direct') return ['DIRECT'];
  const kind = Object.entries(KINDS).find(([name]) => name === scheme)?.[1];
  // Of a scheme of the web the parser would leave the usual port out.
  const url = URL.parse(`proxy://${place}`);
  return kind && url?.hostname ? [`${kind.name} ${url.hostname}:${url.port || kind.port}`] : [];
}
