import dbus, { type Message, type MessageBus } from 'dbus-native';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const CHANGES = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`,
  `type='signal',interface='${WATCHER}',member='StatusNotifierHostRegistered'`,
  `type='signal',interface='${WATCHER}',member='StatusNotifierHostUnregistered'`,
];
const SIGNALS: ReadonlySet<string | undefined> = new Set([
  'NameOwnerChanged',
  'StatusNotifierHostRegistered',
  'StatusNotifierHostUnregistered',
]);

/**
 * Tells whether a panel shows tray icons, at once and at each change, over D-Bus (StatusNotifierItem specification). Electron asks once,
 * when an icon is made, and tells nobody (chromium#chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc). Never tells anything
 * where there is no session bus. Returns the function that ends it.
 */
export function watchTrayHost(onHost: (isThere: boolean) => void): () => void {
  const bus = sessionBus();
  if (!bus) return () => {};
  let told: boolean | undefined;
  const look = async (): Promise<void> => {
    const isThere = await hasHost(bus);
    if (isThere === told) return;
    told = isThere;
    onHost(isThere);
  };
  bus.connection.on('message', ({ member }: Message) => {
    if (SIGNALS.has(member)) void look();
  });
  for (const match of CHANGES) bus.addMatch(match).catch(() => {});
  void look();
  return () => void bus.close().catch(() => {});
}

function sessionBus(): MessageBus | undefined {
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return undefined;
  const bus = dbus.sessionBus();
  // Without the bus nothing is told any more.
  bus.connection.on('error', () => {});
  return bus;
}

async function hasHost(bus: MessageBus): Promise<boolean> {
  try {
    // Asking one that is not there could start it.
    if (!(await bus.nameHasOwner(WATCHER))) return false;
    const answer: unknown = await bus.invoke({
      destination: WATCHER,
      path: '/StatusNotifierWatcher',
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [WATCHER, 'IsStatusNotifierHostRegistered'],
    });
    return dbus.variantValue(answer) === true;
  } catch {
    return false;
  }
}
