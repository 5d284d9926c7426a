import { createHash } from 'node:crypto';
import dbus, { type DBusProxy, type MessageBus } from 'dbus-native';

const APPEARS_MS = 10_000;
/** What Chromium answers where it has nothing to say (chromium#dbus/exported_object.cc). */
const FAILED = 'org.freedesktop.DBus.Error.Failed';

export type MenuNode = {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly checked: boolean | undefined;
  readonly toggleType: string | undefined;
  readonly children: readonly MenuNode[];
};

/** An app's icon in the panel, used as a panel uses it: over D-Bus. */
export type TrayItem = {
  /** Its name on the bus. */
  readonly name: string;
  /** At this point of the screen. */
  click(at?: { readonly x: number; readonly y: number }): Promise<void>;
  tooltip(): Promise<string>;
  /** The largest picture, as size and a digest that tells faces apart. */
  icon(): Promise<{ readonly width: number; readonly height: number; readonly digest: string }>;
  menu(): Promise<readonly MenuNode[]>;
  labels(): Promise<readonly string[]>;
  /** How often the menu was set. */
  revision(): Promise<number>;
  /** Clicks the item with this number; false where the app has none by that number any more. */
  press(id: number): Promise<boolean>;
  /** Opens the submenu with this label, as a panel does before it draws it. */
  open(label: string): Promise<MenuNode>;
  /** Waits for the item, as a person would, and clicks again where the menu changed under the click. */
  choose(label: string): Promise<void>;
};

/** The newest registered item, found the way a panel finds it. */
export async function findTrayItem(bus: MessageBus): Promise<TrayItem> {
  const watcher = await bus.proxy('org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher', {
    interface: 'org.kde.StatusNotifierWatcher',
  });
  const until = Date.now() + APPEARS_MS;
  for (;;) {
    const address = textsOf(await watcher.$props.RegisteredStatusNotifierItems).at(-1);
    if (address) return itemAt(bus, address);
    if (Date.now() > until) throw new Error('no tray item on the bus');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function itemAt(bus: MessageBus, address: string): Promise<TrayItem> {
  const name = address.slice(0, address.indexOf('/'));
  const item = await bus.proxy(name, address.slice(name.length), { interface: 'org.kde.StatusNotifierItem' });
  const menuProxy = async (): Promise<DBusProxy> =>
    bus.proxy(name, String(await item.$props.Menu), { interface: 'com.canonical.dbusmenu' });

  async function menu(): Promise<readonly MenuNode[]> {
    const [, root] = await (await menuProxy()).GetLayout(0, -1, []);
    return nodeOf(root).children;
  }
  async function press(id: number): Promise<boolean> {
    try {
      await (await menuProxy()).Event(id, 'clicked', new dbus.Variant('s', ''), 0);
      return true;
    } catch (e) {
      if (e instanceof dbus.DBusError && e.dbusName === FAILED) return false;
      throw e;
    }
  }

  return {
    name,
    click: async ({ x, y } = { x: 0, y: 0 }) => {
      await item.Activate(x, y);
    },
    tooltip: async () => {
      const tip: unknown = await item.$props.ToolTip;
      return Array.isArray(tip) ? String(tip[2]) : '';
    },
    icon: async () => {
      const pictures: unknown = await item.$props.IconPixmap;
      const largest = (Array.isArray(pictures) ? pictures : []).sort((a, b) => b[0] - a[0])[0] ?? [
        0,
        0,
        Buffer.of(),
      ];
      return {
        width: largest[0],
        height: largest[1],
        digest: createHash('sha1').update(largest[2]).digest('hex'),
      };
    },
    menu,
    revision: async () => (await (await menuProxy()).GetLayout(0, 0, []))[0],
    press,
    open: async (label) => {
      const node = (await menu()).find((n) => n.label === label);
      if (!node) throw new Error(`no submenu '${label}'`);
      await (await menuProxy()).AboutToShow(node.id);
      return node;
    },
    labels: async () => (await menu()).map((n) => n.label).filter(Boolean),
    choose: async (label) => {
      const until = Date.now() + APPEARS_MS;
      for (;;) {
        const node = flat(await menu()).find((n) => n.label === label);
        if (node && (await press(node.id))) return;
        if (Date.now() > until) throw new Error(`no menu item '${label}'`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}

type Layout = readonly [
  id: number,
  properties: Readonly<Record<string, unknown>>,
  children: readonly Layout[],
];

function nodeOf([id, properties, children]: Layout): MenuNode {
  return {
    id,
    label: String(properties.label ?? ''),
    enabled: properties.enabled !== false,
    checked: 'toggle-state' in properties ? properties['toggle-state'] === 1 : undefined,
    toggleType: 'toggle-type' in properties ? String(properties['toggle-type']) : undefined,
    children: children.map(nodeOf),
  };
}

function flat(nodes: readonly MenuNode[]): readonly MenuNode[] {
  return nodes.flatMap((n) => [n, ...flat(n.children)]);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
