import { isIP } from 'node:net';
import type { Extension } from '@peculiar/x509';

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

/** PEM: as `tls.createServer` takes them. */
export type Issued = { readonly key: string; readonly cert: string };

/** From a day ago for a month unless given. */
export type Validity = { readonly notBefore?: Date; readonly notAfter?: Date };

/** A certificate authority of the tests' own. */
export type Authority = {
  /** Who trusts this trusts what was issued. */
  readonly pem: string;
  /** For these DNS names (`*.hash.plex.direct`) and addresses; an intermediate certificate follows it, as servers send them. */
  issue(names: readonly string[], validity?: Validity): Promise<Issued>;
};

type Made = {
  readonly subject: string;
  readonly keys: Awaited<ReturnType<typeof newKeys>>;
  readonly pem: string;
};

/** What it issues is issued `by` this name. */
export async function createAuthority(name = 'Usher test authority'): Promise<Authority> {
  const mayIssue = [new x509.BasicConstraintsExtension(true, undefined, true)];
  const root = await make(`${name} Root`, mayIssue);
  const between = await make(name, mayIssue, {}, root);
  return {
    pem: root.pem,
    issue: async (names, validity) => {
      const own = await make(names[0] ?? '', namesIn(names), validity, between);
      return { key: await keyOf(own), cert: `${own.pem}\n${between.pem}\n` };
    },
  };
}

/** One that only it itself vouches for. */
export async function selfSigned(names: readonly string[], validity?: Validity): Promise<Issued> {
  const own = await make(names[0] ?? '', namesIn(names), validity);
  return { key: await keyOf(own), cert: `${own.pem}\n` };
}

async function make(
  subject: string,
  extensions: Extension[],
  { notBefore = new Date(Date.now() - DAY_MS), notAfter = new Date(Date.now() + 30 * DAY_MS) }: Validity = {},
  by?: Made,
): Promise<Made> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [subject] }],
    issuer: [{ CN: [by?.subject ?? subject] }],
    notBefore,
    notAfter,
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    extensions,
  });
  return { subject, keys, pem: certificate.toString('pem') };
}

function namesIn(names: readonly string[]): Extension[] {
  const entries = names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }));
  return [new x509.SubjectAlternativeNameExtension(entries)];
}

async function keyOf({ keys }: Made): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
}

function newKeys() {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}
