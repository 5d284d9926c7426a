import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { app, windowsHook } from './app.ts';
import type { Session as CdpSession } from './cdp.ts';
import { type NativeImage, nativeImage } from './image.ts';
import { codec, ipcMain } from './ipc.ts';
import { mainWorldSource, preloadSource } from './page.ts';
import { mark, rt } from './runtime.ts';
import { fromWire, session, toWire } from './session.ts';
import { nativeTheme } from './system.ts';

const WORLD = 'Electron Isolated Context';
const all = new Set<BrowserWindow>();
let focused: BrowserWindow | undefined;
const cancelable = (): any => {
  const e = {
    defaultPrevented: false,
    preventDefault() {
      e.defaultPrevented = true;
    },
  };
  return e;
};

let nextId = 1;
export class WebContents extends EventEmitter {
  readonly id = nextId++;
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
        refused++;
        settlePopups();
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
        const e = Object.assign(cancelable(), { url: fromWire(p.request.url) });
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
    const event = Object.assign(cancelable(), {
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
  #call(contextId: number, json: string): Promise<any> {
    return this.$cdp
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
    return [...all].find((w) => w.webContents.id === id)?.webContents;
  }
}
const originOf = (u: string): string => {
  const m = /^([a-z]+:\/\/[^/?#]*)/i.exec(u);
  return m ? m[1]! : 'null';
};
export const webContents = {
  getAllWebContents: (): WebContents[] => [...all].map((w) => w.webContents),
  fromId: (id: number) => WebContents.fromId(id),
  fromDevToolsTargetId: (t: string): WebContents | undefined =>
    [...all].find((w) => w.webContents.$targetId === t)?.webContents,
  getFocusedWebContents: (): WebContents | null => focused?.webContents ?? null,
};

export class BrowserWindow extends EventEmitter {
  readonly id = nextId++;
  readonly webContents: WebContents;
  readonly $options: Electron.BrowserWindowConstructorOptions;
  #bounds: Electron.Rectangle;
  #visible = false;
  #placed: Record<string, number> = {};
  #minimized = false;
  #destroyed = false;
  #shownOnce = false;
  #title: string;
  #windowId: number | undefined;
  #xid: string | undefined;
  #ops: Promise<unknown>;
  #flags = new Map<string, unknown>();

  constructor(o: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.$options = o;
    const d = { width: 1280, height: 800 };
    this.#bounds = {
      width: o.width ?? 800,
      height: o.height ?? 600,
      x: o.x ?? Math.round((d.width - (o.width ?? 800)) / 2),
      y: o.y ?? Math.round((d.height - (o.height ?? 600)) / 2),
    };
    this.#title = o.title ?? app.getName();
    this.#flags.set('alwaysOnTop', o.alwaysOnTop ?? false);
    creating++;
    const attach = this.#create();
    void attach
      .catch(() => {})
      .then(() =>
        setTimeout(() => {
          creating--;
          settlePopups();
        }, 0),
      );
    this.webContents = new WebContents(this, o.webPreferences ?? {}, attach);
    this.#ops = attach.catch(() => {});
    all.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    if (o.show !== false) this.show();
  }
  async #create(): Promise<{ targetId: string; cdp: CdpSession }> {
    const { cdp, bin } = await rt.chromium;
    await watchTargets();
    const b = this.#bounds;
    let targetId: string;
    if (rt.headed) {
      // CDP can only open tabbed windows; an app window comes from a second `chromium --app=…` that hands over to the first.
      const token = `standin-${this.$options.frame === false ? 'bare' : 'framed'}-${randomUUID()}`; // ends up in WM_CLASS, for a window-manager rule
      const seen = new Promise<string>((ok) => {
        const f = ({ targetInfo: t }: any): void => {
          if (t.url.includes(token)) {
            cdp.root.off('Target.targetCreated', f);
            cdp.root.off('Target.targetInfoChanged', f);
            ok(t.targetId);
          }
        };
        cdp.root.on('Target.targetCreated', f);
        cdp.root.on('Target.targetInfoChanged', f);
      });
      spawn(
        bin,
        [
          `--app=data:text/html,<title>${token}</title>`,
          `--user-data-dir=${rt.profile}`,
          '--no-sandbox',
          '--test-type',
        ],
        { stdio: 'ignore' },
      );
      targetId = await seen;
      for (let i = 0; i < 40 && !this.#xid; i++) {
        try {
          this.#xid = execFileSync('xdotool', ['search', '--name', token], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          })
            .trim()
            .split('\n')
            .pop();
        } catch {}
        if (!this.#xid) await new Promise((r) => setTimeout(r, 25));
      }
      if (this.#xid && this.$options.skipTaskbar)
        this.#x('xprop', [
          '-id',
          this.#xid,
          '-f',
          '_NET_WM_STATE',
          '32a',
          '-set',
          '_NET_WM_STATE',
          '_NET_WM_STATE_SKIP_TASKBAR, _NET_WM_STATE_ABOVE',
        ]);
      if (!this.#visible) this.#x('xdotool', ['windowunmap', this.#xid!]);
      watchActiveWindow();
    } else {
      ({ targetId } = await cdp.root.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width: b.width,
        height: b.height,
        left: b.x,
        top: b.y,
      }));
    }
    const [{ sessionId }, w] = await Promise.all([
      cdp.root.send('Target.attachToTarget', { targetId, flatten: true }),
      cdp.root.send('Browser.getWindowForTarget', { targetId }),
    ]);
    this.#windowId = w.windowId;
    if (rt.headed) await this.#place();
    else if (!this.#visible)
      await cdp.root.send('Browser.setWindowBounds', {
        windowId: w.windowId,
        bounds: { windowState: 'minimized' },
      });
    return { targetId, cdp: cdp.session(sessionId) };
  }
  get $xid(): string | undefined {
    return this.#xid;
  }
  #x(cmd: string, args: string[]): void {
    try {
      execFileSync(cmd, args, { stdio: 'ignore' });
    } catch {}
  }
  #op(f: (cdp: CdpSession) => Promise<unknown>): void {
    this.#ops = this.#ops
      .then(async () => {
        if (!this.#destroyed) await f((await rt.chromium).cdp.root);
      })
      .catch(() => {});
  }
  async #place(): Promise<void> {
    const { x: left, y: top, width, height } = this.#bounds;
    const wanted = { left, top, width, height };
    const bounds = Object.fromEntries(Object.entries(wanted).filter(([k, v]) => this.#placed[k] !== v));
    this.#placed = wanted;
    if (Object.keys(bounds).length === 0) return;
    await (await rt.chromium).cdp.root
      .send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
      .catch(() => {});
    // After a change of size headless Chromium may paint one frame a second, until somebody asks for a picture.
    if (!rt.headed && this.#visible && ('width' in bounds || 'height' in bounds)) {
      const clip = { x: 0, y: 0, width: 1, height: 1, scale: 1 };
      await this.webContents.$cdp?.send('Page.captureScreenshot', { clip }).catch(() => {});
    }
  }
  #realize(): void {
    this.#op(async (c) => {
      if (rt.headed) {
        this.#x(
          'xdotool',
          this.#visible ? ['windowmap', '--sync', this.#xid!] : ['windowunmap', '--sync', this.#xid!],
        );
        if (this.#visible) {
          await this.#place();
        }
      } else
        await c.send('Browser.setWindowBounds', {
          windowId: this.#windowId,
          bounds: { windowState: this.#visible && !this.#minimized ? 'normal' : 'minimized' },
        });
    });
  }
  $readyToShow(): void {
    if (!this.#shownOnce) {
      this.#shownOnce = true;
      this.emit('ready-to-show');
    }
  }
  loadURL(u: string, o?: Electron.LoadURLOptions): Promise<void> {
    return this.webContents.loadURL(u, o);
  }
  loadFile(p: string): Promise<void> {
    return this.webContents.loadFile(p);
  }
  show(): void {
    if (this.#destroyed) return;
    if (!this.#visible) {
      this.#visible = true;
      this.#realize();
      this.emit('show');
    }
    this.focus();
  }
  showInactive(): void {
    if (!this.#visible) {
      this.#visible = true;
      this.#realize();
      this.emit('show');
    }
  }
  hide(): void {
    if (this.#visible) {
      this.#visible = false;
      this.#realize();
      this.emit('hide');
    }
    setFocused(focused === this ? undefined : focused);
  }
  focus(): void {
    if (!this.#visible || this.$options.focusable === false) return;
    if (rt.headed) this.#op(async () => this.#x('xdotool', ['windowactivate', this.#xid!]));
    setFocused(this);
  }
  blur(): void {
    if (focused === this) setFocused(undefined);
  }
  isFocused(): boolean {
    return focused === this;
  }
  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  minimize(): void {
    this.#minimized = true;
    this.#realize();
    this.emit('minimize');
  }
  restore(): void {
    this.#minimized = false;
    this.#realize();
    this.emit('restore');
  }
  close(): void {
    void this.$tryClose();
  }
  $tryClose(): boolean {
    if (this.#destroyed) return true;
    const e = cancelable();
    this.emit('close', e);
    if (e.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this);
    if (focused === this) focused = undefined;
    const t = this.webContents.$targetId;
    if (t)
      void rt.chromium.then((c) => c.cdp.root.send('Target.closeTarget', { targetId: t })).catch(() => {});
    this.webContents.$markDestroyed();
    this.emit('closed');
    if (all.size === 0) {
      if (app.listenerCount('window-all-closed')) app.emit('window-all-closed');
      else app.quit();
    }
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  getContentBounds(): Electron.Rectangle {
    return this.getBounds();
  }
  setBounds(b: Partial<Electron.Rectangle>): void {
    const was = this.#bounds;
    this.#bounds = { ...was, ...b };
    this.#op(() => this.#place());
    if (was.x !== this.#bounds.x || was.y !== this.#bounds.y) this.emit('move');
    if (was.width !== this.#bounds.width || was.height !== this.#bounds.height) this.emit('resize');
  }
  setContentBounds(b: Electron.Rectangle): void {
    this.setBounds(b);
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }
  getContentSize(): number[] {
    return this.getSize();
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y];
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  center(): void {
    this.setPosition(
      Math.round((1280 - this.#bounds.width) / 2),
      Math.round((800 - this.#bounds.height) / 2),
    );
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(t: string): void {
    this.#title = t;
  }
  setAlwaysOnTop(f: boolean): void {
    this.#flags.set('alwaysOnTop', f);
  }
  isAlwaysOnTop(): boolean {
    return this.#flags.get('alwaysOnTop') === true;
  }
  moveTop(): void {}
  setVisibleOnAllWorkspaces(v: boolean): void {
    this.#flags.set('allWorkspaces', v);
  }
  setSkipTaskbar(v: boolean): void {
    this.#flags.set('skipTaskbar', v);
  }
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setResizable(): void {}
  setBackgroundColor(): void {}
  setOpacity(): void {}
  setIcon(): void {}
  setHasShadow(): void {}
  capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }
  static getAllWindows(): BrowserWindow[] {
    return [...all];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? null;
  }
  static fromWebContents(wc: WebContents): BrowserWindow | null {
    return wc.$owner ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return [...all].find((w) => w.id === id) ?? null;
  }
}
function setFocused(w: BrowserWindow | undefined): void {
  if (focused === w) return;
  const was = focused;
  focused = w;
  if (was) {
    was.emit('blur');
    app.emit('browser-window-blur', {}, was);
  }
  if (w) {
    w.emit('focus');
    app.emit('browser-window-focus', {}, w);
  }
}
windowsHook.closeAll = async () => {
  for (const w of [...all]) if (!w.$tryClose()) return false;
  return true;
};

// Electron never makes a refused window; here it exists for a moment.
// 'Page.windowOpen' and 'Target.targetCreated' come in either order, and our own windows are page targets too.
let refused = 0,
  creating = 0;
const unclaimed = new Set<string>();
function settlePopups(): void {
  for (const id of unclaimed) {
    if (webContents.fromDevToolsTargetId(id)) {
      unclaimed.delete(id);
      continue;
    }
    if (creating || !refused) return;
    refused--;
    unclaimed.delete(id);
    void rt.chromium.then((c) => c.cdp.root.send('Target.closeTarget', { targetId: id })).catch(() => {});
  }
}
let watching: Promise<void> | undefined;
function watchTargets(): Promise<void> {
  return (watching ??= (async () => {
    const { cdp } = await rt.chromium;
    cdp.root.on('Target.targetCreated', ({ targetInfo: t }: any) => {
      unclaimed.add(t.targetId);
      settlePopups();
    });
    cdp.root.on('Target.targetDestroyed', ({ targetId }: any) => {
      unclaimed.delete(targetId);
      webContents.fromDevToolsTargetId(targetId)?.$owner.destroy();
    });
    await cdp.root.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
  })());
}
// Headed only: the window manager's idea of the active window is what focuses and blurs.
let spy: ChildProcess | undefined;
function watchActiveWindow(): void {
  if (spy) return;
  spy = spawn('xprop', ['-root', '-spy', '_NET_ACTIVE_WINDOW'], { stdio: ['ignore', 'pipe', 'ignore'] });
  spy.unref();
  createInterface({ input: spy.stdout! }).on('line', (l) => {
    const id = Number(/0x[0-9a-f]+/.exec(l)?.[0] ?? 0);
    setFocused([...all].find((w) => w.isVisible() && Number(w.$xid) === id));
  });
  process.on('exit', () => spy?.kill());
}
