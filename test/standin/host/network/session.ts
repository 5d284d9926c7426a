import type { CdpSession, Protocol } from '../chromium/cdp.ts';
import { commandLine } from '../commandLine.ts';
import { appendedSwitches, chromium } from '../lifetime.ts';
import type { WebContents } from '../window/webContents.ts';
import { fromWire, handlerOf, net, protocol } from './protocol.ts';
import { resolveProxy } from './proxySettings.ts';

type AskHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type Permission = Parameters<AskHandler>[1] & Parameters<CheckHandler>[1];
type Ask = (
  contents: WebContents,
  permission: Permission,
  answer: (isGranted: boolean) => void,
  details: Electron.PermissionRequest,
) => void;
type Check = (
  contents: WebContents | null,
  permission: Permission,
  origin: string,
  details: Electron.PermissionCheckHandlerHandlerDetails,
) => boolean;
type AllowDevice = (details: Electron.DevicePermissionHandlerHandlerDetails) => boolean;

/** Electron's names, and Chromium's. */
const PERMISSIONS: readonly (readonly [permission: Permission, name: string])[] = [
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

export class Session {
  readonly protocol = protocol;
  readonly fetch = net.fetch;
  #ask: Ask | null = null;
  #check: Check | null = null;

  setPermissionRequestHandler(handler: Ask | null): void {
    this.#ask = handler;
  }
  setPermissionCheckHandler(handler: Check | null): void {
    this.#check = handler;
  }
  /** Kept by nobody: Chromium under a debugger offers no devices. */
  setDevicePermissionHandler(_handler: AllowDevice | null): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
  /** As Chromium would go; nothing is sent. */
  resolveProxy = async (url: string): Promise<string> =>
    resolveProxy(url, { switches: [...commandLine.switches, ...appendedSwitches], env: process.env });

  /** Chromium cannot ask in the middle, so the app's handlers are asked beforehand, once for an origin. */
  async $applyPermissions(contents: WebContents, origin: string): Promise<void> {
    const { cdp } = await chromium;
    await Promise.all(
      PERMISSIONS.map(async ([permission, name]) => {
        const isGranted = await this.#grants(contents, permission, fromWire(origin));
        const setting = isGranted ? 'granted' : 'denied';
        // Chromium's list is not ours: what it does not know it does not grant.
        await cdp.browser
          .send('Browser.setPermission', { permission: { name }, setting, origin })
          .catch(() => {});
      }),
    );
  }

  async #grants(contents: WebContents, permission: Permission, origin: string): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: origin };
    if (this.#check && !this.#check(contents, permission, origin, details)) return false;
    return new Promise((resolve) => {
      if (this.#ask) this.#ask(contents, permission, resolve, details);
      else resolve(true);
    });
  }

  /** Answers a request of a page, or lets it through. */
  async $serve(page: CdpSession, paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, request } = paused;
    try {
      const handler = handlerOf(request.url);
      if (!handler) {
        await page.send('Fetch.continueRequest', { requestId });
        return;
      }
      const { method, headers, postData } = request;
      const body = postData !== undefined && method !== 'GET' ? { body: postData } : {};
      const response = await handler(new Request(fromWire(request.url), { method, headers, ...body }));
      // electron#lib/browser/api/protocol.ts
      if (response.type === 'error') throw new Error('net::ERR_FAILED');
      await page.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      });
    } catch {
      // The handler failed, or the page has gone on.
      await page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {});
    }
  }
}

const partitions = new Map<string, Session>();

export const session = {
  defaultSession: new Session(),
  fromPartition: (name: string): Session => {
    const known = partitions.get(name) ?? new Session();
    partitions.set(name, known);
    return known;
  },
};
