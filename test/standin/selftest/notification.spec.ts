import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import dbus from 'dbus-native';
import { expect, test } from '../../e2e/fixtures.ts';

const appDir = path.join(import.meta.dirname, 'app');

test('a button of a notification is told by its place; one for a selection is none on Linux', async ({
  launch,
  desktop,
}) => {
  const { page } = await launch({ appDir });
  const tray = await desktop.tray();
  await tray.choose('Notify');
  await expect(page.locator('#log')).toHaveText(/^notification show\s*$/);
  desktop.pressNotification('Press');
  await expect(page.locator('#log')).toHaveText(/notification show\s+notification action 1\s*$/);
  expect(desktop.offeredActions()).toContain('#Press ');
  expect(desktop.offeredActions()).not.toContain('#Choose');
});

test('where the notification server has no actions there is neither a button nor a click', async ({
  launch,
}) => {
  // electron#shell/browser/notifications/linux/libnotify_notification.cc
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = await once(daemon.stdout, 'data');
  const busAddress = String(address).trim();
  const bus = dbus.sessionBus({ busAddress });
  try {
    const notified = new Promise((resolve) => {
      const server = dbus.defineInterface({
        name: 'org.freedesktop.Notifications',
        methods: {
          GetCapabilities: { in: {}, out: { capabilities: 'as' }, handler: () => ['body'] },
          Notify: {
            in: {
              app: 's',
              replaces: 'u',
              icon: 's',
              summary: 's',
              body: 's',
              actions: 'as',
              hints: 'a{sv}',
              ms: 'i',
            },
            out: { id: 'u' },
            handler: ({ actions }) => {
              resolve(actions);
              return 1;
            },
          },
        },
        signals: {
          ActionInvoked: { args: { id: 'u', key: 's' } },
          NotificationClosed: { args: { id: 'u', reason: 'u' } },
        },
      });
      void bus
        .export('/org/freedesktop/Notifications', server)
        .then(() => bus.ownName('org.freedesktop.Notifications'));
    });
    await expect.poll(async () => bus.listNames()).toContain('org.freedesktop.Notifications');
    const { app } = await launch({ appDir, env: { DBUS_SESSION_BUS_ADDRESS: busAddress } });
    await app.evaluate(({ Notification }) => {
      const options = { title: 'A fact', actions: [{ type: 'button', text: 'Press' }] } as const;
      const notification = new Notification({ ...options, actions: [...options.actions] });
      return new Promise<void>((resolve) => {
        notification.once('show', () => resolve());
        notification.show();
      });
    });
    expect(await notified).toEqual([]);
  } finally {
    await bus.close();
    daemon.kill();
  }
});
