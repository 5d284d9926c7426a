import type { IncomingMessage } from 'node:http';
import type { Answer } from '../../../src/demo/gate.ts';
import { toXml } from '../../../src/demo/xml.ts';

/** What plex.tv is asked. */
export type Call = {
  /** X-Plex-Client-Identifier */
  readonly client: string;
  /** X-Plex-Product */
  readonly product: string;
  /** X-Plex-Token */
  readonly token: string;
  readonly url: URL;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What is said in headers may stand in the query as well, under the same names (docs/protocol.md "Client headers"). */
export function readCall({ headers }: IncomingMessage, url: URL, text: string): Call {
  const said = (name: string): string =>
    String(headers[name.toLowerCase()] ?? url.searchParams.get(name) ?? '');
  return {
    client: said('X-Plex-Client-Identifier'),
    product: said('X-Plex-Product'),
    token: said('X-Plex-Token'),
    url,
    body: readBody(text),
  };
}

function readBody(text: string): Record<string, unknown> {
  try {
    return { ...Object(JSON.parse(text)) };
  } catch {
    return {};
  }
}

/** What it answers. */
export type Reply = {
  readonly status: number;
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};

export const json = (status: number, value: unknown): Reply => ({ status, value });
export const fail = (status: number, code: number, message: string): Reply => ({
  status,
  error: { code, message },
});

/** What is said of a device's proof that is not right. */
export const failedProof = (verdict: 'wrong' | 'expired'): Reply =>
  verdict === 'expired'
    ? fail(498, 1000, 'The proof has expired')
    : fail(422, 1000, 'The proof does not fit the key');

export const keyTaken = (): Reply => fail(422, 1000, 'Another device has this key');

/** Errors are JSON or XML, as it was asked for. */
export function answerOf({ status, value, error }: Reply, isXml: boolean): Answer {
  if (error && isXml) {
    const body = toXml('errors', { error: [{ ...error, status }] });
    return { status, body, headers: { 'Content-Type': 'application/xml' } };
  }
  const tree = error ? { errors: [{ ...error, status }] } : value;
  const body = tree === undefined ? '' : JSON.stringify(tree);
  return { status, body, headers: { 'Content-Type': 'application/json' } };
}
