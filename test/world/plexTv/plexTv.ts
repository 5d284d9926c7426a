import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { give } from '../../../src/demo/answers.ts';
import type { ReceivedRequest } from '../../../src/demo/demoServer.ts';
import { createGate, type Gate } from '../../../src/demo/gate.ts';
import { createDeviceTokens, type DemoAccount } from './deviceTokens.ts';
import { createPins, type DemoPin, type PinRules } from './pins.ts';
import { answerOf, type Call, fail, failedProof, json, keyTaken, type Reply, readCall } from './reply.ts';
import { endpointOf, type MembersEndpoint, type TvEndpoint } from './route.ts';

const ROBIN: DemoAccount = {
  id: 4711,
  uuid: 'r0b1n',
  username: 'robin',
  title: 'Robin',
  email: 'robin@example.com',
};

export type PlexTvOptions = PinRules & {
  /** 0 or absent: a free one. */
  readonly port?: number;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  readonly account?: Partial<DemoAccount>;
  readonly now?: () => number;
  /** Of the tokens that device keys bring; a week if absent. */
  readonly jwtLivesMs?: number;
};

/** A made-up plex.tv, whatever name it is asked by: PINs, account, resources, device keys. Loopback only. */
export type DemoPlexTv = Pick<Gate<TvEndpoint>, 'hold' | 'answer' | 'clear'> & {
  readonly url: string;
  /** All so far, each with the name that plex.tv was asked by. */
  readonly requests: readonly (ReceivedRequest & { readonly host: string })[];
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
  const { tls, now = Date.now } = options;
  const account = { ...ROBIN, ...options.account };
  const gate = createGate<TvEndpoint>();
  const devices = createDeviceTokens(account, now, options.jwtLivesMs);
  const requests: (ReceivedRequest & { readonly host: string })[] = [];
  const pins = createPins(devices, now, options);
  // Each with the client that it was issued to.
  const tokens = new Map<string, string>();
  let resources: readonly unknown[] = [];

  /** 200 for one who is signed in, else the status that says why not. */
  function admission(token: string): 200 | 401 | 498 {
    return tokens.has(token) ? 200 : devices.admission(token);
  }

  /** A key takes the place of the classic tokens of its device. */
  function outdate(client: string): void {
    for (const [token, owner] of tokens) if (owner === client) tokens.delete(token);
  }

  function answer(endpoint: TvEndpoint, call: Call): Reply {
    const { client, body } = call;
    switch (endpoint) {
      case 'pin-create':
        return pins.create(call);
      case 'pin-check':
        return pins.check(call);
      case 'nonce':
        return json(200, { nonce: devices.newNonce() });
      case 'keys':
        return json(200, { keys: [devices.publicKey] });
      case 'token': {
        const verdict = devices.spend(String(body.jwt), client);
        return verdict === 'right' ? json(200, { auth_token: devices.issue(client) }) : failedProof(verdict);
      }
      case 'other':
        return fail(404, 1000, 'Not found');
      default:
        return answerMember(endpoint, call);
    }
  }

  function answerMember(endpoint: MembersEndpoint, call: Call): Reply {
    const { client, body, token } = call;
    const status = admission(token);
    if (status === 498) return fail(498, 1000, 'Token expired');
    if (status === 401) return fail(401, 1001, 'User could not be authenticated');
    switch (endpoint) {
      case 'user':
        return json(200, account);
      case 'ping':
        return json(200, { pong: true });
      case 'resources':
        return json(200, resources);
      case 'sign-out':
        revoke(token);
        return json(204, undefined);
      case 'jwk': {
        const jwk = devices.readJwk(body.jwk);
        if (!jwk) return fail(400, 1000, 'No key');
        if (!devices.register(client, jwk)) return keyTaken();
        outdate(client);
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
    requests.push({ method, path, headers: { ...headers }, host: headers.host ?? '' });
    // `//` is a path that is no address.
    const url = URL.parse(path, 'http://plex.tv') ?? new URL('http://plex.tv');
    const endpoint = endpointOf(method, url.pathname);
    const given = await gate.pass(endpoint);
    if (given) return give(response, given);
    const received = await text(request).catch(() => undefined);
    // Who asked has hung up.
    if (received === undefined) return;
    const call = readCall(request, url, received);
    const reply = call.client
      ? answer(endpoint, call)
      : fail(400, 1000, 'X-Plex-Client-Identifier is missing');
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
      if (isJwt) outdate(client);
      else tokens.set(token, client);
      return token;
    },
    expirePins: pins.expire,
    setResources: (items) => {
      resources = items;
    },
    acceptsToken: (token) => admission(token) === 200,
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

/** A server as plex.tv lists it; say only what matters. */
export function resourceOf(changes: Readonly<Record<string, unknown>>): object {
  return {
    name: 'Attic',
    product: 'Plex Media Server',
    productVersion: '1.43.3.0-demo',
    platform: 'Linux',
    platformVersion: '12',
    device: 'PC',
    clientIdentifier: randomBytes(20).toString('hex'),
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
