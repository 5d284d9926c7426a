import type { ElectronApplication } from '@playwright/test';

/**
 * What the app has put on the desktop. Its own modules cannot be reached from outside, but Electron's classes can: a call of one of their
 * methods tells which object it was for. Nothing in the app knows of it.
 */
export type SeenDesktop = {
  /** The icon as the app last drew it; undefined if there is none. */
  tray(): Promise<{ readonly tooltip: string; readonly width: number } | undefined>;
  clickTray(): Promise<void>;
  /** The titles of the notifications that were shown, oldest first. */
  notifications(): Promise<readonly string[]>;
};

/** What `evaluate` keeps in the main process between two calls. */
type Seen = {
  tray?: Electron.Tray;
  tooltip: string;
  readonly notifications: string[];
};

export async function watchDesktop(app: ElectronApplication): Promise<SeenDesktop> {
  await app.evaluate(({ Notification, Tray, nativeTheme }) => {
    const seen: Seen = { tooltip: '', notifications: [] };
    Reflect.set(globalThis, 'seen', seen);
    const { setToolTip } = Tray.prototype;
    Tray.prototype.setToolTip = function (text) {
      seen.tray = this;
      seen.tooltip = text;
      Reflect.apply(setToolTip, this, [text]);
    };
    const { show } = Notification.prototype;
    Notification.prototype.show = function () {
      seen.notifications.push(this.title);
      Reflect.apply(show, this, []);
    };
    // The icon is drawn anew when the colours of the panel change.
    nativeTheme.emit('updated');
  });
  return {
    tray: () =>
      app.evaluate(() => {
        const { tray, tooltip }: Seen = Reflect.get(globalThis, 'seen');
        return tray && !tray.isDestroyed() ? { tooltip, width: tray.getBounds().width } : undefined;
      }),
    clickTray: () =>
      app.evaluate(() => {
        const { tray }: Seen = Reflect.get(globalThis, 'seen');
        const keys = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
        tray?.emit('click', keys, tray.getBounds(), { x: 0, y: 0 });
      }),
    notifications: () =>
      app.evaluate(() => {
        const { notifications }: Seen = Reflect.get(globalThis, 'seen');
        return notifications;
      }),
  };
}
