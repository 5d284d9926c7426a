import { expect, test } from 'vitest';
import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';
import { restOf, type TrayText } from '../../../src/main/tray/trayRest.ts';

const open: MenuItemView = { kind: 'action', label: 'Open Usher', command: { kind: 'show' } };
const quit: MenuItemView = { kind: 'action', label: 'Quit Usher', command: { kind: 'quit' } };
const cancel = (uuid: string): MenuItemView => ({
  kind: 'action',
  label: 'Cancel Scanning Films',
  command: { kind: 'cancel', serverId: 's', uuid, call: { kind: 'activity' } },
});
const atLogin = (isChecked: boolean): MenuItemView => ({
  kind: 'checkbox',
  label: 'Open at login',
  isChecked,
  command: { kind: 'open-at-login', isOn: !isChecked },
});
const line = (label: string): MenuItemView => ({ kind: 'text', label });
const textOf = (tooltip: string, ...menu: readonly MenuItemView[]): TrayText => ({
  tooltip,
  title: '',
  menu,
});

const drawn = textOf('Scanning Films, 1 %', open, line('Scanning Films, 1 %'), cancel('a'), quit);

test('T3 what is drawn already is not drawn again', () => {
  expect(restOf(drawn, structuredClone(drawn))).toBeUndefined();
});

test.each([
  ['a percentage', textOf('Scanning Films, 1 %', open, line('Scanning Films, 2 %'), cancel('a'), quit)],
  ['the tooltip', textOf('Scanning Films, 2 %', ...drawn.menu)],
  ['the text beside the icon', { ...drawn, title: '3' }],
  ['a line more', textOf('Scanning Films, 1 %', open, line('Attic'), ...drawn.menu.slice(1))],
])('T3 the menu rests longer where only words change: %s', (_name, wanted) => {
  expect(restOf(drawn, wanted)).toBe(3000);
});

test.each([
  ['an action gone', textOf('Quiet', open, line('Quiet'), quit)],
  ['an action more', textOf(drawn.tooltip, ...drawn.menu, cancel('b'))],
  [
    'the same label for another job',
    textOf(drawn.tooltip, open, line('Scanning Films, 1 %'), cancel('b'), quit),
  ],
  ['another order', textOf(drawn.tooltip, quit, line('Scanning Films, 1 %'), cancel('a'), open)],
  ['a check mark that can be set', textOf(drawn.tooltip, ...drawn.menu, atLogin(false))],
])('T3 what can be done changes sooner: %s', (_name, wanted) => {
  expect(restOf(drawn, wanted)).toBe(1000);
});

test('T3 T7 a check mark that changed is something else to do', () => {
  expect(restOf(textOf('Quiet', open, atLogin(false)), textOf('Quiet', open, atLogin(true)))).toBe(1000);
});
