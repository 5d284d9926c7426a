import type { Problem } from '../../domain/problem.ts';
import { PROBLEMS, rankOf } from '../../domain/problemTable.ts';
import type { CertificatePin, Locality, ServerAddress, TrustPrompt } from '../../domain/serverAddress.ts';
import { createClient } from '../http/client.ts';
import type { ClientIdentity } from '../http/clientHeaders.ts';
import type { Clock } from '../http/clock.ts';
import { PlexError } from '../http/errors.ts';
import { type HttpAgents, type HttpRoute, openAgents, routeTo } from '../http/httpAgents.ts';
import type { Network } from '../http/network.ts';
import { isLoopback, isPrivateAddress } from '../http/privateNetwork.ts';
import type { Identity } from '../http/wire.ts';
import { certificatePrompt, shownCertificate } from './certificate.ts';
import { type Entrant, race } from './race.ts';

/** How long what worked last is tried alone. */
const LAST_GOOD_MS = 1_500;
/** The head start of what is better: near before far, https before http, the relay last (docs/protocol.md "Choosing an address"). */
const DELAY_MS: Readonly<Record<Locality, number>> = { local: 0, typed: 0, remote: 300, relay: 2_000 };
const PLAIN_DELAY_MS = 300;

/** A server, and where it may be. */
export type Target = {
  /** The machineIdentifier; undefined takes whoever answers. */
  readonly serverId: string | undefined;
  readonly addresses: readonly ServerAddress[];
  /** The URL that worked last. */
  readonly lastGood: string | undefined;
  readonly pin: CertificatePin | undefined;
  readonly isPlainAllowed: boolean;
};

/** A way on which the server has named itself as the one meant. */
export type Connection = {
  readonly agents: HttpAgents;
  readonly address: ServerAddress;
  readonly identity: Identity;
};

export type SearchNeeds = {
  readonly client: ClientIdentity;
  readonly network: Network;
  readonly clock: Clock;
};

/**
 * Tries what worked last (on `current`, if that is it), then all, the better ones first; no token is sent. Throws the PlexError that
 * says most, with the `trustPrompt` that a person could answer.
 */
