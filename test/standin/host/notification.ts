// Notification on org.freedesktop.Notifications, as Electron does through libnotify.
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { sessionBus, Variant } from './dbus.ts';
import type { NativeImage } from './image.ts';

const shown = new Map<number, Notification>();
let server: Promise<any> | undefined;
function notifications(): Promise<any> {
  return (server ??= (async () => {
    const bus = sessionBus();
    if (!bus) throw new Error('no session bus');
    const n = await bus.proxy('org.freedesktop.Notifications', '/org/freedesktop/Notifications');
    await n.$watch('ActionInvoked', (id: number, key: string) => shown.get(id)?.$invoked(key));
    await n.$watch('NotificationClosed', (id: number, reason: number) => shown.get(id)?.$closed(reason));
    return n;
  })());
}
export class Notification extends EventEmitter {
  title: string;
  body: string;
  subtitle = '';
  silent: boolean;
  urgency: 'normal' | 'critical' | 'low';
  timeoutType: string;
  actions: Electron.NotificationAction[];
  icon: string | undefined;
  #id = 0;
  #closing = false;
  constructor(o: Electron.NotificationConstructorOptions = {}) {
    super();
    this.title = o.title ?? '';
    this.body = o.body ?? '';
    this.silent = o.silent ?? false;
    this.urgency = o.urgency ?? 'normal';
    this.timeoutType = o.timeoutType ?? 'default';
    this.actions = o.actions ?? [];
    this.icon = typeof o.icon === 'string' ? o.icon : (o.icon as unknown as NativeImage | undefined)?.$file;
  }
  static isSupported(): boolean {
    return sessionBus() !== undefined;
  }
  show(): void {
    void this.#show();
  }
  async #show(): Promise<void> {
    try {
      const n = await notifications();
      const actions = ['default', 'View', ...this.actions.flatMap((a, i) => [`action-${i}`, a.text ?? ''])];
      this.#id = await n.Notify(
        app.getName(),
        this.#id,
        this.icon ?? '',
        this.title,
        this.body,
        actions,
        {
          urgency: new Variant('y', { low: 0, normal: 1, critical: 2 }[this.urgency]),
          'desktop-entry': new Variant('s', app.getName()),
          ...(this.silent ? { 'suppress-sound': new Variant('b', true) } : {}),
        },
        this.timeoutType === 'never' ? 0 : -1,
      );
      shown.set(this.#id, this);
      this.emit('show', {});
    } catch (e: any) {
      this.emit('failed', {}, e.message);
    }
  }
  close(): void {
    this.#closing = true;
    void notifications()
      .then((n) => n.CloseNotification(this.#id))
      .catch(() => {});
  }
  $invoked(key: string): void {
    if (key === 'default') this.emit('click', {});
    else {
      const i = Number(key.split('-')[1]);
      this.emit('action', Object.assign({}, { actionIndex: i }), i);
    }
  }
  $closed(reason: number): void {
    shown.delete(this.#id);
    void this.#closing;
    this.emit('close', { reason });
  }
}
