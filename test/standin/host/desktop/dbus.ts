import dbus, { type MessageBus } from 'dbus-native';

export const { Variant, defineInterface } = dbus;

let shared: MessageBus | undefined;

/** The session bus; undefined where there is none. */
export function sessionBus(): MessageBus | undefined {
  shared ??= privateBus();
  return shared;
}

/** A connection of its own, as Chromium's tray icon has. Neither keeps the process alive. */
export function privateBus(): MessageBus | undefined {
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return undefined;
  const bus = dbus.sessionBus();
  bus.connection.on('error', () => {});
  if ('unref' in bus.connection.stream && typeof bus.connection.stream.unref === 'function')
    bus.connection.stream.unref();
  return bus;
}
