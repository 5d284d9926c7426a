import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';

/** A menu of the page with one of each kind of line. */
export const MENU: readonly MenuItemView[] = [
  { kind: 'checkbox', label: 'Keep open', isChecked: false, command: { kind: 'pin', isPinned: true } },
  { kind: 'action', label: 'Settings…', command: { kind: 'open-settings' } },
  { kind: 'separator' },
  { kind: 'action', label: 'History…', command: { kind: 'show-history', since: undefined } },
  { kind: 'separator' },
  { kind: 'action', label: 'Start work…', command: { kind: 'open-start' } },
  { kind: 'action', label: 'Examine the connection', command: { kind: 'diagnose', serverId: undefined } },
  {
    kind: 'submenu',
    label: 'Servers',
    items: [
      { kind: 'action', label: 'Choose servers…', command: { kind: 'choose-servers' } },
      { kind: 'action', label: 'Add a server by address…', command: { kind: 'add-server' } },
      { kind: 'text', label: 'Signed in as Ada' },
    ],
  },
  { kind: 'separator' },
  {
    kind: 'checkbox',
    label: 'Open at login',
    isChecked: true,
    command: { kind: 'open-at-login', isOn: false },
  },
  { kind: 'action', label: 'Quit Usher', command: { kind: 'quit' } },
];
