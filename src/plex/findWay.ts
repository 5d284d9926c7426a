import type { Problem } from '../domain/problem.ts';
import type { Doubt, Pin, Where, Whereabouts } from '../domain/whereabouts.ts';
import { doubtAbout, shownCertificate } from './certificate.ts';
import { createClient } from './client.ts';
import type { ClientIdentity } from './clientHeaders.ts';
import type { Clock } from './clock.ts';
import { PlexError } from './errors.ts';
import type { Network } from './network.ts';
import { isLoopback, isPrivateAddress } from './privateNetwork.ts';
import { type Entrant, race } from './race.ts';
import { openWay, type Route, routeTo, type Way } from './way.ts';
import type { Identity } from './wire.ts';

/** How long what worked last is tried alone. */
const LAST_GOOD_MS = 1_500;
/** The head start of what is better: near before far, https before http, the relay last (protocol notes §6.2). */
const DELAY_MS: Readonly<Record<Where, number>> = { local: 0, typed: 0, remote: 300, relay: 2_000 };
const PLAIN_DELAY_MS = 300;

/** A server, and where it may be. */
export type Target = {
  /** The machineIdentifier; undefined takes whoever answers. */
  readonly serverId: string | undefined;
  readonly whereabouts: readonly Whereabouts[];
  /** The URL that worked last. */
  readonly lastGood: string | undefined;
  readonly pin: Pin | undefined;
  readonly isPlainAllowed: boolean;
};

/** A way on which the server has named itself as the one meant. */
export type Found = {
  readonly way: Way;
  readonly whereabouts: Whereabouts;
  readonly identity: Identity;
};

export type SearchNeeds = {
  readonly client: ClientIdentity;
  readonly network: Network;
  readonly clock: Clock;
};

/**
 * Tries what worked last (on `current`, if that is it), then all, the better ones first; no token is sent. Throws the PlexError that
 * says most, with the `doubt` that a person could clear.
 */
