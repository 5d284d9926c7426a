import { EventEmitter } from 'node:events';
import { app } from '../app.ts';
import { createHeadedSurface } from '../chromium/headedSurface.ts';
import { createHeadlessSurface } from '../chromium/headlessSurface.ts';
import type { Surface } from '../chromium/surface.ts';
import type { NativeImage } from '../desktop/nativeImage.ts';
import { screen } from '../desktop/screen.ts';
import { eventOf } from '../event.ts';
import { isHeaded } from '../lifetime.ts';
import { followActiveWindow } from './activeWindow.ts';
import { closeTarget, expectWindow, watchTargets } from './popups.ts';
import { WebContents } from './webContents.ts';
import { focusedWindow, moveFocus, openWindows } from './windows.ts';

type Events = {
  show: [];
  hide: [];
  focus: [];
  blur: [];
  move: [];
  resize: [];
  minimize: [];
  restore: [];
  'ready-to-show': [];
  close: [event: Electron.Event];
  closed: [];
};

/**
 * `STANDIN_WAYLAND=1`: windows place themselves nowhere and are not told where they are, and the keyboard neither comes nor goes, as under a
 * compositor that does not hand it over (electron#docs/api/browser-window.md, platform notices).
 */
const isWayland = process.env.STANDIN_WAYLAND === '1';

let lastId = 0;

/** What Electron's is to a popover: it has a place and a size, is shown, focused, hidden and closed. */
export class BrowserWindow extends EventEmitter<Events> {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly $options: Electron.BrowserWindowConstructorOptions;
  readonly #surface: Promise<Surface>;
  #done: Promise<unknown>;
  #xid: string | undefined;
  #bounds: Electron.Rectangle;
  #title: string;
  #isVisible = false;
  #isMinimized = false;
  #isDestroyed = false;
  #isReady = false;
  #isOnTop: boolean;
  #backgroundColor: string;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.$options = options;
    const { width = 800, height = 600 } = options;
    const { x, y } = centred(width, height);
    this.#bounds = { x: options.x ?? x, y: options.y ?? y, width, height };
    this.#title = options.title ?? app.getName();
    this.#isOnTop = options.alwaysOnTop ?? false;
    this.#backgroundColor = options.backgroundColor ?? '#FFFFFF';
    this.#surface = this.#create();
    this.#done = this.#surface.catch(() => {});
    this.webContents = new WebContents(this, options.webPreferences ?? {}, this.#surface);
    openWindows.add(this);
    app.emit('web-contents-created', eventOf({}), this.webContents);
    app.emit('browser-window-created', eventOf({}), this);
    if (options.show !== false) this.show();
  }

  async #create(): Promise<Surface> {
    const arrive = expectWindow();
    try {
      await watchTargets();
      const isWanted = (): boolean => this.#isVisible;
      if (!isHeaded) return await createHeadlessSurface(this.#bounds, isWanted);
      const surface = await createHeadedSurface(this.#bounds, isWanted, this.$options);
      this.#xid = surface.xid;
      followActiveWindow();
      return surface;
    } finally {
      // After the page is known as this window's.
      setTimeout(arrive, 0);
    }
  }

  /** One after the other: what a window is told in one order must not arrive in another. */
  #tell(act: (surface: Surface) => unknown): void {
    this.#done = this.#done
      .then(async () => {
        const surface = await this.#surface;
        if (!this.#isDestroyed) await act(surface);
      })
      .catch(() => {});
  }
  #draw(): void {
    this.#tell((surface) => (this.#isVisible && !this.#isMinimized ? surface.show() : surface.hide()));
  }

  get $xid(): string | undefined {
    return this.#xid;
  }
  $loaded(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.emit('ready-to-show');
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.webContents.loadURL(url, options);
  }
  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file);
  }
  capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.#isVisible || this.#isDestroyed) return;
    this.#isVisible = true;
    this.#draw();
    this.emit('show');
  }
  hide(): void {
    if (this.#isVisible) {
      this.#isVisible = false;
      this.#draw();
      this.emit('hide');
    }
    this.blur();
  }
  focus(): void {
    if (!this.isVisible() || this.$options.focusable === false || isWayland) return;
    this.#tell((surface) => surface.activate());
    moveFocus(this);
  }
  blur(): void {
    if (this.isFocused()) moveFocus(undefined);
  }
  isFocused(): boolean {
    return focusedWindow() === this;
  }
  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }
  minimize(): void {
    this.#isMinimized = true;
    this.#draw();
    this.emit('minimize');
  }
  restore(): void {
    this.#isMinimized = false;
    this.#draw();
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }

  close(): void {
    this.$tryClose();
  }
  /** False if a listener refused. */
  $tryClose(): boolean {
    if (this.#isDestroyed) return true;
    const event = eventOf({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    openWindows.delete(this);
    this.blur();
    this.#surface.then(({ targetId }) => closeTarget(targetId)).catch(() => {});
    this.webContents.$destroyed();
    this.emit('closed');
    if (openWindows.size > 0) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    const before = this.#bounds;
    const now = { ...before, ...bounds };
    this.#bounds = now;
    this.#tell(async (surface) => {
      await surface.place(now);
      // Not awaited: of a hidden window it is answered when it is shown.
      void this.webContents.$applyZoom();
    });
    if (before.x !== now.x || before.y !== now.y) this.emit('move');
    if (before.width !== now.width || before.height !== now.height) this.emit('resize');
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getPosition(): number[] {
    return isWayland ? [0, 0] : [this.#bounds.x, this.#bounds.y];
  }
  setPosition(x: number, y: number): void {
    if (!isWayland) this.setBounds({ x, y });
  }
  /** The frame that there may be takes nothing here. */
  getContentSize(): number[] {
    return this.getSize();
  }
  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }
  center(): void {
    this.setBounds(centred(this.#bounds.width, this.#bounds.height));
  }

  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  isAlwaysOnTop(): boolean {
    return this.#isOnTop;
  }
  setAlwaysOnTop(isOnTop: boolean): void {
    this.#isOnTop = isOnTop;
  }
  setVisibleOnAllWorkspaces(_isVisible: boolean): void {}
  setSkipTaskbar(_isSkipped: boolean): void {}
  setBackgroundColor(color: string): void {
    this.#backgroundColor = color;
  }
  getBackgroundColor(): string {
    return this.#backgroundColor;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow() ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return contents.$owner;
  }
  static fromId(id: number): BrowserWindow | null {
    return [...openWindows].find((window) => window.id === id) ?? null;
  }
}

function centred(width: number, height: number): Electron.Point {
  const { size } = screen.getPrimaryDisplay();
  return { x: Math.round((size.width - width) / 2), y: Math.round((size.height - height) / 2) };
}
