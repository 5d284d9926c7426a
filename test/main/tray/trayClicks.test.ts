import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The events of Electron's, as each system emits them (electron#docs/api/tray.md). */
class Tray extends EventEmitter {
  static last: Tray;
  menus = 0;
  title = '';
  constructor() {
    super();
    Tray.last = this;
  }
  popUpContextMenu(): void {
    this.menus++;
  }
  setImage(): void {}
  setToolTip(): void {}
  setTitle(title: string): void {
    this.title = title;
  }
  setContextMenu(): void {}
  setIgnoreDoubleClickEvents(): void {}
}
vi.mock('electron', () => ({
  Tray,
  Menu: { buildFromTemplate: (items: unknown) => ({ items }) },
  app: { getAppPath: () => '' },
  nativeImage: { createFromPath: () => ({}) },
  nativeTheme: {},
}));

const { createTrayIcon } = await import('../../../src/main/tray/tray.ts');

const realPlatform = process.platform;
const opened = vi.fn();

beforeEach(() => opened.mockClear());
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: realPlatform });
});

function trayOn(platform: NodeJS.Platform): Tray {
  Object.defineProperty(process, 'platform', { value: platform });
  const icon = createTrayIcon({ dispatch: () => {}, onClick: opened, onMenu: () => {} });
  icon.draw(
    { kind: 'idle' },
    {
      tooltip: 'Usher: Quiet',
      title: '3',
      menu: [{ kind: 'action', label: 'Quit Usher', command: { kind: 'quit' } }],
    },
  );
  return Tray.last;
}

test('T5 the double click that Windows tells after the click does no more', () => {
  const tray = trayOn('win32');
  tray.emit('click', { ctrlKey: false });
  tray.emit('double-click', { ctrlKey: false });
  expect(opened).toHaveBeenCalledOnce();
});

test('T5 on macOS a click with the control key opens the menu', () => {
  const tray = trayOn('darwin');
  tray.emit('click', { ctrlKey: true });
  expect(opened).not.toHaveBeenCalled();
  expect(tray.menus).toBe(1);
  tray.emit('click', { ctrlKey: false });
  expect(opened).toHaveBeenCalledOnce();
});

test.each(['win32', 'darwin'] as const)('T5 on %s a right click opens the menu', (platform) => {
  const tray = trayOn(platform);
  tray.emit('right-click', {});
  expect([tray.menus, opened.mock.calls.length]).toEqual([1, 0]);
});

test.each([
  ['darwin', '3'],
  ['win32', ''],
  ['linux', ''],
] as const)('SE40 on %s the text beside the icon is "%s"', (platform, title) => {
  expect(trayOn(platform).title).toBe(title);
});
