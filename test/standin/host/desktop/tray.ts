import { EventEmitter } from 'node:events';
import dbus, { type ExportRegistration, type MessageBus } from 'dbus-native';
import { app } from '../app.ts';
import { eventOf } from '../event.ts';
import { sessionBus } from './dbus.ts';
import { type DbusMenu, serveMenu } from './dbusMenu.ts';
import type { Menu } from './menu.ts';
import { imageOf, type NativeImage } from './nativeImage.ts';
import { screen } from './screen.ts';
import { describeItem, ITEM_PATH, MENU_PATH } from './statusNotifierItem.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';
const NO_KEYS = {
  altKey: false,
  ctrlKey: false,
  shiftKey: false,
  metaKey: false,
  triggeredByAccelerator: false,
};

type Click = [event: Electron.Event & Electron.KeyboardEvent, bounds: Electron.Rectangle, at: Electron.Point];
type Events = { click: Click; 'right-click': Click; 'double-click': Click };

let count = 0;

/**
 * The icon in the panel, over D-Bus, under a name of its own on the connection that the whole process shares. As Chromium's
 * (chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc): it asks once whether there is a panel, and if not gives up for good;
 * Electron then tries an icon of the older kind (electron#shell/browser/ui/tray_icon_linux.cc), which nothing here shows.
 */
export class Tray extends EventEmitter<Events> {
  readonly #bus = sessionBus();
  readonly #number = ++count;
  readonly #name = `org.freedesktop.StatusNotifierItem-${process.pid}-${this.#number}`;
  readonly #item = describeItem({
    id: `${app.getName()}_status_icon_${this.#number}`,
    image: () => this.#image,
    tooltip: () => this.#tooltip,
    onActivate: (at) => this.#activate(at),
    onContextMenu: () => this.#menu?.popup(),
  });
  readonly #dbusMenu: DbusMenu = serveMenu();
  readonly #registered: Promise<boolean>;
  #image: NativeImage;
  #tooltip = '';
  #title = '';
  #menu: Menu | null = null;
  readonly #exports: ExportRegistration[] = [];
  #isDestroyed = false;

  constructor(image: Electron.NativeImage | string) {
    super();
    this.#image = imageOf(image);
    this.#registered = this.#register().catch((error: Error) => {
      process.stderr.write(`stand-in: no tray icon: ${error.message}\n`);
      return false;
    });
  }

  async #register(): Promise<boolean> {
    const bus = this.#bus;
    if (!bus || !(await hasHost(bus))) return false;
    this.#exports.push(await bus.export(ITEM_PATH, this.#item));
    this.#exports.push(await bus.export(MENU_PATH, this.#dbusMenu.definition));
    await bus.ownName(this.#name);
    const register = async (): Promise<void> => {
      if (this.#isDestroyed) return;
      await bus.invoke({
        destination: WATCHER,
        path: WATCHER_PATH,
        interface: WATCHER,
        member: 'RegisterStatusNotifierItem',
        signature: 's',
        body: [this.#name],
      });
    };
    const [name, path] = ['org.freedesktop.DBus', '/org/freedesktop/DBus'];
    const names = await bus.getInterface(name, path, name);
    // A panel that starts, or starts again, is registered with then.
    await names.$subscribe('NameOwnerChanged', (changed: string, _before: string, owner: string) => {
      if (changed === WATCHER && owner) register().catch(() => {});
    });
    await register().catch(() => {});
    return true;
  }

  #activate(at: Electron.Point): void {
    screen.$cursor = at;
    this.emit('click', eventOf(NO_KEYS), this.getBounds(), screen.getCursorScreenPoint());
  }
  #tell(signal: () => void): void {
    void this.#registered.then((isThere) => {
      if (isThere && !this.#isDestroyed) signal();
    });
  }

  #drawMenu(): void {
    this.#dbusMenu.setModel(this.#menu);
    this.#tell(() => this.#dbusMenu.tellChange());
  }

  setImage(image: Electron.NativeImage | string): void {
    this.#image = imageOf(image);
    this.#tell(() => this.#item.emit.NewIcon?.());
  }
  setToolTip(text: string): void {
    this.#tooltip = text;
    // Chromium converts the menu anew with every tooltip (chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc).
    this.#drawMenu();
    this.#tell(() => this.#item.emit.NewToolTip?.());
  }
  setTitle(title: string, _options?: Electron.TitleOptions): void {
    this.#title = title;
    this.#tell(() => this.#item.emit.NewTitle?.());
  }
  getTitle(): string {
    return this.#title;
  }
  setContextMenu(menu: Menu | null): void {
    this.#menu = menu;
    this.#drawMenu();
  }
  popUpContextMenu(menu?: Menu): void {
    (menu ?? this.#menu)?.popup();
  }
  /** On Linux nobody knows where a tray icon is, in Electron too. */
  getBounds(): Electron.Rectangle {
    if (process.platform === 'darwin') return { x: 1000, y: 0, width: 24, height: 24 };
    if (process.platform === 'win32') return { x: 1000, y: 768, width: 24, height: 32 };
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  setIgnoreDoubleClickEvents(_isIgnored: boolean): void {}

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  destroy(): void {
    this.#isDestroyed = true;
    void this.#registered.then(async (isThere) => {
      if (!isThere) return;
      for (const exported of this.#exports) await exported.remove();
      await this.#bus?.releaseName(this.#name);
    });
  }
}

async function hasHost(bus: MessageBus): Promise<boolean> {
  if (!(await bus.nameHasOwner(WATCHER))) return false;
  const answer: unknown = await bus.invoke({
    destination: WATCHER,
    path: WATCHER_PATH,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [WATCHER, 'IsStatusNotifierHostRegistered'],
  });
  return dbus.variantValue(answer) === true;
}
