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

export type DemoAccount = {
  readonly id: number;
  readonly uuid: string;
  readonly username: string;
  readonly title: string;
  readonly email: string;
};

export type Jwk = { readonly kty: string; readonly crv: string; readonly x: string; readonly kid?: string };

/** Of a proof; `wrong` as well where its nonce was spent or never ours. */
export type Verdict = 'right' | 'wrong' | 'expired';

/** The keys of devices, and the tokens of a week that they are exchanged for. */
export type DeviceTokens = {
  /** plex.tv's own, as JWK. */
  readonly publicKey: object;
  /** Undefined where it is no public key of Ed25519. */
  readJwk(value: unknown): Jwk | undefined;
  isTaken(client: string, jwk: Jwk): boolean;
  /** False where another device has the key. */
  register(client: string, jwk: Jwk): boolean;
  newNonce(): string;
  /** What a proof is worth: signed with the key of this client, for a nonce of ours, in time. */
  verdict(proof: string, client: string): Verdict;
  /** As `verdict`; the nonce of a right one is used up with it. */
  spend(proof: string, client: string): Verdict;
  issue(client: string): string;
  admission(token: string): 200 | 401 | 498;
  revoke(token: string): void;
};

export function createDeviceTokens(
  account: DemoAccount,
  now: () => number,
  lifeMs = TOKEN_LIFE_MS,
): DeviceTokens {
  const own = generateKeyPairSync('ed25519');
  const keys = new Map<string, Jwk>();
  const nonces = new Map<string, number>();
  const issued = new Set<string>();

  const isTaken = (client: string, jwk: Jwk): boolean =>
    [...keys].some(([owner, known]) => owner !== client && known.x === jwk.x);

  function judge(proof: string, client: string): { readonly verdict: Verdict; readonly nonce: string } {
    const jwk = keys.get(client);
    const claims = jwk && claimsOf(proof, createPublicKey({ key: { ...jwk }, format: 'jwk' }));
    const nonce = String(claims?.nonce);
    const nonceEnds = nonces.get(nonce);
    const isOurs = claims?.iss === client && claims.aud === 'plex.tv' && nonceEnds !== undefined;
    if (!isOurs || typeof claims.exp !== 'number') return { verdict: 'wrong', nonce };
    const isOver = claims.exp * 1000 <= now() || nonceEnds <= now();
    return { verdict: isOver ? 'expired' : 'right', nonce };
  }

  return {
    publicKey: { ...own.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'EdDSA', kid: 'demo' },
    readJwk: (value) => {
      const { kty, crv, x, kid } = Object(value);
      if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return undefined;
      const jwk = typeof kid === 'string' ? { kty, crv, x, kid } : { kty, crv, x };
      try {
        createPublicKey({ key: jwk, format: 'jwk' });
        return jwk;
      } catch {
        return undefined;
      }
    },
    isTaken,
    register: (client, jwk) => {
      if (isTaken(client, jwk)) return false;
      keys.set(client, jwk);
      return true;
    },
    newNonce: () => {
      const nonce = randomUUID();
      nonces.set(nonce, now() + NONCE_LIFE_MS);
      return nonce;
    },
    verdict: (proof, client) => judge(proof, client).verdict,
    spend: (proof, client) => {
      const { verdict, nonce } = judge(proof, client);
      if (verdict === 'right') nonces.delete(nonce);
      return verdict;
    },
    issue: (client) => {
      const { kid, x = '' } = keys.get(client) ?? {};
      const iat = Math.floor(now() / 1000);
      const token = signed(
        {
          nonce: randomUUID(),
          // The name that the device gave its key is what comes back (docs/protocol.md "Device keys").
          thumbprint: kid ?? createHash('sha256').update(x).digest('hex'),
          iss: 'plex.tv',
          aud: ['plex.tv', client],
          iat,
          exp: iat + Math.round(lifeMs / 1000),
          user: { id: account.id, uuid: account.uuid, username: account.username },
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

/** Undefined where the signature is not this key's, or what was signed is no set of claims. */
function claimsOf(jwt: string, key: KeyObject): Readonly<Record<string, unknown>> | undefined {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const isRight = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  if (!isRight) return undefined;
  try {
    return Object(JSON.parse(Buffer.from(body, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
