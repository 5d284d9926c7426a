import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Answer } from './gate.ts';
import { toXml } from './xml.ts';

/** The content of a MediaContainer. */
export type Container = Readonly<Record<string, unknown>>;

type Headers = Readonly<Record<string, string>>;

/** What a call that starts or stops something answers: nothing at all, as HTML. */
export const DONE = { status: 200, headers: { 'Content-Type': 'text/html' } } as const;

/** Names the activity that does what was asked for. */
export function namedBy(uuid: string | undefined): Headers {
  return uuid ? { 'X-Plex-Activity': uuid } : {};
}

export function wantsJson(request: IncomingMessage): boolean {
  return String(request.headers.accept).includes('json');
}

/** XML unless JSON is asked for; compressed if the client accepts it. */
export function reply(
  request: IncomingMessage,
  response: ServerResponse,
  container: Container,
  { root = 'MediaContainer', headers = {} }: { readonly root?: string; readonly headers?: Headers } = {},
): void {
  const isJson = wantsJson(request);
  const text = isJson ? JSON.stringify({ [root]: container }) : toXml(root, container);
  const type = isJson ? 'application/json' : 'text/xml;charset=utf-8';
  const isPacked = String(request.headers['accept-encoding']).includes('gzip');
  give(response, {
    status: 200,
    body: isPacked ? gzipSync(text) : text,
    headers: { ...headers, 'Content-Type': type, ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}) },
  });
}

/** Sends the answer, breaks the connection, or does nothing, as `answer` says. */
export function give(response: ServerResponse, answer: Answer): void {
  if (answer === 'hang') return;
  if (answer === 'reset') return void response.destroy();
  const body = Buffer.from(answer.body ?? '');
  response.writeHead(answer.status, {
    'X-Plex-Protocol': '1.0',
    'Content-Length': body.length,
    ...answer.headers,
  });
  response.end(body);
}

/** Errors are HTML whatever was asked for (docs/protocol.md "Errors"). */
export function page(status: number): Answer {
  const title = `${status} ${STATUS_CODES[status]}`;
  return {
    status,
    body: `<html><head><title>${STATUS_CODES[status]}</title></head><body><h1>${title}</h1></body></html>`,
    headers: {
      'Content-Type': 'text/html',
      'Cache-Control': 'no-cache',
      ...(status === 401 ? { Connection: 'close' } : {}),
    },
  };
}

export const MAINTENANCE = {
  status: 503,
  body: '<Response code="503" title="Maintenance" status="The demo server pretends to migrate its database."/>',
  headers: { 'Content-Type': 'application/xml' },
} as const;

/** Ends a handshake with a status instead of a stream. */
export function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
