import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { DeviceTokens, Jwk } from './deviceTokens.ts';
import { type Call, fail, failedProof, json, keyTaken, type Reply } from './reply.ts';

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
  readonly createdAt: number;
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

export type PinRules = {
  /** Of all PINs, instead of the half hour of strong ones and the quarter of the others. */
  readonly pinLivesMs?: number | undefined;
  /** 429 for one who asks about a PIN more often than once a second. */
  readonly isStrict?: boolean;
};

export function createPins(devices: DeviceTokens, now: () => number, rules: PinRules): Pins {
  const pins: KnownPin[] = [];

  function pinOf(pin: KnownPin): unknown {
    const { id, code, product, clientIdentifier, createdAt, expiresAt, token } = pin;
    return {
      id,
      code,
      product,
      trusted: false,
      clientIdentifier,
      qr: `https://plex.tv/api/v2/pins/qr/${code}`,
      location: { code: 'NL', country: 'Netherlands' },
      expiresIn: Math.max(0, Math.round((expiresAt - now()) / 1000)),
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      authToken: token ?? null,
      newRegistration: null,
    };
  }

  return {
    all: pins,
    create: ({ url, body, client, product }) => {
      const jwk = devices.readJwk(body.jwk);
      if (body.jwk !== undefined && !jwk) return fail(400, 1000, 'No key');
      if (jwk && devices.isTaken(client, jwk)) return keyTaken();
      const strong = url.searchParams.get('strong') === 'true' || body.strong === true;
      const pin: KnownPin = {
        id: randomInt(1_000_000, 999_999_999),
        code: strong ? randomBytes(16).toString('hex') : shortCode(),
        strong,
        product,
        clientIdentifier: client,
        jwk,
        createdAt: now(),
        expiresAt: now() + (rules.pinLivesMs ?? (strong ? STRONG_LIFE_MS : SHORT_LIFE_MS)),
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
      if (rules.isStrict && sinceMs < SHORTEST_POLL_MS) return fail(429, 1003, 'Rate limit exceeded');
      if (pin.jwk && pin.token !== undefined) {
        // One proof does for as many polls as its time allows: that is how clients use it.
        const verdict = devices.verdict(url.searchParams.get('deviceJWT') ?? '', client);
        if (verdict !== 'right') return failedProof(verdict);
      }
      return json(200, pinOf(pin));
    },
    claim: (code) => {
      const pin = pins.find((p) => p.code === code && p.expiresAt > now());
      if (!pin) throw new Error(`no PIN has the code ${code}`);
      const { clientIdentifier: client, jwk } = pin;
      if (jwk && !devices.register(client, jwk)) throw new Error('another device has the key of this PIN');
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
