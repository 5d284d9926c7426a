import type { Where, Whereabouts } from '../domain/whereabouts.ts';
import { PlexError } from './errors.ts';

/** A PIN of plex.tv, as long as it waits for the person. */
export type Pin = {
  readonly id: number;
  readonly code: string;
  readonly lifeMs: number;
  /** The account's token, once the PIN was confirmed. */
  readonly token: string | undefined;
};

export type Account = { readonly id: string; readonly name: string };

/** A server of the account. */
export type Resource = {
  /** The machineIdentifier. */
  readonly id: string;
  readonly name: string;
  /** For this server only. */
  readonly token: string | undefined;
  readonly isShared: boolean;
  readonly ownerName: string | undefined;
  readonly isPresent: boolean;
  readonly whereabouts: readonly Whereabouts[];
};

export type Resources = {
  readonly servers: readonly Resource[];
  /** How many entries made no sense: what is missing may be among them. */
  readonly unreadable: number;
};

const LONGEST_TEXT = 2048;
const LONGEST_LIFE_S = 24 * 3600;
const MOST_SERVERS = 64;
const MOST_CONNECTIONS = 32;
const ORDER: readonly Where[] = ['local', 'remote', 'relay'];

export function readPin(text: string): Pin {
  const tree = parsed(text);
  const id = field(tree, 'id');
  const code = textOf(tree, 'code');
  const seconds = field(tree, 'expiresIn');
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || !code) throw notPlex('no PIN in the answer');
  const lifeS = typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, LONGEST_LIFE_S) : 0;
  return { id, code, lifeMs: lifeS * 1000, token: textOf(tree, 'authToken') };
}

export function readAccount(text: string): Account {
  const tree = parsed(text);
  const id = field(tree, 'uuid') ?? field(tree, 'id');
  const name = textOf(tree, 'title') ?? textOf(tree, 'username') ?? textOf(tree, 'email');
  if ((typeof id !== 'string' && typeof id !== 'number') || !name) throw notPlex('no account in the answer');
  return { id: String(id), name };
}

export function readNonce(text: string): string {
  return textOf(parsed(text), 'nonce') ?? fail('no nonce in the answer');
}

export function readExchangedToken(text: string): string {
  return textOf(parsed(text), 'auth_token') ?? fail('no token in the answer');
}

/** `GET /api/v2/resources`: what is no server is left out, what makes no sense is counted (protocol notes §6.1). */
export function readResources(text: string): Resources {
  const tree = parsed(text);
  if (!Array.isArray(tree)) throw notPlex('no list of resources in the answer');
  const servers: Resource[] = [];
  let unreadable = 0;
  for (const item of tree as readonly unknown[]) {
    const provides = textOf(item, 'provides');
    if (provides !== undefined && !provides.split(',').some((p) => p.trim() === 'server')) continue;
    const server = provides === undefined ? undefined : readServer(item);
    if (!server || servers.length >= MOST_SERVERS) unreadable++;
    else if (!servers.some((s) => s.id === server.id)) servers.push(server);
  }
  return { servers, unreadable };
}

function readServer(item: unknown): Resource | undefined {
  const id = textOf(item, 'clientIdentifier');
  const connections = field(item, 'connections');
  if (!id || !Array.isArray(connections)) return undefined;
  const isShared = field(item, 'owned') !== true;
  // In somebody else's network a private address is somebody else's server.
  const isFar = isShared && field(item, 'publicAddressMatches') !== true;
  const isHttpsOnly = field(item, 'httpsRequired') === true;
  return {
    id,
    name: textOf(item, 'name') ?? id,
    token: textOf(item, 'accessToken'),
    isShared,
    ownerName: textOf(item, 'sourceTitle'),
    isPresent: field(item, 'presence') === true,
    whereabouts: readWhereabouts(connections.slice(0, MOST_CONNECTIONS), isHttpsOnly).filter(
      (w) => !isFar || w.where !== 'local',
    ),
  };
}

/** The better first: near before far, https before http. */
function readWhereabouts(connections: readonly unknown[], isHttpsOnly: boolean): readonly Whereabouts[] {
  const all = connections.flatMap((one): readonly Whereabouts[] => {
    const where: Where =
      field(one, 'relay') === true ? 'relay' : field(one, 'local') === true ? 'local' : 'remote';
    const uri = URL.parse(textOf(one, 'uri') ?? '');
    const plain = where === 'local' && !isHttpsOnly ? plainUrl(one) : null;
    return [uri, plain].flatMap((url) => (url && isUsable(url) ? [{ url: url.origin, where }] : []));
  });
  const rank = ({ url, where }: Whereabouts): number =>
    ORDER.indexOf(where) * 2 + Number(url.startsWith('http:'));
  const unique = all.filter((w, i) => all.findIndex((other) => other.url === w.url) === i);
  return unique.sort((a, b) => rank(a) - rank(b));
}

function plainUrl(connection: unknown): URL | null {
  const address = textOf(connection, 'address');
  const port = field(connection, 'port');
  if (!address || typeof port !== 'number') return null;
  return URL.parse(`http://${address.includes(':') ? `[${address}]` : address}:${port}`);
}

function isUsable({ protocol, hostname, username, password }: URL): boolean {
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && !username && !password && !/^\[(fe80:|::\])/i.test(hostname) && hostname !== '0.0.0.0';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PlexError('not-plex', 'the answer of plex.tv is not JSON', { cause });
  }
}

function field(tree: unknown, name: string): unknown {
  return typeof tree === 'object' && tree !== null && Object.hasOwn(tree, name)
    ? Reflect.get(tree, name)
    : undefined;
}

function textOf(tree: unknown, name: string): string | undefined {
  const value = field(tree, name);
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT ? value : undefined;
}

function notPlex(message: string): PlexError {
  return new PlexError('not-plex', message);
}

function fail(message: string): never {
  throw notPlex(message);
}
