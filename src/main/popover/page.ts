import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { pageFile } from './pageFile.ts';

/** The page's own origin: no file:// privileges, no network. */
const SCHEME = 'usher';
const HOST = 'app';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page out of one folder, and nothing beside it. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const file = pageFile(folder, url.pathname);
    const type = TYPES[path.extname(file ?? '')];
    if (request.method !== 'GET' || url.host !== HOST || !file || !type) return notFound();
    try {
      const headers = {
        'Content-Type': type,
        'Content-Security-Policy': CONTENT_POLICY,
        'X-Content-Type-Options': 'nosniff',
      };
      return new Response(new Uint8Array(await readFile(file)), { headers });
    } catch {
      // A page that is not there has not loaded: 404 would count as loaded.
      return Response.error();
    }
  });
}

/** Whether a URL is our page's; custom schemes have no comparable origin in Node. */
export function isPageUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
}

function notFound(): Response {
  return new Response(undefined, { status: 404, headers: { 'Content-Security-Policy': CONTENT_POLICY } });
}