export async function findWay(
  target: Target,
  current: Found | undefined,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Found> {
  const { lastGood, whereabouts } = target;
  const first = whereabouts.find((w) => w.url === lastGood);
  const lateMs = first ? LAST_GOOD_MS : 0;
  const entrant = (one: Whereabouts): Entrant<Found> => ({
    delayMs: one === first ? 0 : lateMs + delayOf(one),
    run: (until) =>
      one === first && current?.whereabouts.url === one.url
        ? again(current, one, target, needs, until)
        : tryOne(one, target, needs, until),
  });
  const entrants = whereabouts.map(entrant).sort((a, b) => a.delayMs - b.delayMs);
  if (!entrants.length) throw new PlexError('unreachable', 'no address is known');
  try {
    return await race(entrants, needs.clock, signal);
  } catch (error) {
    throw error instanceof AggregateError ? mostTelling(error.errors) : error;
  }
}

/** Its head start: the smaller the better. */
export function delayOf({ url, where }: Whereabouts): number {
  return DELAY_MS[where] + (url.startsWith('http:') ? PLAIN_DELAY_MS : 0);
}

/** The way to one address, if the server that is meant answers there, and may be trusted. */
export async function tryOne(
  whereabouts: Whereabouts,
  target: Target,
  { client, network }: SearchNeeds,
  signal: AbortSignal,
): Promise<Found> {
  const { pin, serverId, isPlainAllowed } = target;
  const route = await allowedRoute(whereabouts, pin, network);
  const way = openWay(route);
  try {
    const identity = await identify(way, serverId, client, signal);
    if (isTooPlain(route, isPlainAllowed)) {
      const doubt: Doubt = { kind: 'plain', url: whereabouts.url };
      throw new PlexError('plain', `${whereabouts.url} answers without encryption only`, { doubt });
    }
    return { way, whereabouts, identity };
  } catch (error) {
    way.close();
    throw await withDoubt(error, whereabouts, route, signal);
  }
}

/** How that address may be reached at all; throws PlexError `plain-outside`. */
export async function allowedRoute(
  whereabouts: Whereabouts,
  pin: Pin | undefined,
  network: Network,
): Promise<Route> {
  const bare = routeTo(whereabouts, pin);
  if (isPlainOutside(bare.base))
    throw new PlexError('plain-outside', `${whereabouts.url} is outside the own network`);
  // What is sent in the clear goes straight to the own network, or not at all.
  const isDirect = bare.base.protocol === 'http:' || isLoopback(bare.base.hostname);
  return { ...bare, proxy: isDirect ? undefined : await network.proxyFor(bare.base) };
}

/** The token would travel in the clear, and nobody agreed to that. */
export function isTooPlain({ base }: Route, isPlainAllowed: boolean): boolean {
  return base.protocol === 'http:' && !isPlainAllowed && !isLoopback(base.hostname);
}

/** By the way in use, if that still leads there; else anew: the proxy may be another one by now, or the certificate. */
async function again(
  current: Found,
  whereabouts: Whereabouts,
  target: Target,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Found> {
  try {
    return { ...current, identity: await identify(current.way, target.serverId, needs.client, signal) };
  } catch (error) {
    if (signal.aborted || !(error instanceof PlexError)) throw error;
    return tryOne(whereabouts, target, needs, signal);
  }
}

/** Who answers there, if it is the server that is meant; throws PlexError. No token is sent. */
export async function identify(
  way: Way,
  serverId: string | undefined,
  client: ClientIdentity,
  signal: AbortSignal,
): Promise<Identity> {
  const identity = await createClient(way, '', client).identity(signal);
  if (serverId !== undefined && identity.machineIdentifier !== serverId)
    throw new PlexError('wrong-server', `another server answers at ${way.base.origin}`);
  return identity;
}

/** A certificate that is not believed is looked at, so that a person may. */
async function withDoubt(
  error: unknown,
  { url }: Whereabouts,
  route: Route,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(error instanceof PlexError) || !CERTIFICATE_PROBLEMS.has(error.problem)) return error;
  // Plex's own names come with certificates of public authorities. Anything else there is not the server.
  const isPlexDirect = new URL(url).hostname.endsWith('.plex.direct');
  const shown = isPlexDirect ? undefined : await shownCertificate(route, signal);
  if (!shown) return error;
  const problem = route.pin ? 'certificate-changed' : error.problem;
  return new PlexError(problem, error.message, { cause: error, doubt: doubtAbout(url, shown, route.pin) });
}

const CERTIFICATE_PROBLEMS: ReadonlySet<Problem> = new Set(['certificate', 'outdated', 'untrusted']);

// What was met nearest to the goal says most; a doubt more than that, for it can be cleared.
const TELLING: readonly Problem[] = [
  'certificate-changed',
  'untrusted',
  'outdated',
  'certificate',
  'plain',
  'starting',
  'wrong-server',
  'server-error',
  'not-plex',
  'proxy',
  'plain-outside',
  'timed-out',
  'unreachable',
  'no-such-name',
];

function mostTelling(failures: readonly unknown[]): unknown {
  const rank = (error: PlexError): number => {
    const place = TELLING.indexOf(error.problem);
    return (place < 0 ? TELLING.length : place) - (error.doubt ? TELLING.length : 0);
  };
  const known = failures.filter((f) => f instanceof PlexError);
  // A bug says most of all.
  if (known.length < failures.length) return failures.find((f) => !(f instanceof PlexError));
  return known.sort((a, b) => rank(a) - rank(b))[0];
}

/** Plain http can only be meant for the own network: elsewhere it is not even tried. Names show where they lead when they are dialled. */
export function isPlainOutside(url: URL): boolean {
  const { protocol, hostname } = url;
  const isLiteral = /^[\d.]+$|^\[/.test(hostname);
  return protocol === 'http:' && isLiteral && !isPrivateAddress(hostname);
}
