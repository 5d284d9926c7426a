import type { IncomingMessage } from 'node:http';
import type { Answer } from './gate.ts';
import { toXml } from './xml.ts';

/** What plex.tv is asked. */
export type Call = {
  /** X-Plex-Client-Identifier */
  readonly client: string;
  readonly url: URL;
  readonly body: Readonly<Record<string, unknown>>;
  readonly request: IncomingMessage;
};

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
