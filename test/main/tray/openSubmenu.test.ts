import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';

type Template = {
  readonly label: string;
  readonly click?: () => void;
  readonly submenu?: readonly Template[];
};
class Menu extends EventEmitter {
  readonly items: readonly { readonly label: string; readonly click?: () => void; readonly submenu?: Menu }[];
  constructor(template: readonly Template[]) {
    super();
    this.items = template.map(({ submenu, ...item }) => ({
      ...item,
      ...(submenu ? { submenu: new Menu(submenu) } : {}),
    }));
  }
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template);
  }
}
let menu: Menu | undefined;
class Tray extends EventEmitter {
  setImage(): void {}
  setToolTip(): void {}
  setContextMenu(set: Menu): void {
    menu = set;
  }
}
vi.mock('electron', () => ({
  Tray,
  Menu,
  app: { getAppPath: () => '' },
  nativeImage: { createFromPath: () => ({}) },
  nativeTheme: {},
}));
const { createTrayIcon } = await import('../../../src/main/tray/tray.ts');

const quit: MenuItemView = { kind: 'action', label: 'Quit', command: { kind: 'quit' } };
const menuOf = (label: string): readonly MenuItemView[] => [
  { kind: 'submenu', label, items: [{ kind: 'submenu', label: 'Sign out…', items: [quit] }] },
];
const labelOf = (): string | undefined => menu?.items[0]?.label;
const { platform } = process;

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(process, 'platform', { value: 'linux' });
});
afterEach(() => {
  vi.useRealTimers();
  Object.defineProperty(process, 'platform', { value: platform });
});

function drawn() {
  const icon = createTrayIcon({ dispatch: () => {}, onClick: () => {}, onMenu: () => {} });
  icon.draw({ kind: 'idle' }, { tooltip: '', title: '', menu: menuOf('First') });
  expect(labelOf()).toBe('First');
  return icon;
}

test('T17 the menu stays for ten seconds once a submenu was opened, at whatever depth', () => {
  const icon = drawn();
  menu?.items[0]?.submenu?.items[0]?.submenu?.emit('menu-will-show');
  icon.draw({ kind: 'idle' }, { tooltip: '', title: '', menu: menuOf('Second') });
  vi.advanceTimersByTime(9_990);
  expect(labelOf()).toBe('First');
  vi.advanceTimersByTime(20);
  expect(labelOf()).toBe('Second');
});

test('T17 a drawing that waits when a submenu is opened waits as well', () => {
  const icon = drawn();
  icon.draw({ kind: 'idle' }, { tooltip: '', title: '', menu: menuOf('Second') });
  menu?.items[0]?.submenu?.emit('menu-will-show');
  vi.advanceTimersByTime(5_000);
  expect(labelOf()).toBe('First');
});

test('T17 it is drawn again after the usual rest once something was chosen', () => {
  const icon = drawn();
  const submenu = menu?.items[0]?.submenu;
  submenu?.emit('menu-will-show');
  icon.draw({ kind: 'idle' }, { tooltip: '', title: '', menu: menuOf('Second') });
  submenu?.items[0]?.submenu?.items[0]?.click?.();
  vi.advanceTimersByTime(1_000);
  expect(labelOf()).toBe('Second');
});