export async function findConnection(
  target: Target,
  current: Connection | undefined,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Connection> {
  const { lastGood, addresses } = target;
  const first = addresses.find((w) => w.url === lastGood);
  const lateMs = first ? LAST_GOOD_MS : 0;
  const entrant = (one: ServerAddress): Entrant<Connection> => ({
    delayMs: one === first ? 0 : lateMs + delayOf(one),
    run: (until) =>
      one === first && current?.address.url === one.url
        ? again(current, one, target, needs, until)
        : tryOne(one, target, needs, until),
  });
  const entrants = addresses.map(entrant).sort((a, b) => a.delayMs - b.delayMs);
  if (!entrants.length) throw new PlexError('unreachable', 'no address is known');
  try {
    return await race(entrants, needs.clock, signal);
  } catch (error) {
    throw error instanceof AggregateError ? mostInformative(error.errors) : error;
  }
}

/** Its head start: the smaller the better. */
export function delayOf({ url, locality }: ServerAddress): number {
  return DELAY_MS[locality] + (url.startsWith('http:') ? PLAIN_DELAY_MS : 0);
}

/** The way to one address, if the server that is meant answers there, and may be trusted. */
async function tryOne(
  address: ServerAddress,
  target: Target,
  { client, network }: SearchNeeds,
  signal: AbortSignal,
): Promise<Connection> {
  const { pin, serverId, isPlainAllowed } = target;
  const route = await allowedRoute(address, pin, network);
  const agents = openAgents(route);
  try {
    const identity = await identify(agents, serverId, client, signal);
    if (isTooPlain(route, isPlainAllowed)) {
      const trustPrompt: TrustPrompt = { kind: 'plain', url: address.url };
      throw new PlexError('plain', `${address.url} answers without encryption only`, { trustPrompt });
    }
    return { agents, address, identity };
  } catch (error) {
    agents.close();
    throw await withTrustPrompt(error, address, route, signal);
  }
}

/** How that address may be reached at all; throws PlexError `plain-outside`. */
export async function allowedRoute(
  address: ServerAddress,
  pin: CertificatePin | undefined,
  network: Network,
): Promise<HttpRoute> {
  const bare = routeTo(address, pin);
  if (isPlainOutside(bare.base))
    throw new PlexError('plain-outside', `${address.url} is outside the own network`);
  // What is sent in the clear goes straight to the own network, or not at all.
  const isDirect = bare.base.protocol === 'http:' || isLoopback(bare.base.hostname);
  return { ...bare, proxy: isDirect ? undefined : await network.proxyFor(bare.base) };
}

/** The token would travel in the clear, and nobody agreed to that. */
export function isTooPlain({ base }: HttpRoute, isPlainAllowed: boolean): boolean {
  return base.protocol === 'http:' && !isPlainAllowed && !isLoopback(base.hostname);
}

/** By the way in use, if that still leads there; else anew: the proxy may be another one by now, or the certificate. */
async function again(
  current: Connection,
  address: ServerAddress,
  target: Target,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Connection> {
  try {
    return { ...current, identity: await identify(current.agents, target.serverId, needs.client, signal) };
  } catch (error) {
    if (signal.aborted || !(error instanceof PlexError)) throw error;
    return tryOne(address, target, needs, signal);
  }
}

/** Who answers there, if it is the server that is meant; throws PlexError. No token is sent. */
export async function identify(
  agents: HttpAgents,
  serverId: string | undefined,
  client: ClientIdentity,
  signal: AbortSignal,
): Promise<Identity> {
  const identity = await createClient(agents, '', client).identity(signal);
  if (serverId !== undefined && identity.machineIdentifier !== serverId)
    throw new PlexError('wrong-server', `another server answers at ${agents.base.origin}`);
  return identity;
}

/** A certificate that is not believed is looked at, so that a person may. */
async function withTrustPrompt(
  error: unknown,
  { url }: ServerAddress,
  route: HttpRoute,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(error instanceof PlexError) || !CERTIFICATE_PROBLEMS.has(error.problem)) return error;
  // Plex's own names come with certificates of public authorities. Anything else there is not the server.
  const isPlexDirect = new URL(url).hostname.endsWith('.plex.direct');
  const shown = isPlexDirect ? undefined : await shownCertificate(route, signal);
  if (!shown) return error;
  const problem = route.pin ? 'certificate-changed' : error.problem;
  return new PlexError(problem, error.message, {
    cause: error,
    trustPrompt: certificatePrompt(url, shown, route.pin),
  });
}

const CERTIFICATE_PROBLEMS: ReadonlySet<Problem> = new Set(['certificate', 'outdated', 'untrusted']);

/** A bug says most of all. Then what a person can answer: that is a way on. */
function mostInformative(failures: readonly unknown[]): unknown {
  const known = failures.filter((f) => f instanceof PlexError);
  if (known.length < failures.length) return failures.find((f) => !(f instanceof PlexError));
  const hasNoPrompt = ({ trustPrompt }: PlexError): number => (trustPrompt ? 0 : 1);
  const rank = ({ problem }: PlexError): number => rankOf(PROBLEMS[problem].cause);
  return known.sort((a, b) => hasNoPrompt(a) - hasNoPrompt(b) || rank(a) - rank(b))[0];
}

/** Plain http can only be meant for the own network: elsewhere it is not even tried. Names show where they lead when they are dialled. */
function isPlainOutside(url: URL): boolean {
  const { protocol, hostname } = url;
  const isLiteral = /^[\d.]+$|^\[/.test(hostname);
  return protocol === 'http:' && isLiteral && !isPrivateAddress(hostname);
}
