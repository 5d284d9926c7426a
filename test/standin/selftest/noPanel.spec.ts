import path from 'node:path';
import { expect, test } from '../../e2e/fixtures.ts';

test.use({ trayHost: false });

const appDir = path.join(import.meta.dirname, 'app');

test('an icon that found no panel is not seen by one that comes later, and a new icon is', async ({
  launch,
  desktop,
}) => {
  // chromium#chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc, electron#shell/browser/ui/tray_icon_linux.cc
  const { app } = await launch({ appDir });
  await desktop.showTrayIcons();
  const pid = await app.evaluate(({ nativeImage, Tray }) => {
    Reflect.set(globalThis, 'second', new Tray(nativeImage.createEmpty()));
    return process.pid;
  });
  expect((await desktop.tray()).name).toBe(`org.freedesktop.StatusNotifierItem-${pid}-2`);
});
