import { expect, test } from 'vitest';
import type { Command } from '../../../src/domain/command.ts';
import { menuItemOf } from '../../../src/main/tray/menuItem.ts';

test('T10 a check mark stays as the system has it, whatever a click makes of it', () => {
  const asked: Command[] = [];
  const command = { kind: 'open-at-login', isOn: true } as const;
  const view = { kind: 'checkbox', label: 'Open at login', isChecked: false, command } as const;
  const item = menuItemOf(view, (c) => asked.push(c));
  expect(item).toMatchObject({ type: 'checkbox', label: 'Open at login', checked: false });
  // Flipped by Electron before the app hears of the click (electron#lib/browser/api/menu-item.ts).
  const clicked = { checked: true };
  Reflect.apply(item.click ?? (() => {}), undefined, [clicked]);
  expect(clicked.checked).toBe(false);
  expect(asked).toEqual([command]);
});

test('T3 & in a title is no shortcut', () => {
  expect(menuItemOf({ kind: 'text', label: 'Tom & Jerry' }, () => {})).toEqual({
    label: 'Tom && Jerry',
    enabled: false,
  });
});
