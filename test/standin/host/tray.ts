// Tray on org.kde.StatusNotifierItem and com.canonical.dbusmenu, as Electron does on Linux.
import { EventEmitter } from 'node:events';
import { defineInterface, privateBus, Variant } from './dbus.ts';
import { type NativeImage, nativeImage } from './image.ts';
import type { Menu, MenuItem } from './menu.ts';
import { screen } from './system.ts';

const ITEM = '/StatusNotifierItem',
  MENU = '/com/canonical/dbusmenu';
let count = 0;
export class Tray extends EventEmitter {
  #image: NativeImage;
  #tip = '';
  #title = '';
  #menu: Menu | null = null;
  #destroyed = false;
  #revision = 1;
  #item: any;
  #menuIface: any;
  #bus: ReturnType<typeof privateBus>;
  readonly $ready: Promise<void>;
  constructor(image: NativeImage | string) {
    super();
    this.#image = typeof image === 'string' ? nativeImage.createFromPath(image) : image;
    this.$ready = this.#register().catch((e) => {
      process.stderr.write(`stand-in tray: ${e.message}\n`);
    });
  }
  async #register(): Promise<void> {
    const bus = (this.#bus = privateBus());
    if (!bus) return;
    await bus.getId();
    const id = `chrome_status_icon_${++count}`;
    const at = (): Electron.Point => screen.getCursorScreenPoint();
    const click =
      (e: string) =>
      ({ x, y }: any): void => {
        screen.$cursor = { x, y };
        this.emit(
          e,
          { altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, triggeredByAccelerator: false },
          this.getBounds(),
          at(),
        );
      };
    const xy = { x: 'i', y: 'i' };
    this.#item = defineInterface({
      name: 'org.kde.StatusNotifierItem',
      methods: {
        Activate: { in: xy, handler: click('click') },
        SecondaryActivate: { in: xy, handler: () => {} },
        ContextMenu: { in: xy, handler: () => this.#menu?.popup() },
        Scroll: { in: { delta: 'i', orientation: 's' }, handler: () => {} },
      },
      properties: {
        Category: { type: 's', access: 'read', value: 'ApplicationStatus' },
        Id: { type: 's', access: 'read', value: id },
        Title: { type: 's', access: 'read', value: '' },
        Status: { type: 's', access: 'read', value: 'Active' },
        WindowId: { type: 'i', access: 'read', value: 0 },
        IconName: { type: 's', access: 'read', value: '' },
        IconThemePath: { type: 's', access: 'read', value: '' },
        IconPixmap: {
          type: 'a(iiay)',
          access: 'read',
          get: () => (this.#image.isEmpty() ? [] : [this.#image.$argb()]),
        },
        OverlayIconName: { type: 's', access: 'read', value: '' },
        OverlayIconPixmap: { type: 'a(iiay)', access: 'read', value: [] },
        AttentionIconName: { type: 's', access: 'read', value: '' },
        AttentionIconPixmap: { type: 'a(iiay)', access: 'read', value: [] },
        AttentionMovieName: { type: 's', access: 'read', value: '' },
        ToolTip: { type: '(sa(iiay)ss)', access: 'read', get: () => ['', [], this.#tip, ''] },
        ItemIsMenu: { type: 'b', access: 'read', value: false },
        Menu: { type: 'o', access: 'read', value: MENU },
      },
      signals: {
        NewIcon: {},
        NewTitle: {},
        NewToolTip: {},
        NewMenu: {},
        NewStatus: { args: { status: 's' } },
      },
    });
    const item = (id: number): MenuItem | undefined => {
      const walk = (m: Menu | null | undefined): MenuItem | undefined => {
        for (const i of m?.items ?? []) {
          if (i.$num === id) return i;
          const s = walk(i.submenu);
          if (s) return s;
        }
        return undefined;
      };
      return walk(this.#menu);
    };
    const props = (i: MenuItem | undefined): Record<string, any> =>
      !i
        ? { 'children-display': new Variant('s', 'submenu') }
        : {
            label: new Variant('s', i.label.replace(/&/g, '_')),
            enabled: new Variant('b', i.enabled),
            visible: new Variant('b', i.visible),
            ...(i.type === 'separator' ? { type: new Variant('s', 'separator') } : {}),
            ...(i.type === 'checkbox' || i.type === 'radio'
              ? {
                  'toggle-type': new Variant('s', i.type === 'radio' ? 'radio' : 'checkmark'),
                  'toggle-state': new Variant('i', i.checked ? 1 : 0),
                }
              : {}),
            ...(i.submenu ? { 'children-display': new Variant('s', 'submenu') } : {}),
          };
    const layout = (id: number, depth: number): any => {
      const kids = id === 0 ? (this.#menu?.items ?? []) : (item(id)?.submenu?.items ?? []);
      return [
        id,
        props(id === 0 ? undefined : item(id)),
        depth === 0 ? [] : kids.map((k) => new Variant('(ia{sv}av)', layout(k.$num, depth - 1))),
      ];
    };
    const event = ({ id, eventId }: any): void => {
      if (eventId === 'clicked') item(id)?.click();
    };
    this.#menuIface = defineInterface({
      name: 'com.canonical.dbusmenu',
      methods: {
        GetLayout: {
          in: { parentId: 'i', recursionDepth: 'i', propertyNames: 'as' },
          out: { revision: 'u', layout: '(ia{sv}av)' },
          handler: ({ parentId, recursionDepth }) => ({
            revision: this.#revision,
            layout: layout(parentId, recursionDepth),
          }),
        },
        GetGroupProperties: {
          in: { ids: 'ai', propertyNames: 'as' },
          out: { properties: 'a(ia{sv})' },
          handler: ({ ids }) =>
            (ids.length ? ids : [0])
              .filter((i: number) => i === 0 || item(i))
              .map((i: number) => [i, props(i === 0 ? undefined : item(i))]),
        },
        GetProperty: {
          in: { id: 'i', name: 's' },
          out: { value: 'v' },
          handler: ({ id, name: p }) => props(item(id))[p] ?? new Variant('s', ''),
        },
        Event: { in: { id: 'i', eventId: 's', data: 'v', timestamp: 'u' }, handler: event },
        EventGroup: {
          in: { events: 'a(isvu)' },
          out: { idErrors: 'ai' },
          handler: ({ events }) => {
            for (const [id, eventId] of events) event({ id, eventId });
            return [];
          },
        },
        AboutToShow: { in: { id: 'i' }, out: { needUpdate: 'b' }, handler: () => false },
        AboutToShowGroup: {
          in: { ids: 'ai' },
          out: { updatesNeeded: 'ai', idErrors: 'ai' },
          handler: () => ({ updatesNeeded: [], idErrors: [] }),
        },
      },
      properties: {
        Version: { type: 'u', access: 'read', value: 3 },
        TextDirection: { type: 's', access: 'read', value: 'ltr' },
        Status: { type: 's', access: 'read', value: 'normal' },
        IconThemePath: { type: 'as', access: 'read', value: [] },
      },
      signals: {
        LayoutUpdated: { args: { revision: 'u', parent: 'i' } },
        ItemsPropertiesUpdated: { args: { updatedProps: 'a(ia{sv})', removedProps: 'a(ias)' } },
        ItemActivationRequested: { args: { id: 'i', timestamp: 'u' } },
      },
    });
    await bus.export(ITEM, this.#item);
    await bus.export(MENU, this.#menuIface);
    const register = (): Promise<unknown> =>
      Promise.resolve(
        bus.invoke({
          destination: 'org.kde.StatusNotifierWatcher',
          path: '/StatusNotifierWatcher',
          interface: 'org.kde.StatusNotifierWatcher',
          member: 'RegisterStatusNotifierItem',
          signature: 's',
          body: [bus.name!],
        }),
      );
    const dbusItself = await bus.getInterface(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus',
    );
    await dbusItself.$subscribe('NameOwnerChanged', (n: string, _o: string, owner: string) => {
      if (n === 'org.kde.StatusNotifierWatcher' && owner && !this.#destroyed) void register().catch(() => {});
    });
    await register().catch(() => {}); // no watcher yet: the one that comes is registered with
  }
  #signal(f: () => void): void {
    void this.$ready.then(() => {
      if (!this.#destroyed && this.#item) f();
    });
  }
  setImage(i: NativeImage | string): void {
    this.#image = typeof i === 'string' ? nativeImage.createFromPath(i) : i;
    this.#signal(() => this.#item.emit.NewIcon());
  }
  setToolTip(t: string): void {
    this.#tip = t;
    this.#signal(() => this.#item.emit.NewToolTip());
  }
  setTitle(t: string): void {
    this.#title = t;
    this.#signal(() => this.#item.emit.NewTitle());
  }
  getTitle(): string {
    return this.#title;
  }
  setContextMenu(m: Menu | null): void {
    const changed = (): void => this.#signal(() => this.#menuIface.emit.LayoutUpdated(++this.#revision, 0));
    this.#menu = m;
    m?.on('standin-changed', changed);
    changed();
  }
  popUpContextMenu(m?: Menu): void {
    (m ?? this.#menu)?.popup();
  }
  getBounds(): Electron.Rectangle {
    return process.platform === 'darwin'
      ? { x: 1000, y: 0, width: 24, height: 24 }
      : process.platform === 'win32'
        ? { x: 1000, y: 768, width: 24, height: 32 }
        : { x: 0, y: 0, width: 0, height: 0 };
  } // Linux: as in Electron
  setIgnoreDoubleClickEvents(): void {}
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    if (!this.#destroyed) {
      this.#destroyed = true;
      void this.#bus?.close().catch(() => {});
    }
  }
}
