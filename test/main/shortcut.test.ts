import { beforeEach, expect, test, vi } from 'vitest';

const held = new Set<string>();
const elsewhere = new Set(['Alt+Space']);
vi.mock('electron', () => ({
  globalShortcut: {
    register: (accelerator: string) => {
      if (accelerator === 'Shift') throw new TypeError('conversion failure');
      if (elsewhere.has(accelerator)) return false;
      held.add(accelerator);
      return true;
    },
    unregister: (accelerator: string) => held.delete(accelerator),
  },
}));
const { createShortcut } = await import('../../src/main/shortcut.ts');

const tell = vi.fn();
beforeEach(() => {
  held.clear();
  tell.mockClear();
});

test('SE41 a shortcut is taken once, exchanged, and given back', () => {
  const shortcut = createShortcut(() => {}, tell);
  shortcut.set('Alt+U');
  shortcut.set('Alt+U');
  expect([...held]).toEqual(['Alt+U']);
  expect(tell.mock.calls).toEqual([[undefined]]);
  shortcut.set('Alt+I');
  expect([...held]).toEqual(['Alt+I']);
  shortcut.set('');
  expect([...held]).toEqual([]);
});

test.each([
  ['Alt+Space', 'taken'],
  ['Shift', 'unreadable'],
])('SE42 that %s is %s is told, until there is another', (accelerator, problem) => {
  const shortcut = createShortcut(() => {}, tell);
  shortcut.set(accelerator);
  shortcut.set('Alt+U');
  expect(tell.mock.calls).toEqual([[problem], [undefined]]);
});

test('SE42 one that was taken by another program is tried again', () => {
  const shortcut = createShortcut(() => {}, tell);
  shortcut.set('Alt+Space');
  elsewhere.delete('Alt+Space');
  shortcut.set('Alt+Space');
  elsewhere.add('Alt+Space');
  expect(tell.mock.calls).toEqual([['taken'], [undefined]]);
  expect([...held]).toEqual(['Alt+Space']);
});
