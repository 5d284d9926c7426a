// protocol.handle, webRequest (blocking only) and permissions, on CDP's Fetch and Browser domains.
import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Session as CdpSession } from './cdp.ts';
import { rt } from './runtime.ts';

const privileged = new Map<string, Electron.Privileges>();
const handlers = new Map<string, (req: Request) => Response | Promise<Response>>();
// Chromium will not intercept app://x (not a scheme it knows): it is shown as https://x.app.standin.localhost, a secure tuple origin as in Electron.
const SUFFIX = '.standin.localhost';
export function toWire(url: string): string {
  const m = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  return m && handlers.has((m[1] ?? '').toLowerCase())
    ? `https://${m[2]?.toLowerCase()}.${m[1]?.toLowerCase()}${SUFFIX}${m[3] || '/'}`
    : url;
}
export function fromWire(url: string): string {
  const m = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.standin\.localhost(.*)$/.exec(url);
  return m ? `${m[2]}://${m[1]}${m[3]}` : url;
}
const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  woff2: 'font/woff2',
  ico: 'image/x-icon',
};
export const net = {
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:')) return fetch(input, init);
    const p = fileURLToPath(url);
    try {
      return new Response(new Uint8Array(await readFile(p)), {
        headers: { 'content-type': types[p.split('.').pop()!] ?? 'application/octet-stream' },
      });
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    }
  },
  isOnline: () => true,
};
export const protocol = {
  registerSchemesAsPrivileged(list: Electron.CustomScheme[]): void {
    for (const s of list) privileged.set(s.scheme, s.privileges ?? {});
  },
  handle(scheme: string, f: (r: Request) => Response | Promise<Response>): void {
    if (!privileged.get(scheme)?.standard || !privileged.get(scheme)?.secure)
      throw new Error(`stand-in: '${scheme}' must be registered as standard and secure`);
    handlers.set(scheme, f);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
};

type Check = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type Ask = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
const PERMISSIONS: [Parameters<Ask>[1], string][] = [
  ['media', 'camera'],
  ['media', 'microphone'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['keyboardLock', 'keyboard-lock'],
  ['storage-access', 'storage-access'],
];
class Session extends EventEmitter {
  $ask: Ask | null = null;
  $check: Check | null = null;
  #before: ((d: any, cb: (r: Electron.CallbackResponse) => void) => void) | null = null;
  readonly protocol = protocol;
  readonly webRequest = {
    onBeforeRequest: (a: any, b?: any): void => {
      this.#before = typeof a === 'function' ? a : (b ?? null);
    },
    onHeadersReceived: (): void => {},
  };
  setPermissionRequestHandler(f: Ask | null): void {
    this.$ask = f;
  }
  setPermissionCheckHandler(f: Check | null): void {
    this.$check = f;
  }
  setDevicePermissionHandler(
    _handler: ((details: Electron.DevicePermissionHandlerHandlerDetails) => boolean) | null,
  ): void {}
  setSpellCheckerEnabled(): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  fetch = net.fetch;
  // Chromium cannot ask mid-way; the app's handlers are asked up front, per origin, and the answers set.
  async $applyPermissions(wc: any, origin: string): Promise<void> {
    const { cdp } = await rt.chromium;
    await Promise.all(
      PERMISSIONS.map(async ([name, cdpName]) => {
        const allowed =
          this.$check && !this.$check(wc, name as any, fromWire(origin), {} as any)
            ? false
            : this.$ask
              ? await new Promise<boolean>((r) =>
                  this.$ask?.(wc, name, r, { requestingUrl: fromWire(origin), isMainFrame: true } as any),
                )
              : true;
        await cdp.root
          .send('Browser.setPermission', {
            permission: { name: cdpName },
            setting: allowed ? 'granted' : 'denied',
            origin,
          })
          .catch(() => {});
      }),
    );
  }
  async $intercept(s: CdpSession, p: any): Promise<void> {
    const { requestId, request } = p;
    const url = fromWire(request.url);
    try {
      if (this.#before) {
        const r = await new Promise<Electron.CallbackResponse>((ok) =>
          this.#before?.({ url, method: request.method, resourceType: p.resourceType, webContentsId: 1 }, ok),
        );
        if (r.cancel) return await s.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      }
      const handler = url !== request.url && handlers.get(url.slice(0, url.indexOf(':')));
      if (!handler) return await s.send('Fetch.continueRequest', { requestId });
      const res = await handler(
        new Request(url, {
          method: request.method,
          headers: request.headers,
          ...(request.postData && request.method !== 'GET' ? { body: request.postData } : {}),
        }),
      );
      await s.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: res.status,
        responseHeaders: [...res.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await res.arrayBuffer()).toString('base64'),
      });
    } catch (e: any) {
      if (/Invalid InterceptionId|closed/.test(e.message)) return;
      await s.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {});
    }
  }
}
const defaultSession = new Session();
const partitions = new Map<string, Session>();
export const session = {
  defaultSession,
  fromPartition(name: string): Session {
    let s = partitions.get(name);
    if (!s) partitions.set(name, (s = new Session()));
    return s;
  },
};
