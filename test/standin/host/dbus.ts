import dbus from 'dbus-native';

export { dbus };
export const { Variant, defineInterface } = dbus;
// Chromium's tray icon has a connection of its own, and no well-known name.
export function privateBus(): dbus.MessageBus | undefined {
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return undefined;
  const b = dbus.sessionBus();
  b.connection.on('error', () => {});
  (b.connection.stream as any).unref?.();
  return b;
}
let bus: dbus.MessageBus | undefined;
export function sessionBus(): dbus.MessageBus | undefined {
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return undefined;
  if (!bus) {
    bus = dbus.sessionBus();
    bus.connection.on('error', () => {});
    (bus.connection.stream as any).unref?.();
  }
  return bus;
}
