import { BlockList, isIP } from 'node:net';

/** True: goes directly. False: by the proxy, although it would go directly unasked. Undefined: says nothing of this one. */
type Rule = (url: URL) => boolean | undefined;

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  'http:': '80',
  'ws:': '80',
  'https:': '443',
  'wss:': '443',
};

const implicit = new BlockList();
implicit.addSubnet('127.0.0.0', 8);
implicit.addSubnet('169.254.0.0', 16);
implicit.addAddress('::1', 'ipv6');
implicit.addSubnet('fe80::', 10, 'ipv6');

/** Never by a proxy unless asked for: this machine, and what is on the same wire. */
export function isImplicitlyBypassed({ hostname }: URL): boolean {
  return /^(.+\.)?localhost\.?$/.test(hostname) || isIn(implicit, hostname);
}

/** `--proxy-bypass-list`; as `suffix`, names as `no_proxy` means them: also the end of a longer one. */
export function bypassOf(list: string, names: 'whole' | 'suffix' = 'whole'): (url: URL) => boolean {
  const rules = list.split(/[,;]/).flatMap((text) => ruleOf(text.trim().toLowerCase(), names) ?? []);
  return (url) => {
    for (const rule of rules.toReversed()) {
      const says = rule(url);
      if (says !== undefined) return says;
    }
    return isImplicitlyBypassed(url);
  };
}

function ruleOf(text: string, names: 'whole' | 'suffix'): Rule | undefined {
  if (text === '<local>')
    return ({ hostname }) => (!hostname.includes('.') && !isIP(bare(hostname))) || undefined;
  if (text === '<-loopback>') return (url) => (isImplicitlyBypassed(url) ? false : undefined);
  const [, scheme, rest = ''] = /^(?:(.+):\/\/)?(.*)$/.exec(text) ?? [];
  const matches = rest.includes('/') ? blockOf(rest) : placeOf(rest, names);
  return matches && ((url) => ((!scheme || url.protocol === `${scheme}:`) && matches(url)) || undefined);
}

/** `10.0.0.0/8` */
function blockOf(text: string): ((url: URL) => boolean) | undefined {
  const [, address = '', bits] = /^(.+)\/(\d+)$/.exec(text) ?? [];
  const family = isIP(address);
  if (!family || Number(bits) > (family === 6 ? 128 : 32)) return undefined;
  const block = new BlockList();
  block.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4');
  return ({ hostname }) => isIn(block, hostname);
}

/** `*.lan`, `.lan`, `nas.lan:8080`, `[::1]:80` */
function placeOf(text: string, names: 'whole' | 'suffix'): ((url: URL) => boolean) | undefined {
  const [, host = '', port] = /^(\[.+\]|[^:]+)(?::(\d+))?$/.exec(text) ?? [];
  if (!host) return undefined;
  const isSuffix = host.startsWith('.') || (names === 'suffix' && !isIP(bare(host)) && !host.startsWith('*'));
  const pattern = isSuffix ? `*${host}` : host;
  const matcher = new RegExp(`^${RegExp.escape(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.')}$`);
  return (url) => matcher.test(url.hostname) && (!port || port === (url.port || DEFAULT_PORTS[url.protocol]));
}

function isIn(list: BlockList, hostname: string): boolean {
  const family = isIP(bare(hostname));
  return family !== 0 && list.check(bare(hostname), family === 6 ? 'ipv6' : 'ipv4');
}

function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
