import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { CdpSession, Protocol } from '../chromium/cdp.ts';
import type { Surface } from '../chromium/surface.ts';
import { type NativeImage, nativeImage } from '../desktop/nativeImage.ts';
import { nativeTheme } from '../desktop/nativeTheme.ts';
import { eventOf } from '../event.ts';
import { fromWire, toWire } from '../network/protocol.ts';
import { type Session, session } from '../network/session.ts';
import { codec, type FromPage, ipcMain, type ToPage } from '../page/ipc.ts';
import { PreloadLink } from '../page/preloadLink.ts';
import { clipboard } from '../system.ts';
import type { BrowserWindow } from './browserWindow.ts';
import { refusePopup } from './popups.ts';
import type { ConsoleMessage, WebContentsEvents, WebFrameMain } from './webContentsEvents.ts';
import { focusedWindow, openWindows, windowOfTarget } from './windows.ts';
import { applyZoom, setZoomOf, zoomOf } from './zoom.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

/** The page of a window. */
export class WebContents extends EventEmitter<WebContentsEvents> {
  readonly id = ++lastId;
  readonly session: Session;
  readonly $owner: BrowserWindow;
  readonly #link = new PreloadLink();
  readonly #page: Promise<CdpSession>;
  /** Loads that the host itself asked for: no navigations of the page's own. */
  readonly #expected = new Set<string>();
  #openHandler: OpenHandler | undefined;
  #targetId: string | undefined;
  #mainFrameId: string | undefined;
  #url = '';
  #isDestroyed = false;
  #drawnZoom = 1;
  /** Which of the documents that it has shown. */
  #document = 0;

