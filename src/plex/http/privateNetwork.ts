import { type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { OUTSIDE } from './errors.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

// Not 100.64.0.0/10: it may be a private tunnel, but also the network of a provider with all its customers.
const home = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  home.addSubnet(net, bits, 'ipv4');
}
home.addSubnet('fc00::', 7, 'ipv6');
home.addSubnet('fe80::', 10, 'ipv6');

/** An address of this machine: what is sent there does not leave it. `host` may be bracketed. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || isIn(loopback, host);
}

/** An address of the own network or machine. False for names, which must be resolved first. */
export function isPrivateAddress(host: string): boolean {
  return isIn(loopback, host) || isIn(home, host);
}

function isIn(list: BlockList, host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** The system's lookup, restricted to private addresses: for requests that must not leave the own network. */
export const lookupPrivate: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  lookup(hostname, all, (error, addresses) => {
    if (error) return callback(error, '');
    const own = addresses.filter(({ address }) => isPrivateAddress(address));
    const [first] = own;
    if (!first) {
      const outside = Object.assign(new Error(`${hostname} is outside the own network`), { code: OUTSIDE });
      return callback(outside, '');
    }
    if (options.all) callback(null, own);
    else callback(null, first.address, first.family);
  });
};
