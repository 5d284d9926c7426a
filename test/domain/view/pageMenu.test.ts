import { expect, test } from 'vitest';
import { initialState, type State } from '../../../src/domain/state.ts';
import { menuOf, pageMenuOf as pageMenuAt } from '../../../src/domain/view/menu.ts';
import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';
import { popoverViewOf } from '../../../src/domain/view/popover/popoverView.ts';
import { parseCommand } from '../../../src/shared/parseCommand.ts';
import { activity, having, quiet, said } from '../given.ts';

const pageMenuOf = (state: State) => pageMenuAt(state, 5000);
const all = (items: readonly MenuItemView[]): readonly MenuItemView[] =>
  items.flatMap((item) => (item.kind === 'submenu' ? [item, ...all(item.items)] : [item]));
const labels = (items: readonly MenuItemView[]): readonly string[] =>
  items.map((item) => (item.kind === 'separator' ? '---' : item.label));

const busy = having(quiet, said.listed([activity({ title: 'Scanning Films', cancellable: true })], 0));

test('V26 the page’s menu is the tray’s, without the jobs and without opening the popover', () => {
  const own = labels(pageMenuOf(busy));
  expect(own.filter((label) => label.includes('Scanning'))).toEqual([]);
  expect(own).not.toContain('Open Usher');
  const others = labels(menuOf(busy, 5000)).filter(
    (label) => !['---', 'Open Usher', 'Scan a library'].includes(label) && !label.includes('Scanning'),
  );
  expect(own).toEqual(expect.arrayContaining([...others]));
});

test('V26 no separator stands first, last or beside another', () => {
  const some: readonly State[] = [
    initialState,
    busy,
    { ...busy, isPinned: false },
    { ...initialState, access: { kind: 'signed-out', address: '', problem: 'keychain-locked' } },
  ];
  for (const state of some) expect(labels(pageMenuOf(state)).join('\n')).not.toMatch(/^---|---$|---\n---/);
});

test('S4 V26 the main process takes every command of the page’s menu', () => {
  const state: State = {
    ...busy,
    isPinned: true,
    loginItem: { isOn: false, problem: undefined },
    account: { name: 'Robin', problem: undefined },
    update: {
      problem: undefined,
      phase: { kind: 'offered', version: '2.0.0', isDownloadable: true },
    },
  };
  const commands = all(pageMenuOf(state)).flatMap((item) => ('command' in item ? [item.command] : []));
  expect(commands.length).toBeGreaterThan(8);
  for (const command of commands) expect(parseCommand(structuredClone(command))).toEqual(command);
});

test('V26 signing out asks first, in its place', () => {
  const signOut = all(pageMenuOf(busy)).find((item) => item.kind === 'submenu' && item.label === 'Sign out…');
  expect(signOut).toMatchObject({
    items: [{ kind: 'text' }, { kind: 'action', label: 'Sign out', command: { kind: 'sign-out' } }],
  });
});

test('V33 "Keep open" is there where it can be, and the page knows that it is pinned', () => {
  expect(labels(pageMenuOf(busy))).not.toContain('Keep open');
  const pinned = having(busy, { kind: 'pin-changed', isPinned: true });
  expect(pageMenuOf(pinned)[0]).toEqual({
    kind: 'checkbox',
    label: 'Keep open',
    isChecked: true,
    command: { kind: 'pin', isPinned: false },
  });
  expect(popoverViewOf(pinned, 0, { first: 0, count: 100 }).isPinned).toBe(true);
});
