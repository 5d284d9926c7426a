import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClientRequest } from './clientRequest.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const privileges = new Map<string, Electron.Privileges>();
const handlers = new Map<string, Handler>();

// Chromium asks nobody about a scheme it does not know, so app://x/ is shown to it as https://x.app.standin.localhost/: a secure
// tuple origin, as a standard and secure scheme has. The app itself only ever sees its own scheme.
const SUFFIX = '.standin.localhost';

/** The URL that Chromium is told. */
export function toWire(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (!handlers.has(scheme.toLowerCase())) return url;
  return `https://${host}.${scheme}${SUFFIX}`.toLowerCase() + (rest || '/');
}

/** The URL that the app knows. */
export function fromWire(url: string): string {
  const found = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.standin\.localhost(.*)$/.exec(url);
  return found ? `${found[2]}://${found[1]}${found[3]}` : url;
}

/** Who answers for a URL as Chromium knows it; undefined where the network does. */
export function handlerOf(wireUrl: string): Handler | undefined {
  const url = fromWire(wireUrl);
  return url === wireUrl ? undefined : handlers.get(url.slice(0, url.indexOf(':')));
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void => {
    for (const { scheme, privileges: granted } of schemes) privileges.set(scheme, granted ?? {});
  },
  handle: (scheme: string, handler: Handler): void => {
    const granted = privileges.get(scheme);
    if (!granted?.standard || !granted.secure)
      throw new Error(`stand-in: '${scheme}' must be registered as standard and secure`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string): void => {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

export const net = {
  /** Unlike Node's, knows `file:` URLs. */
  fetch: async (input: string | Request, init?: RequestInit): Promise<Response> => {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:')) return fetch(input, init);
    const file = fileURLToPath(url);
    const bytes = await readFile(file).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    });
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  },
  request: (options: Electron.ClientRequestConstructorOptions | string): ClientRequest =>
    new ClientRequest(options),
  /** With no interface but the machine's own it is not (chromium#net/base/network_change_notifier_linux.cc). */
  isOnline: (): boolean =>
    Object.values(os.networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal)),
};
