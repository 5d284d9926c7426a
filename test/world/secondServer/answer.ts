import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Tree, toXml } from './tree.ts';

/** `tree` is absent where the answer to an action is empty; `after` runs once it was sent. */
export type Reply = {
  readonly status: number;
  readonly tree?: Tree;
  readonly headers?: Readonly<Record<string, string>>;
  readonly after?: () => void;
};

/** Where a page of HTML for a browser would lead it, instead of the refusal. */
const TO_WEB = "<script>location.replace('web/index.html')</script>";

/** JSON for who asks for it, XML otherwise; what went wrong is a page of HTML for everybody. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { status, tree, after } = reply;
  const isFailure = status >= 400;
  const isJson = request.headers.accept?.includes('application/json') ?? false;
  const text = isFailure
    ? errorPage(status, request.url === '/')
    : tree
      ? isJson
        ? JSON.stringify(tree)
        : toXml(tree)
      : '';
  const type = isFailure || !tree ? 'text/html' : isJson ? 'application/json' : 'text/xml;charset=utf-8';
  const plain = Buffer.from(text);
  const isZipped = plain.length > 0 && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = isZipped ? gzipSync(plain) : plain;
  if (after) response.once('finish', after);
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': body.length,
    ...(status === 401 ? { Connection: 'close' } : {}),
    ...(isZipped
      ? {
          'Content-Encoding': 'gzip',
          'X-Plex-Content-Original-Length': plain.length,
          'X-Plex-Content-Compressed-Length': body.length,
        }
      : {}),
    ...reply.headers,
  });
  response.end(body);
}

const HEADERS = { 'X-Plex-Protocol': '1.0', 'Cache-Control': 'no-cache' };

/** The answer to an upgrade that is none. */
export function refusedUpgrade(status: number): string {
  const page = errorPage(status, false);
  const headers = Object.entries({
    ...HEADERS,
    'Content-Type': 'text/html',
    'Content-Length': page.length,
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n${page}`;
}

function errorPage(status: number, isRoot: boolean): string {
  const what = STATUS_CODES[status] ?? '';
  return `<html><head>${isRoot ? TO_WEB : ''}<title>${what}</title></head><body><p>${status}: ${what}</p></body></html>`;
}
