import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { DeviceTokens, Jwk } from './deviceTokens.ts';
import { type Call, fail, json, type Reply } from './tvReply.ts';

const STRONG_LIFE_MS = 30 * 60_000;
const SHORT_LIFE_MS = 15 * 60_000;
/** Asked more often than that, one PIN is asked too often. */
const SHORTEST_POLL_MS = 1000;

export type DemoPin = {
  readonly id: number;
  readonly code: string;
  readonly strong: boolean;
  readonly product: string;
  readonly clientIdentifier: string;
};

type KnownPin = DemoPin & {
  readonly jwk: Jwk | undefined;
  readonly expiresAt: number;
  token: string | undefined;
  askedAt: number;
};

/** PINs that wait for a person, and those that were confirmed. */
export type Pins = {
  readonly all: readonly DemoPin[];
  create(call: Call): Reply;
  check(call: Call): Reply;
  /** The token that the one who asks will get: a JWT where the PIN came with a key. */
  claim(code: string): { readonly token: string; readonly client: string; readonly isJwt: boolean };
  expire(): void;
};

export function createPins(devices: DeviceTokens, now: () => number, isStrict: boolean): Pins {
  const pins: KnownPin[] = [];

  function pinOf({ id, code, product, clientIdentifier, expiresAt, token }: KnownPin): unknown {
    return {
      id,
      code,
      product,
      trusted: false,
      clientIdentifier,
      expiresIn: Math.max(0, Math.round((expiresAt - now()) / 1000)),
      expiresAt: new Date(expiresAt).toISOString(),
      authToken: token ?? null,
      newRegistration: null,
    };
  }

  return {
    all: pins,
    create: ({ url, body, client, request }) => {
      const strong = url.searchParams.get('strong') === 'true' || body.strong === true;
      const pin: KnownPin = {
        id: randomInt(1_000_000, 999_999_999),
        code: strong ? randomBytes(16).toString('hex') : shortCode(),
        strong,
        product: String(request.headers['x-plex-product'] ?? ''),
        clientIdentifier: client,
        jwk: devices.readJwk(body.jwk),
        expiresAt: now() + (strong ? STRONG_LIFE_MS : SHORT_LIFE_MS),
        token: undefined,
        askedAt: Number.NEGATIVE_INFINITY,
      };
      pins.push(pin);
      return json(201, pinOf(pin));
    },
    check: ({ url, client }) => {
      const id = Number(url.pathname.split('/').at(-1));
      const pin = pins.find((p) => p.id === id && p.clientIdentifier === client);
      if (!pin || pin.expiresAt <= now()) return fail(404, 1020, 'Code not found or expired');
      const sinceMs = now() - pin.askedAt;
      pin.askedAt = now();
      if (isStrict && sinceMs < SHORTEST_POLL_MS) return fail(429, 1003, 'Rate limit exceeded');
      if (pin.jwk && pin.token !== undefined) {
        const proof = url.searchParams.get('deviceJWT') ?? '';
        if (devices.verdict(proof, client) !== 'right')
          return fail(422, 1000, 'The proof does not fit the key');
      }
      return json(200, pinOf(pin));
    },
    claim: (code) => {
      const pin = pins.find((p) => p.code === code && p.expiresAt > now());
      if (!pin) throw new Error(`no PIN has the code ${code}`);
      const { clientIdentifier: client, jwk } = pin;
      if (jwk) devices.register(client, jwk);
      pin.token = jwk ? devices.issue(client) : `account-${randomUUID()}`;
      return { token: pin.token, client, isJwt: jwk !== undefined };
    },
    expire: () => {
      pins.splice(0);
    },
  };
}

// No letters and figures that are taken for each other.
function shortCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
}
