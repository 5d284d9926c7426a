import dbus, { type MessageBus } from 'dbus-native';

export const { Variant, defineInterface } = dbus;

let shared: MessageBus | undefined;

/** The session bus; undefined where there is none. It does not keep the process alive. */
export function sessionBus(): MessageBus | undefined {
  shared ??= connect();
  return shared;
}

function connect(): MessageBus | undefined {
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return undefined;
  const bus = dbus.sessionBus();
  bus.connection.on('error', () => {});
  if ('unref' in bus.connection.stream && typeof bus.connection.stream.unref === 'function')
    bus.connection.stream.unref();
  return bus;
}
