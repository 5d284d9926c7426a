import { isIP } from 'node:net';

// The package leaves notes on its classes with a Reflect that knows metadata; this much of it will do.
const notes = new WeakMap<object, Map<unknown, unknown>>();
const noteOf = (key: unknown, target: object): unknown => notes.get(target)?.get(key);
Object.assign(Reflect, {
  getMetadata: noteOf,
  getOwnMetadata: noteOf,
  defineMetadata: (key: unknown, value: unknown, target: object) => {
    notes.set(target, (notes.get(target) ?? new Map()).set(key, value));
  },
});
const x509 = await import('@peculiar/x509');

const DAY_MS = 24 * 60 * 60 * 1000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export type Issued = { readonly cert: string; readonly key: string };

/** A certificate authority of the tests' own. */
export type Authority = {
  readonly pem: string;
  /** A certificate for these names and addresses; `validDays` before and after now, [-1, 30] by default. */
  issue(names: readonly string[], validDays?: readonly [number, number]): Promise<Issued>;
};

export async function createAuthority(name: string): Promise<Authority> {
  const keys = await newKeys();
  const serial = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${serial()}`,
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + 30 * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  return {
    pem: authority.toString('pem'),
    issue: async (names, [from, to] = [-1, 30]) => {
      const own = await newKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: `01${serial()}`,
        subject: `CN=${names[0] ?? ''}`,
        issuer: authority.subject,
        notBefore: new Date(Date.now() + from * DAY_MS),
        notAfter: new Date(Date.now() + to * DAY_MS),
        signingAlgorithm: ALGORITHM,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new x509.SubjectAlternativeNameExtension(
            names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
          ),
        ],
      });
      const der = await crypto.subtle.exportKey('pkcs8', own.privateKey);
      return { cert: certificate.toString('pem'), key: x509.PemConverter.encode(der, 'PRIVATE KEY') };
    },
  };
}

function newKeys() {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}
