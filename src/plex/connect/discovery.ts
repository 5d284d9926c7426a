import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { DiscoveredServer } from '../../domain/server.ts';
import { type Clock, systemClock } from '../http/clock.ts';
import { isLoopback } from '../http/privateNetwork.ts';
import { readGdmReply } from './gdmReply.ts';

const SEARCH = 'M-SEARCH * HTTP/1.1\r\n\r\n';
const GROUP = '239.0.0.250';
const BROADCAST = '255.255.255.255';
const SEARCH_PORT = 32414;
/** UDP loses packets, so the search is sent twice, with this long to answer each time. */
const WAITS_MS = [1000, 2000];
const MOST_SERVERS = 64;

type Search = {
  /** Called once for each server, and again with the same `id` if a server of this machine answers by its loopback address later. */
  readonly onFound: (server: DiscoveredServer) => void;
  /** Ends the search at once. */
  readonly signal: AbortSignal;
  /** The own IPv4 addresses to ask from; all of them if absent. */
  readonly from?: readonly string[];
  readonly port?: number;
  readonly clock?: Clock;
};

/**
 * Asks the own network for Plex Media Servers (GDM, docs/protocol.md "Discovery in the own network") and listens for three seconds. Over
 * IPv4 only: GDM has no IPv6 group. An interface that cannot be asked (no route, no permission, taken away meanwhile) is silent, so this
 * never rejects. Anybody can answer: compare `/identity`, and send no secret before.
 */
export async function discoverServers(search: Search): Promise<void> {
  const { onFound, signal, from = ownAddresses(), port = SEARCH_PORT, clock = systemClock } = search;
  const hear = listener(onFound);
  // One socket for each interface, since a search is sent by the interface that its socket is bound to.
  const sockets = from.map((address) => ({ address, socket: createSocket('udp4', hear) }));
  try {
    const bound = await Promise.all(sockets.map(({ socket, address }) => bind(socket, address)));
    const open = sockets.filter((_, index) => bound[index]);
    for (const waitMs of WAITS_MS) {
      if (signal.aborted) return;
      for (const { socket, address } of open) ask(socket, address, port);
      await clock.sleep(waitMs, signal);
    }
  } finally {
    await Promise.all(sockets.map(({ socket }) => close(socket)));
  }
}

function listener(onFound: Search['onFound']): (datagram: Buffer, source: RemoteInfo) => void {
  /** By id: whether it is known by a loopback address only. */
  const found = new Map<string, boolean>();
  return (datagram, { address }) => {
    const server = readGdmReply(datagram, address);
    if (!server) return;
    const isHere = isLoopback(address);
    const wasHere = found.get(server.id);
    // A server of this machine answers on every interface. Its loopback address is preferred: it needs no encryption and cannot be spoofed.
    if (wasHere === undefined ? found.size >= MOST_SERVERS : !isHere || wasHere) return;
    found.set(server.id, isHere);
    onFound(server);
  };
}

/** Whether the socket can ask now. */
function bind(socket: Socket, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Not removed: errors may also come later.
    socket.on('error', () => resolve(false));
    socket.bind(0, address, () => {
      try {
        // Linux sends by the interface of the bound address, other systems do not.
        socket.setMulticastInterface(address);
        socket.setMulticastTTL(1);
        socket.setBroadcast(true);
        resolve(true);
      } catch {
        resolve(false);
      }
    });
  });
}

function ask(socket: Socket, address: string, port: number): void {
  // Some servers receive the broadcast only; a server of this machine may have joined the group on other interfaces only.
  for (const target of [GROUP, isLoopback(address) ? address : BROADCAST]) {
    // With a callback an error is not emitted as an event. It needs no handling: this interface stays silent.
    socket.send(SEARCH, port, target, () => {});
  }
}

function close(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.close(resolve);
  });
}

/** Loopback among them, so that a server of this machine is found without a network. */
function ownAddresses(): readonly string[] {
  try {
    return Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.filter(({ family }) => family === 'IPv4').map(({ address }) => address),
    );
  } catch {
    // Some sandboxes do not list the interfaces.
    return [];
  }
}
