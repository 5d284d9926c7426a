import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { app } from '../app.ts';
import { eventOf } from '../event.ts';
import { sessionBus, Variant } from './dbus.ts';
import { imageOf } from './nativeImage.ts';

type Options = Electron.NotificationConstructorOptions;
type Events = {
  show: [event: Electron.Event];
  click: [event: Electron.Event];
  close: [event: Electron.Event<Electron.NotificationCloseEventParams>];
  action: [event: Electron.Event<{ readonly actionIndex: number }>, index: number];
  failed: [event: Electron.Event, error: string];
};
/** org.freedesktop.Notifications. */
type Server = {
  Notify(
    appName: string,
    replaces: number,
    icon: string,
    summary: string,
    body: string,
    actions: readonly string[],
    hints: Readonly<Record<string, InstanceType<typeof Variant>>>,
    timeoutMs: number,
  ): Promise<number>;
  CloseNotification(id: number): Promise<void>;
  /** Asked once: what it can is cached (electron#shell/browser/notifications/linux/libnotify_notification.cc). */
  readonly hasActions: boolean;
};

const URGENCIES = { low: 0, normal: 1, critical: 2 } as const;
const shown = new Map<number, Notification>();
let server: Promise<Server> | undefined;

/** A native notification as Electron makes it through libnotify. */
export class Notification extends EventEmitter<Events> {
  readonly id: string;
  title: string;
  body: string;
  subtitle: string;
  silent: boolean;
  urgency: NonNullable<Options['urgency']>;
  timeoutType: NonNullable<Options['timeoutType']>;
  actions: Electron.NotificationAction[];
  readonly #icon: string;
  #id = 0;

  constructor(options: Options = {}) {
    super();
    this.id = options.id || randomUUID();
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    this.subtitle = options.subtitle ?? '';
    this.silent = options.silent ?? false;
    this.urgency = options.urgency ?? 'normal';
    this.timeoutType = options.timeoutType ?? 'default';
    this.actions = options.actions ?? [];
    this.#icon = options.icon ? (imageOf(options.icon).$file ?? '') : '';
  }

  /** Windows only, where it is called for clicks on notifications whose object is gone too. */
  static handleActivation(_callback: (details: Electron.ActivationArguments) => void): void {}
  static isSupported(): boolean {
    return sessionBus() !== undefined;
  }

  show(): void {
    this.#show().then(
      () => this.emit('show', eventOf({})),
      (error: Error) => this.emit('failed', eventOf({}), error.message),
    );
  }
  close(): void {
    server?.then((found) => found.CloseNotification(this.#id)).catch(() => {});
  }

  async #show(): Promise<void> {
    server ??= findServer();
    const found = await server;
    this.#id = await found.Notify(
      app.getName(),
      this.#id,
      this.#icon,
      this.title,
      this.body,
      found.hasActions ? this.#keysAndLabels() : [],
      {
        urgency: new Variant('y', URGENCIES[this.urgency]),
        'desktop-entry': new Variant('s', app.getName()),
      },
      this.timeoutType === 'never' ? 0 : -1,
    );
    shown.set(this.#id, this);
  }

  /**
   * Only where the server has actions is there even a click (electron#shell/browser/notifications/linux/libnotify_notification.cc). Buttons on
   * Linux are documented since Electron 45 (electron.d.ts); no source of theirs was seen, so the keys are made up. `selection` is for Windows.
   */
  #keysAndLabels(): readonly string[] {
    const buttons = this.actions.flatMap(({ type, text }, index) =>
      type === 'button' ? [`action-${index}`, text ?? ''] : [],
    );
    return ['default', 'View', ...buttons];
  }

  /** A click destroys what Electron holds of it, so that nothing is told of it afterwards (electron#shell/browser/notifications/notification.cc). */
  $invoked(key: string): void {
    shown.delete(this.#id);
    const actionIndex = Number(key.split('-')[1]);
    if (key === 'default') this.emit('click', eventOf({}));
    else this.emit('action', eventOf({ actionIndex }), actionIndex);
  }
  $closed(): void {
    shown.delete(this.#id);
    this.emit('close', eventOf({}));
  }
}

async function findServer(): Promise<Server> {
  const bus = sessionBus();
  if (!bus) throw new Error('no session bus');
  const proxy = await bus.proxy('org.freedesktop.Notifications', '/org/freedesktop/Notifications');
  await proxy.$watch('ActionInvoked', (id: number, key: string) => shown.get(id)?.$invoked(key));
  const capabilities: readonly string[] = await proxy.GetCapabilities();
  await proxy.$watch('NotificationClosed', (id: number) => shown.get(id)?.$closed());
  return {
    Notify: (...args) => proxy.Notify(...args),
    CloseNotification: (id) => proxy.CloseNotification(id),
    hasActions: capabilities.includes('actions'),
  };
}
