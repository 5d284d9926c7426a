import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BrowserWindow } from './browserWindow.ts';
import { cancelableEvent } from './cancelableEvent.ts';
import type { Session as CdpSession } from './cdp.ts';
import { type NativeImage, nativeImage } from './image.ts';
import { codec, ipcMain } from './ipc.ts';
import { mainWorldSource, preloadSource } from './page.ts';
import { refusePopup } from './popups.ts';
import { mark } from './runtime.ts';
import { fromWire, session, toWire } from './session.ts';
import { nativeTheme } from './system.ts';
import { nextId, webContents } from './windows.ts';

const WORLD = 'Electron Isolated Context';

export class WebContents extends EventEmitter {
  readonly id = nextId();
  readonly session: typeof session.defaultSession;
  readonly $owner: BrowserWindow;
  $targetId: string | undefined;
  $cdp: CdpSession | undefined;
  #attached: Promise<CdpSession>;
  #context: number | undefined;
  #queue: string[] = [];
  #mainFrame = '';
  #url = '';
  #expected = new Set<string>();
  #openHandler: ((d: any) => { action: 'allow' | 'deny' }) | undefined;
  #destroyed = false;

  constructor(
    owner: BrowserWindow,
    prefs: Electron.WebPreferences,
    attach: Promise<{ targetId: string; cdp: CdpSession }>,
  ) {
    super();
    this.$owner = owner;
    this.session =
      (prefs.session as any) ??
      (prefs.partition ? session.fromPartition(prefs.partition) : session.defaultSession);
    if (
      prefs.nodeIntegration ||
      prefs.contextIsolation === false ||
      prefs.sandbox === false ||
      prefs.webSecurity === false
    )
      throw new Error('stand-in: only sandboxed, context-isolated windows without Node are supported');
    this.#attached = attach.then((a) => this.#setup(a.targetId, a.cdp, prefs));
    this.#attached.catch(() => {});
  }
  async #setup(targetId: string, s: CdpSession, prefs: Electron.WebPreferences): Promise<CdpSession> {
    this.$targetId = targetId;
    this.$cdp = s;
    const secret = randomUUID(),
      binding = `__standin_${secret.slice(0, 8)}`;
    s.on('Runtime.executionContextCreated', ({ context: c }: any) => {
      if (c.name !== WORLD || c.auxData?.frameId !== this.#mainFrame) return;
      this.#context = c.id;
      for (const j of this.#queue.splice(0)) this.#deliver(j);
    });
    s.on('Runtime.executionContextDestroyed', ({ executionContextId }: any) => {
      if (executionContextId === this.#context) this.#context = undefined;
    });
    s.on('Runtime.bindingCalled', ({ name, payload, executionContextId }: any) => {
      if (name === binding) void this.#fromPage(JSON.parse(payload), executionContextId);
    });
    s.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }: any) => {
      const message = args.map((a: any) => a.value ?? a.description ?? '').join(' ');
      this.emit('console-message', {
        level: type === 'warning' ? 'warning' : type === 'error' ? 'error' : 'info',
        message,
        lineNumber: stackTrace?.callFrames[0]?.lineNumber ?? 0,
        sourceId: fromWire(stackTrace?.callFrames[0]?.url ?? ''),
      });
    });
    s.on('Runtime.exceptionThrown', ({ exceptionDetails: d }: any) =>
      this.emit('console-message', {
        level: 'error',
        message: d.exception?.description ?? d.text,
        lineNumber: d.lineNumber,
        sourceId: d.url ?? '',
      }),
    );
    s.on('Page.frameNavigated', ({ frame }: any) => {
      if (!frame.parentId) {
        this.#url = fromWire(frame.url + (frame.urlFragment ?? ''));
        this.emit('did-navigate', {}, this.#url, 200, 'OK');
        void nativeTheme.$apply(s);
      }
    });
    s.on('Page.navigatedWithinDocument', ({ url }: any) => {
      this.#url = fromWire(url);
      this.emit('did-navigate-in-page', {}, this.#url, true);
    });
    s.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    s.on('Page.loadEventFired', () => {
      if (this.#url === 'about:blank') return;
      mark('did-finish-load');
      this.emit('did-finish-load');
      this.$owner.$readyToShow();
    });
    s.on('Page.windowOpen', ({ url }: any) => {
      if (!this.$popup(url)) {
        refusePopup();
      }
    });
    s.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    s.on(
      'Page.javascriptDialogOpening',
      () => void s.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {}),
    );
    s.on('Fetch.requestPaused', (p: any) => {
      const main = p.resourceType === 'Document' && p.frameId === this.#mainFrame;
      if (main && !this.#expected.delete(p.request.url)) {
        const e = Object.assign(cancelableEvent(), { url: fromWire(p.request.url) });
        this.emit('will-navigate', e, e.url);
        if (e.defaultPrevented) {
          void s
            .send('Fetch.failRequest', { requestId: p.requestId, errorReason: 'Aborted' })
            .catch(() => {});
          return;
        }
      }
      void this.session.$intercept(s, p);
    });
    const info = {
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      argv: ['electron', ...(prefs.additionalArguments ?? [])],
    };
    // One batch: CDP answers in order, so nothing here waits for a round trip before the next.
    const [tree] = await Promise.all([
      s.send('Page.getFrameTree'),
      s.send('Page.enable'),
      s.send('Runtime.enable'),
      s.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      s.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) }),
      ...(prefs.preload
        ? [
            s.send('Runtime.addBinding', { name: binding, executionContextName: WORLD }),
            s.send('Page.addScriptToEvaluateOnNewDocument', {
              worldName: WORLD,
              source: preloadSource(
                secret,
                binding,
                info,
                readFileSync(prefs.preload, 'utf8'),
                prefs.preload,
              ),
            }),
          ]
        : []),
      nativeTheme.$apply(s),
    ]);
    this.#mainFrame = tree.frameTree.frame.id;
    mark('window-attached');
    return s;
  }
  get mainFrame(): any {
    return {
      url: this.#url,
      origin: originOf(this.#url),
      processId: 1,
      routingId: 1,
      frameTreeNodeId: 1,
      parent: null,
      top: null,
      name: '',
      frames: [],
      isDestroyed: () => this.#destroyed,
    };
  }
  async #fromPage(m: any, contextId: number): Promise<void> {
    const event = Object.assign(cancelableEvent(), {
      sender: this,
      senderFrame: this.mainFrame,
      type: 'frame',
      processId: 1,
      frameId: 1,
      ports: [],
      reply: (c: string, ...a: any[]) => this.send(c, ...a),
    });
    this.emit('ipc-message', event, m.channel);
    const reply = await ipcMain.$dispatch(m, event);
    if (reply) await this.#call(contextId, JSON.stringify(reply));
  }
  async #call(contextId: number, json: string): Promise<void> {
    await this.$cdp
      ?.send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (m) { globalThis.__standinReceive(m); }',
        executionContextId: contextId,
        arguments: [{ value: json }],
      })
      .catch(() => {});
  }
  #deliver(json: string): void {
    if (this.#context !== undefined) void this.#call(this.#context, json);
    else this.#queue.push(json);
  }
  send(channel: string, ...args: any[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#deliver(JSON.stringify({ type: 'send', channel, args: codec.encode(args) }));
  }
  async loadURL(url: string, _o?: Electron.LoadURLOptions): Promise<void> {
    const s = await this.#attached;
    const wire = toWire(url);
    this.#expected.add(wire.split('#')[0]!);
    if (/^https?:/.test(wire)) await this.session.$applyPermissions(this, new URL(wire).origin);
    const loaded = new Promise<void>((ok) => this.once('did-finish-load', ok));
    const r = await s.send('Page.navigate', { url: wire });
    if (r.errorText) {
      const e: any = new Error(`${r.errorText.replace('net::', '')} loading '${url}'`);
      e.code = r.errorText;
      this.emit('did-fail-load', {}, -2, r.errorText, url, true);
      throw e;
    }
    if (r.loaderId) await loaded;
  }
  loadFile(p: string): Promise<void> {
    return this.loadURL(pathToFileURL(p).href);
  }
  getURL(): string {
    return this.#url;
  }
  getTitle(): string {
    return this.$owner.getTitle();
  }
  reload(): void {
    this.#expected.add(toWire(this.#url));
    void this.$cdp?.send('Page.reload').catch(() => {});
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isLoading(): boolean {
    return false;
  }
  isCrashed(): boolean {
    return false;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  openDevTools(): void {}
  focus(): void {
    this.$owner.focus();
  }
  getOSProcessId(): number {
    return 0;
  }
  setWindowOpenHandler(f: (d: any) => { action: 'allow' | 'deny' }): void {
    this.#openHandler = f;
  }
  $popup(url: string): boolean {
    return (
      (this.#openHandler?.({
        url: fromWire(url),
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: this.#url, policy: 'default' },
      }).action ?? 'allow') === 'allow'
    );
  }
  setZoomFactor(): void {}
  setZoomLevel(): void {}
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }
  setBackgroundThrottling(): void {}
  async executeJavaScript(code: string): Promise<any> {
    const s = await this.#attached;
    const r = await s.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (r.exceptionDetails)
      throw new Error(r.exceptionDetails.exception?.description ?? r.exceptionDetails.text);
    return r.result.value;
  }
  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`,
    );
    return 'css';
  }
  async capturePage(): Promise<NativeImage> {
    const s = await this.#attached;
    return nativeImage.createFromBuffer(
      Buffer.from((await s.send('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
    );
  }
  close(): void {
    this.$owner.destroy();
  }
  $markDestroyed(): void {
    if (!this.#destroyed) {
      this.#destroyed = true;
      this.emit('destroyed');
    }
  }
  static fromId(id: number): WebContents | undefined {
    return webContents.fromId(id);
  }
}
const originOf = (u: string): string => {
  const m = /^([a-z]+:\/\/[^/?#]*)/i.exec(u);
  return m ? m[1]! : 'null';
};
