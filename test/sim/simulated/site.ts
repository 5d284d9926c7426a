import type { Random } from '../random.ts';
import type { Seen } from '../seen.ts';
import type { VirtualTime } from '../virtualTime.ts';
import { createNetwork, type SimNetwork } from './simNetwork.ts';
import { createSimServer, type SimServer } from './simServer.ts';

/** One server, where it is, and the network to it. */
export type Site = {
  /** A machineIdentifier has forty characters: long names are long lines in the history. */
  readonly id: string;
  readonly server: SimServer;
  readonly network: SimNetwork;
  name: string;
  /** Where it answers. */
  url: string;
  /** The only token that it takes. */
  token: string;
  /** The account knows it. */
  isOfAccount: boolean;
  /** It is somebody else's: who follows it may only see and stop what is their own. */
  readonly isShared: boolean;
};

const TOKEN_START = 'sim-token-nobody-may-see';

/** `count` is of all servers: they share the work. */
export function createSite(
  time: VirtualTime,
  random: Random,
  seen: Seen,
  index: number,
  count: number,
  isShared: boolean,
): Site {
  const site: Site = {
    id: `${index}`.padEnd(40, 'c0ffee'),
    name: ['Attic', 'Cellar', 'Garage', 'Ünïcode – Hütte'][index] ?? `Server ${index}`,
    url: urlOf(index, 1),
    token: `${TOKEN_START}-${index}-1`,
    isOfAccount: true,
    isShared,
    network: createNetwork(time, random, () => site, seen),
    server: createSimServer(time, random, (frame) => site.network.tell(frame), count),
  };
  return site;
}

/** The server is at another address from now on. */
export function move(site: Site, random: Random): void {
  site.url = urlOf(Number(site.id[0]), random.between(2, 250));
  site.network.cut('close');
}

function urlOf(index: number, host: number): string {
  return `https://192-168-${index}-${host}.0123456789abcdef0123456789abcdef.plex.direct:32400`;
}
