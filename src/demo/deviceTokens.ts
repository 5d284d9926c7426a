import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';

const NONCE_LIFE_MS = 5 * 60_000;
const TOKEN_LIFE_MS = 7 * 24 * 60 * 60_000;

export type Jwk = { readonly kty: string; readonly crv: string; readonly x: string; readonly kid?: string };

/** The keys of devices, and the tokens of a week that they are exchanged for. */
export type DeviceTokens = {
  /** plex.tv's own, as JWK. */
  readonly publicKey: object;
  readJwk(value: unknown): Jwk | undefined;
  /** False where another device has the key. */
  register(client: string, jwk: Jwk): boolean;
  newNonce(): string;
  /** What a proof is worth: signed with the key of this client, for a nonce of ours, in time. */
  verdict(proof: string, client: string): 'right' | 'wrong' | 'expired';
  issue(client: string): string;
  admission(token: string): 200 | 401 | 498;
  revoke(token: string): void;
};

export function createDeviceTokens(now: () => number, lifeMs = TOKEN_LIFE_MS): DeviceTokens {
  const own = generateKeyPairSync('ed25519');
  const keys = new Map<string, Jwk>();
  const nonces = new Map<string, number>();
  const issued = new Set<string>();

  return {
    publicKey: { ...own.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'EdDSA', kid: 'demo' },
    readJwk: (value) => {
      const { kty, crv, x, kid } = Object(value);
      if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return undefined;
      return typeof kid === 'string' ? { kty, crv, x, kid } : { kty, crv, x };
    },
    register: (client, jwk) => {
      if ([...keys].some(([owner, known]) => owner !== client && known.x === jwk.x)) return false;
      keys.set(client, jwk);
      return true;
    },
    newNonce: () => {
      const nonce = randomUUID();
      nonces.set(nonce, now() + NONCE_LIFE_MS);
      return nonce;
    },
    verdict: (proof, client) => {
      const jwk = keys.get(client);
      const claims = jwk && claimsOf(proof, createPublicKey({ key: { ...jwk }, format: 'jwk' }));
      if (!claims || claims.iss !== client || claims.aud !== 'plex.tv') return 'wrong';
      const nonceEnds = nonces.get(String(claims.nonce));
      if (nonceEnds === undefined) return 'wrong';
      return Number(claims.exp) * 1000 <= now() || nonceEnds <= now() ? 'expired' : 'right';
    },
    issue: (client) => {
      const iat = Math.floor(now() / 1000);
      const token = signed(
        {
          nonce: randomUUID(),
          thumbprint: createHash('sha256')
            .update(keys.get(client)?.x ?? '')
            .digest('hex'),
          iss: 'plex.tv',
          aud: ['plex.tv', client],
          iat,
          exp: iat + Math.round(lifeMs / 1000),
          user: { id: 4711, uuid: 'r0b1n', username: 'robin' },
        },
        own.privateKey,
      );
      issued.add(token);
      return token;
    },
    admission: (token) => {
      if (!issued.has(token)) return 401;
      return Number(claimsOf(token, own.publicKey)?.exp) * 1000 <= now() ? 498 : 200;
    },
    revoke: (token) => void issued.delete(token),
  };
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'EdDSA', typ: 'JWT', kid: 'demo' })}.${part(claims)}`;
  return `${head}.${sign(null, Buffer.from(head), key).toString('base64url')}`;
}

/** Undefined where the signature is not this key's. */
function claimsOf(jwt: string, key: KeyObject): Readonly<Record<string, unknown>> | undefined {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const isRight = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  return isRight ? JSON.parse(Buffer.from(body, 'base64url').toString()) : undefined;
}
