import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { watchActiveWindow } from './activeWindow.ts';
import { app, windowsHook } from './app.ts';
import { openAppWindow } from './appWindow.ts';
import { cancelableEvent } from './cancelableEvent.ts';
import type { Session as CdpSession } from './cdp.ts';
import type { NativeImage } from './image.ts';
import { expectWindow, watchTargets } from './popups.ts';
import { rt } from './runtime.ts';
import { WebContents } from './webContents.ts';
import { focusedWindow, forgetFocus, nextId, setFocused, windows } from './windows.ts';

export class BrowserWindow extends EventEmitter {
  readonly id = nextId();
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
    const claim = expectWindow();
    const attach = this.#create();
    void attach.catch(() => {}).then(() => setTimeout(claim, 0));
    this.webContents = new WebContents(this, o.webPreferences ?? {}, attach);
    this.#ops = attach.catch(() => {});
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    if (o.show !== false) this.show();
  }
  async #create(): Promise<{ targetId: string; cdp: CdpSession }> {
    const { cdp } = await rt.chromium;
    await watchTargets();
    const b = this.#bounds;
    let targetId: string;
    if (rt.headed) {
      ({ targetId, xid: this.#xid } = await openAppWindow(this.$options.frame === false));
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
    setFocused(focusedWindow() === this ? undefined : focusedWindow());
  }
  focus(): void {
    if (!this.#visible || this.$options.focusable === false) return;
    if (rt.headed) this.#op(async () => this.#x('xdotool', ['windowactivate', this.#xid!]));
    setFocused(this);
  }
  blur(): void {
    if (focusedWindow() === this) setFocused(undefined);
  }
  isFocused(): boolean {
    return focusedWindow() === this;
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
    const e = cancelableEvent();
    this.emit('close', e);
    if (e.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    forgetFocus(this);
    const t = this.webContents.$targetId;
    if (t)
      void rt.chromium.then((c) => c.cdp.root.send('Target.closeTarget', { targetId: t })).catch(() => {});
    this.webContents.$markDestroyed();
    this.emit('closed');
    if (windows.size === 0) {
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
    return [...windows];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow() ?? null;
  }
  static fromWebContents(wc: WebContents): BrowserWindow | null {
    return wc.$owner ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((w) => w.id === id) ?? null;
  }
}
windowsHook.closeAll = async () => {
  for (const w of [...windows]) if (!w.$tryClose()) return false;
  return true;
};
