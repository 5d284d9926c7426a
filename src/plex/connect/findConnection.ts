import { PROBLEMS, rankOf } from '../../domain/diagnosis/problemTable.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CertificatePin, Locality, ServerAddress, TrustPrompt } from '../../domain/serverAddress.ts';
import type { ClientIdentity } from '../http/clientHeaders.ts';
import type { Clock } from '../http/clock.ts';
import { PlexError } from '../http/errors.ts';
import { type HttpAgents, type HttpRoute, openAgents, routeTo } from '../http/httpAgents.ts';
import type { Network } from '../http/network.ts';
import { isLoopback, isPrivateAddress } from '../http/privateNetwork.ts';
import { createClient } from '../server/client.ts';
import type { Identity } from '../wire/wire.ts';
import { certificatePrompt, shownCertificate } from './certificate.ts';
import { type Attempt, race } from './race.ts';

/** How long the address that worked last is tried alone. */
const LAST_GOOD_MS = 1_500;
/** Near before far, https before http, the relay last (docs/protocol.md "Choosing an address"). */
const START_AFTER_MS: Readonly<Record<Locality, number>> = { local: 0, typed: 0, remote: 300, relay: 2_000 };
const PLAIN_START_AFTER_MS = 300;

/** A server, and the addresses where it may be. */
export type Target = {
  /** The machineIdentifier; undefined: any server will do. */
  readonly serverId: string | undefined;
  readonly addresses: readonly ServerAddress[];
  /** The URL of the address that worked last. */
  readonly lastGood: string | undefined;
  readonly pin: CertificatePin | undefined;
  readonly isPlainAllowed: boolean;
};

/** An open connection to the server that is meant: `/identity` has said so. */
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
 * Tries the address that worked last (on `current`, if that is its connection), then all, the better ones first; no token is sent.
 * Throws the most informative PlexError, with the `trustPrompt` that a person could answer.
 */
export async function findConnection(
  target: Target,
  current: Connection | undefined,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Connection> {
  const { lastGood, addresses } = target;
  const first = addresses.find((a) => a.url === lastGood);
  const headStartMs = first ? LAST_GOOD_MS : 0;
  const attemptAt = (one: ServerAddress): Attempt<Connection> => ({
    startAfterMs: one === first ? 0 : headStartMs + startAfterMs(one),
    run: (until) =>
      one === first && current?.address.url === one.url
        ? reuse(current, one, target, needs, until)
        : tryOne(one, target, needs, until),
  });
  const attempts = addresses.map(attemptAt).sort((a, b) => a.startAfterMs - b.startAfterMs);
  if (!attempts.length) throw new PlexError('unreachable', 'no address is known');
  try {
    return await race(attempts, needs.clock, signal);
  } catch (error) {
    throw error instanceof AggregateError ? mostInformative(error.errors) : error;
  }
}

/** The better the address, the earlier its attempt starts. */
export function startAfterMs({ url, locality }: ServerAddress): number {
  return START_AFTER_MS[locality] + (url.startsWith('http:') ? PLAIN_START_AFTER_MS : 0);
}

/** A connection to one address, if the server that is meant answers there and its certificate, or the lack of one, is accepted. */
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

/** The route that may be used to an address; throws PlexError `plain-outside` where none may. */
export async function allowedRoute(
  address: ServerAddress,
  pin: CertificatePin | undefined,
  network: Network,
): Promise<HttpRoute> {
  const bare = routeTo(address, pin);
  if (isPlainOutside(bare.base))
    throw new PlexError('plain-outside', `${address.url} is outside the own network`);
  // Plain http goes to the own network only, and never by a proxy.
  const isDirect = bare.base.protocol === 'http:' || isLoopback(bare.base.hostname);
  return { ...bare, proxy: isDirect ? undefined : await network.proxyFor(bare.base) };
}

/** The token would be sent unencrypted, and the person has not allowed that. */
export function isTooPlain({ base }: HttpRoute, isPlainAllowed: boolean): boolean {
  return base.protocol === 'http:' && !isPlainAllowed && !isLoopback(base.hostname);
}

/** The open connection, if it still works; else a new one, since the proxy or the certificate may have changed. */
async function reuse(
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

/** Asks the server who it is, without a token; throws PlexError if it is not the one meant. */
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

/** Adds to a certificate error what the certificate shows, so that the person can decide whether to trust it. */
async function withTrustPrompt(
  error: unknown,
  { url }: ServerAddress,
  route: HttpRoute,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(error instanceof PlexError) || !CERTIFICATE_PROBLEMS.has(error.problem)) return error;
  // Plex's own names have certificates of public authorities. A server that shows another one is not offered to be trusted.
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

/** A bug first, lest it be hidden; then what the person can resolve by an answer; then by rank. */
function mostInformative(failures: readonly unknown[]): unknown {
  const known = failures.filter((f) => f instanceof PlexError);
  if (known.length < failures.length) return failures.find((f) => !(f instanceof PlexError));
  const hasNoPrompt = ({ trustPrompt }: PlexError): number => (trustPrompt ? 0 : 1);
  const rank = ({ problem }: PlexError): number => rankOf(PROBLEMS[problem].cause);
  return known.sort((a, b) => hasNoPrompt(a) - hasNoPrompt(b) || rank(a) - rank(b))[0];
}

/** Plain http to a public address is not even tried. What a host name resolves to is checked when it is dialled. */
function isPlainOutside(url: URL): boolean {
  const { protocol, hostname } = url;
  const isLiteral = /^[\d.]+$|^\[/.test(hostname);
  return protocol === 'http:' && isLiteral && !isPrivateAddress(hostname);
}
