import dbus, { type MessageBus } from 'dbus-native';

/**
 * The least a tray icon needs of a desktop without a panel. It must be there before the app starts: Chromium asks once whether a
 * host is registered, and otherwise falls back to an icon of the old kind. Returns the function that takes it away.
 */
export async function watchStatusNotifiers(bus: MessageBus): Promise<() => Promise<void>> {
  const items: string[] = [];
  const watcher = dbus.defineInterface({
    name: 'org.kde.StatusNotifierWatcher',
    methods: {
      RegisterStatusNotifierItem: {
        in: { service: 's' },
        handler: ({ service }, { sender }) => {
          items.push(service.startsWith('/') ? `${sender}${service}` : `${service}/StatusNotifierItem`);
        },
      },
      RegisterStatusNotifierHost: { in: { service: 's' }, handler: () => {} },
    },
    properties: {
      RegisteredStatusNotifierItems: { type: 'as', access: 'read', get: () => items },
      IsStatusNotifierHostRegistered: { type: 'b', access: 'read', value: true },
      ProtocolVersion: { type: 'i', access: 'read', value: 0 },
    },
    signals: {
      StatusNotifierItemRegistered: { args: { service: 's' } },
      StatusNotifierItemUnregistered: { args: { service: 's' } },
      StatusNotifierHostRegistered: {},
    },
  });
  await bus.export('/StatusNotifierWatcher', watcher);
  await bus.ownName('org.kde.StatusNotifierWatcher');
  const names = await bus.getInterface(
    'org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus',
  );
  await names.$subscribe('NameOwnerChanged', (name: string, _old: string, owner: string) => {
    if (owner) return;
    for (let i = items.length - 1; i >= 0; i--) if (items[i]?.startsWith(`${name}/`)) items.splice(i, 1);
  });
  return async () => {
    await bus.releaseName('org.kde.StatusNotifierWatcher');
    bus.unexportInterface('/StatusNotifierWatcher');
  };
}