  constructor(owner: BrowserWindow, preferences: Electron.WebPreferences, surface: Promise<Surface>) {
    super();
    const { nodeIntegration, contextIsolation, sandbox, webSecurity, partition } = preferences;
    if (nodeIntegration || contextIsolation === false || sandbox === false || webSecurity === false)
      throw new Error('stand-in: only sandboxed, context-isolated windows without Node are supported');
    this.$owner = owner;
    this.session = partition ? session.fromPartition(partition) : session.defaultSession;
    this.#page = surface.then(({ targetId, page }) => {
      this.#targetId = targetId;
      return this.#attach(page, preferences);
    });
    this.#page.catch(() => {});
  }

  async #attach(page: CdpSession, preferences: Electron.WebPreferences): Promise<CdpSession> {
    this.#listen(page);
    const { preload: file, additionalArguments = [] } = preferences;
    const isMainFrame = (frameId: string | undefined): boolean => frameId === this.#mainFrameId;
    const [{ frameTree }] = await Promise.all([
      page.send('Page.getFrameTree'),
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.#link.attach(page, isMainFrame, file ? { file, additionalArguments } : undefined, (message) =>
        this.#receive(message),
      ),
      nativeTheme.$apply(page),
    ]);
    this.#mainFrameId = frameTree.frame.id;
    return page;
  }

  #listen(page: CdpSession): void {
    page.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ');
      const level = type === 'warning' || type === 'error' ? type : 'info';
      const place = stackTrace?.callFrames[0];
      this.#say(level, message, place?.lineNumber ?? 0, place?.url ?? '');
    });
    page.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, lineNumber, url } }) =>
      this.#say('error', exception?.description ?? text, lineNumber, url ?? ''),
    );
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#document++;
      this.#url = fromWire(frame.url + (frame.urlFragment ?? ''));
      void this.$applyZoom();
      this.emit('did-navigate', eventOf({}), this.#url, 200, 'OK');
      void nativeTheme.$apply(page);
    });
    page.on('Page.navigatedWithinDocument', ({ url }) => {
      this.#url = fromWire(url);
      this.emit('did-navigate-in-page', eventOf({}), this.#url, true);
    });
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', eventOf({})));
    page.on('Page.loadEventFired', () => {
      if (this.#url === 'about:blank') return;
      this.emit('did-finish-load');
      this.$owner.$loaded();
    });
    page.on('Page.windowOpen', ({ url, windowName: frameName }) => {
      const referrer = { url: this.#url, policy: 'default' } as const;
      const details = {
        url: fromWire(url),
        frameName,
        features: '',
        disposition: 'new-window',
        referrer,
      } as const;
      if (this.#openHandler?.(details).action === 'deny') refusePopup();
    });
    page.on('Page.javascriptDialogOpening', () => {
      page.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    });
    page.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', eventOf({}), { reason: 'crashed', exitCode: 1 }),
    );
    page.on('Fetch.requestPaused', (paused) => {
      if (this.#isRefused(paused))
        page
          .send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' })
          .catch(() => {});
      else void this.session.$serve(page, paused);
    });
  }

  #say(level: ConsoleMessage['level'], message: string, lineNumber: number, url: string): void {
    this.emit('console-message', eventOf({ level, message, lineNumber, sourceId: fromWire(url) }));
  }

  /** Asks the app's listeners about a navigation, in Electron's order. */
  #isRefused({ resourceType, frameId, request, ...paused }: Protocol.Fetch.requestPausedPayload): boolean {
    if (resourceType !== 'Document' || this.#expected.delete(request.url)) return false;
    const url = fromWire(request.url);
    const isMainFrame = frameId === this.#mainFrameId;
    const details = eventOf({ url, isMainFrame, isSameDocument: false, frame: null });
    if (paused.redirectedRequestId !== undefined) this.emit('will-redirect', details, url);
    else {
      this.emit('will-frame-navigate', details);
      if (isMainFrame && !details.defaultPrevented) this.emit('will-navigate', details, url);
    }
    return details.defaultPrevented;
  }

  async #receive(message: FromPage): Promise<ToPage | undefined> {
    if (message.type === 'context-menu') {
      this.emit('context-menu', eventOf({}), message.params);
      return undefined;
    }
    const event = eventOf({
      type: 'frame' as const,
      sender: this,
      senderFrame: null,
      processId: 1,
      frameId: 1,
      reply: (channel: string, ...args: unknown[]): void => this.send(channel, ...args),
    });
    // Null once the frame has gone on or is gone (electron#docs/api/structures/ipc-main-event.md).
    const document = this.#document;
    const senderFrame = (): WebFrameMain | null =>
      this.#isDestroyed || document !== this.#document ? null : this.mainFrame;
    Object.defineProperty(event, 'senderFrame', { get: senderFrame });
    return ipcMain.$dispatch(message, event);
  }

  get mainFrame(): WebFrameMain {
    return {
      url: this.#url,
      origin: /^[a-z]+:\/\/[^/?#]*/i.exec(this.#url)?.[0] ?? 'null',
      name: '',
      parent: null,
      processId: 1,
      routingId: 1,
      isDestroyed: () => this.#isDestroyed,
    };
  }
  get $targetId(): string | undefined {
    return this.#targetId;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.#link.post({ type: 'send', channel, args: codec.encode(args) });
  }

  /** Resolves when the page has loaded. */
  async loadURL(url: string, _options?: Electron.LoadURLOptions): Promise<void> {
    const page = await this.#page;
    const wire = toWire(url);
    this.#expected.add(withoutFragment(wire));
    if (/^https?:/.test(wire)) await this.session.$applyPermissions(this, new URL(wire).origin);
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText, loaderId } = await page.send('Page.navigate', { url: wire });
    if (errorText) {
      this.emit('did-fail-load', eventOf({}), -2, errorText, url, true);
      const error = new Error(`${errorText.replace('net::', '')} loading '${url}'`);
      throw Object.assign(error, { code: errorText });
    }
    // Without a new document, there is no load to wait for.
    if (loaderId) await loaded;
  }
  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(file).href);
  }
  reload(): void {
    this.#expected.add(withoutFragment(toWire(this.#url)));
    this.#page.then((page) => page.send('Page.reload')).catch(() => {});
  }
  getURL(): string {
    return this.#url;
  }
  getTitle(): string {
    return this.$owner.getTitle();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  focus(): void {
    this.$owner.focus();
  }
  close(): void {
    this.$owner.destroy();
  }
  /** The clipboard's text, as if it were typed. */
  paste(): void {
    this.#edit(async (page) => {
      await page.send('Input.insertText', { text: await clipboard.readText() });
    });
  }
  copy(): void {
    this.#edit(async () => clipboard.writeText(await this.#selectedText()));
  }
  cut(): void {
    this.#edit(async (page) => {
      await clipboard.writeText(await this.#selectedText());
      await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Delete', commands: ['delete'] });
    });
  }
  selectAll(): void {
    this.#edit((page) =>
      page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', commands: ['selectAll'] }),
    );
  }
  #edit(act: (page: CdpSession) => Promise<unknown>): void {
    this.#page.then(act).catch(() => {});
  }
  async #selectedText(): Promise<string> {
    const field = 'document.activeElement';
    return String(
      await this.executeJavaScript(
        `String(getSelection()) || (${field}?.value ?? '').slice(${field}?.selectionStart ?? 0, ${field}?.selectionEnd ?? 0)`,
      ),
    );
  }

  setZoomFactor(factor: number): void {
    setZoomOf(this.#url, factor);
    for (const contents of allContents()) void contents.$applyZoom();
  }
  getZoomFactor(): number {
    return zoomOf(this.#url);
  }
  /** Its page or the window's size is another. */
  async $applyZoom(): Promise<void> {
    const zoom = this.getZoomFactor();
    if (zoom === this.#drawnZoom && zoom === 1) return;
    this.#drawnZoom = zoom;
    await this.#page.then((page) => applyZoom(page, zoom, this.$owner.getBounds())).catch(() => {});
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const page = await this.#page;
    const how = { awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', { expression, ...how });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async capturePage(): Promise<NativeImage> {
    const page = await this.#page;
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }

  $destroyed(): void {
    this.#isDestroyed = true;
    this.#page.then((page) => nativeTheme.$forget(page)).catch(() => {});
    this.emit('destroyed');
  }
}

const allContents = (): WebContents[] => [...openWindows].map((window) => window.webContents);

export const webContents = {
  getAllWebContents: allContents,
  fromId: (id: number): WebContents | undefined => allContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => windowOfTarget(targetId)?.webContents,
  getFocusedWebContents: (): WebContents | null => focusedWindow()?.webContents ?? null,
};

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
