import { plainText } from '../../domain/plainText.ts';
import type { ServerAddress } from '../../domain/serverAddress.ts';
import { isServerId } from '../../domain/serverId.ts';
import { isToken } from '../http/clientHeaders.ts';
import { PlexError } from '../http/errors.ts';
import { addressesOf, type ResourceConnection } from './resourceAddresses.ts';

/** A PIN of the sign-in; `token` once the person has confirmed it. */
export type LoginPin = {
  readonly id: number;
  readonly code: string;
  /** How long it can be confirmed, from when it was made. */
  readonly lifeMs: number;
  readonly token: string | undefined;
};

export type Account = { readonly id: string; readonly name: string };

/** A server of the account's list. */
export type Resource = {
  /** The machineIdentifier: letters, digits, `-` and `_` only, so it is no other entry's name in the keychain. */
  readonly id: string;
  readonly name: string;
  /** For this server only. */
  readonly token: string | undefined;
  readonly isShared: boolean;
  /** Of a shared server. */
  readonly ownerName: string | undefined;
  /** plex.tv believes that it is online. */
  readonly isPresent: boolean;
  /** The better first. */
  readonly addresses: readonly ServerAddress[];
};

/** `unreadable` counts what may be a server, but cannot be told. */
export type Resources = { readonly servers: readonly Resource[]; readonly unreadable: number };

const MOST_SERVERS = 64;
const MOST_CONNECTIONS = 32;
const LONGEST_CODE = 256;
const LONGEST_URI = 2048;
/** What short PINs were seen to live (docs/protocol.md "PINs"). */
const USUAL_PIN_LIFE_S = 900;
const LONGEST_PIN_LIFE_S = 24 * 60 * 60;

type Fields = { readonly [name: string]: unknown };

/** `POST /api/v2/pins`, and `GET` of one. */
export function readLoginPin(text: string): LoginPin {
  const { id, code, expiresIn, authToken } = readObject(text);
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || !isCode(code)) throw notPlex('no PIN');
  const lifeS = typeof expiresIn === 'number' ? expiresIn : USUAL_PIN_LIFE_S;
  return {
    id,
    code,
    lifeMs: Math.min(Math.max(lifeS, 0), LONGEST_PIN_LIFE_S) * 1000,
    token: readToken(authToken),
  };
}

/** `GET /api/v2/user`. */
export function readAccount(text: string): Account {
  const { id, uuid, title, username, email } = readObject(text);
  const own = typeof id === 'number' ? String(id) : (readName(id) ?? readName(uuid));
  if (!own) throw notPlex('no account');
  return { id: own, name: readName(title) ?? readName(username) ?? readName(email) ?? own };
}

/** `GET /api/v2/resources`: the servers among them. One that cannot be read costs itself only. */
export function readResources(text: string): Resources {
  const tree = parse(text);
  if (!Array.isArray(tree)) throw notPlex('no list of resources');
  const servers = new Map<string, Resource>();
  let unreadable = 0;
  for (const item of tree) {
    const found = readResource(item);
    if (found === 'unreadable') unreadable++;
    else if (found !== 'no-server' && !servers.has(found.id)) {
      if (servers.size < MOST_SERVERS) servers.set(found.id, found);
      else unreadable++;
    }
  }
  return { servers: [...servers.values()], unreadable };
}

/** `GET /api/v2/auth/nonce`. */
export function readNonce(text: string): string {
  const nonce = readToken(readObject(text).nonce);
  if (!nonce) throw notPlex('no nonce');
  return nonce;
}

/** `POST /api/v2/auth/token`. */
export function readExchangedToken(text: string): string {
  const token = readToken(readObject(text).auth_token);
  if (!token) throw notPlex('no token');
  return token;
}

function readResource(item: unknown): Resource | 'unreadable' | 'no-server' {
  const raw = fields(item);
  if (!raw) return 'unreadable';
  const { provides } = raw;
  // Players and web pages are in the list as well, some with nothing here.
  if (provides === null || provides === undefined) return 'no-server';
  if (typeof provides !== 'string') return 'unreadable';
  if (!provides.split(',').some((kind) => kind.trim() === 'server')) return 'no-server';
  const { clientIdentifier: id, owned } = raw;
  if (!isServerId(id)) return 'unreadable';
  return {
    id,
    name: readName(raw.name) ?? id,
    token: readToken(raw.accessToken),
    isShared: owned !== true,
    ownerName: readName(raw.sourceTitle),
    isPresent: raw.presence === true,
    addresses: addressesOf(readConnections(raw.connections), {
      isHttpsRequired: raw.httpsRequired === true,
      // Elsewhere, the local addresses of somebody else's server are those of strangers.
      isLocalPlausible: owned === true || raw.publicAddressMatches === true,
    }),
  };
}

function readConnections(value: unknown): readonly ResourceConnection[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_CONNECTIONS).flatMap((item: unknown) => {
    const raw = fields(item);
    if (!raw) return [];
    const { uri, address, port, local, relay } = raw;
    return {
      uri: typeof uri === 'string' && uri.length <= LONGEST_URI ? uri : '',
      address: typeof address === 'string' ? address : '',
      port: typeof port === 'number' ? port : 0,
      locality: relay === true ? 'relay' : local === true ? 'local' : 'remote',
    };
  });
}

function readObject(text: string): Fields {
  const found = fields(parse(text));
  if (!found) throw notPlex('another answer than was asked for');
  return found;
}

/** What a parser says of a text quotes it, and it may hold a token: so no cause. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notPlex('the answer is no JSON');
  }
}

function notPlex(message: string): PlexError {
  return new PlexError('not-plex', `plex.tv: ${message}`);
}

function fields(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** It stands in a link, and on a screen to be typed from. */
function isCode(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_CODE && /^[\w-]+$/.test(value);
}

/** What can be sent as a header. Anything else is none. */
function readToken(value: unknown): string | undefined {
  return isToken(value) ? value : undefined;
}

function readName(value: unknown): string | undefined {
  return (typeof value === 'string' && plainText(value)) || undefined;
}
