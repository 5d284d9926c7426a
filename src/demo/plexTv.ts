import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { give } from './answers.ts';
import { createDeviceTokens, type DeviceTokens } from './deviceTokens.ts';
import { createGate, type Gate } from './gate.ts';
import { createPins, type DemoPin } from './pins.ts';
import type { ReceivedRequest } from './server.ts';
import { answerOf, type Call, fail, json, type Reply } from './tvReply.ts';

type MembersRoad = 'user' | 'ping' | 'sign-out' | 'resources' | 'jwk';
export type TvRoad = MembersRoad | 'pin-create' | 'pin-check' | 'nonce' | 'token' | 'keys' | 'other';

export type PlexTvOptions = {
  /** 0 or absent: a free one. */
  readonly port?: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly title?: string;
  /** 429 for one who asks about a PIN more often than once a second. */
  readonly isStrict?: boolean;
  readonly now?: () => number;
  readonly jwtLivesMs?: number;
};

/** A plex.tv made of glass, whatever name it is asked by: PINs, account, resources, device keys. Loopback only. */
export type DemoPlexTv = Pick<Gate<TvRoad>, 'hold' | 'answer' | 'clear'> & {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  readonly pins: readonly DemoPin[];
  /** The person signs in with a browser and confirms the code. Returns the account's token, as the one who asked will get it. */
  claim(code: string): string;
  expirePins(): void;
  /** What `GET /resources` answers, item by item. */
  setResources(items: readonly unknown[]): void;
  acceptsToken(token: string): boolean;
  revoke(token: string): void;
  stop(): Promise<void>;
};

export async function startDemoPlexTv(options: PlexTvOptions = {}): Promise<DemoPlexTv> {
  const { tls, title = 'Robin', isStrict = false, now = Date.now } = options;
  const gate = createGate<TvRoad>();
  const devices: DeviceTokens = createDeviceTokens(now, options.jwtLivesMs);
  const requests: ReceivedRequest[] = [];
  const pins = createPins(devices, now, isStrict);
  // Each with the client that it was issued to.
  const tokens = new Map<string, string>();
  let resources: readonly unknown[] = [];

  /** 200 for one who is signed in, else the status that says why not. */
  function admission({ request }: Call): 200 | 401 | 498 {
    const token = String(request.headers['x-plex-token'] ?? '');
    if (tokens.has(token)) return 200;
    return devices.admission(token);
  }

  function answer(road: TvRoad, call: Call): Reply {
    const { client, body } = call;
    switch (road) {
      case 'pin-create':
        return pins.create(call);
      case 'pin-check':
        return pins.check(call);
      case 'nonce':
        return json(200, { nonce: devices.newNonce() });
      case 'keys':
        return json(200, { keys: [devices.publicKey] });
      case 'token': {
        const verdict = devices.verdict(String(body.jwt), client);
        if (verdict === 'expired') return fail(498, 1000, 'The proof has expired');
        if (verdict !== 'right') return fail(422, 1000, 'The proof does not fit the key');
        return json(200, { auth_token: devices.issue(client) });
      }
      case 'other':
        return fail(404, 1000, 'Not found');
      default:
        return answerMember(road, call);
    }
  }

  /** What wants a token. */
  function answerMember(road: MembersRoad, call: Call): Reply {
    const { client, body, request } = call;
    const status = admission(call);
    if (status === 498) return fail(498, 1000, 'Token expired');
    if (status === 401) return fail(401, 1001, 'User could not be authenticated');
    switch (road) {
      case 'user':
        return json(200, { id: 4711, uuid: 'r0b1n', username: 'robin', title, email: 'robin@example.com' });
      case 'ping':
        return json(200, { pong: true });
      case 'resources':
        return json(200, resources);
      case 'sign-out':
        revoke(String(request.headers['x-plex-token']));
        return json(204, undefined);
      case 'jwk': {
        const jwk = devices.readJwk(body.jwk);
        if (!jwk) return fail(400, 1000, 'No key');
        if (!devices.register(client, jwk)) return fail(422, 1000, 'Another device has this key');
        // The key takes the place of the token.
        for (const [token, owner] of tokens) if (owner === client) tokens.delete(token);
        return json(201, {});
      }
    }
  }

  function revoke(token: string): void {
    tokens.delete(token);
    devices.revoke(token);
  }

  async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '/', headers } = request;
    requests.push({ method, path, headers: { ...headers } });
    const url = new URL(path, 'http://plex.tv');
    const road = roadOf(method, url.pathname);
    const given = await gate.pass(road);
    if (given) return give(response, given);
    const client = String(headers['x-plex-client-identifier'] ?? '');
    const call = { client, url, body: bodyOf(await text(request)), request };
    const reply = client ? answer(road, call) : fail(400, 1000, 'X-Plex-Client-Identifier is missing');
    give(response, answerOf(reply, String(headers.accept).includes('xml')));
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void onRequest(request, response);
  const http = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    hold: gate.hold,
    answer: gate.answer,
    clear: gate.clear,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    pins: pins.all,
    claim: (code) => {
      const { token, client, isJwt } = pins.claim(code);
      if (!isJwt) tokens.set(token, client);
      return token;
    },
    expirePins: pins.expire,
    setResources: (items) => {
      resources = items;
    },
    acceptsToken: (token) => tokens.has(token) || devices.admission(token) === 200,
    revoke,
    stop: async () => {
      gate.releaseAll();
      const closed = new Promise((resolve) => {
        http.close(resolve);
      });
      http.closeAllConnections();
      await closed;
    },
  };
}

function bodyOf(received: string): Record<string, unknown> {
  try {
    const tree: unknown = JSON.parse(received);
    return typeof tree === 'object' && tree !== null ? { ...tree } : {};
  } catch {
    return {};
  }
}

function roadOf(method: string, path: string): TvRoad {
  const call = `${method} ${path.replace(/^\/api\/v2\//, '')}`;
  if (/^GET pins\/\d+$/.test(call)) return 'pin-check';
  return ROADS.get(call) ?? 'other';
}

const ROADS = new Map<string, TvRoad>([
  ['POST pins', 'pin-create'],
  ['GET user', 'user'],
  ['GET ping', 'ping'],
  ['DELETE users/signout', 'sign-out'],
  ['GET resources', 'resources'],
  ['POST auth/jwk', 'jwk'],
  ['GET auth/nonce', 'nonce'],
  ['POST auth/token', 'token'],
  ['GET auth/keys', 'keys'],
]);

/** A server as plex.tv lists it; say only what matters. */
export function resourceOf(changes: Readonly<Record<string, unknown>>): object {
  return {
    name: 'Attic',
    product: 'Plex Media Server',
    productVersion: '1.43.3.0-demo',
    platform: 'Linux',
    platformVersion: '12',
    device: 'PC',
    createdAt: '2026-01-01T00:00:00Z',
    lastSeenAt: '2026-01-02T00:00:00Z',
    provides: 'server',
    ownerId: null,
    sourceTitle: null,
    publicAddress: '203.0.113.9',
    accessToken: null,
    owned: true,
    home: false,
    synced: false,
    relay: false,
    presence: true,
    httpsRequired: false,
    publicAddressMatches: true,
    dnsRebindingProtection: false,
    natLoopbackSupported: false,
    connections: [],
    ...changes,
  };
}
