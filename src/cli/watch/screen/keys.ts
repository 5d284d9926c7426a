import type { Key } from 'node:readline';

/** What a key asks for. */
export type Press =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'turn'
  | 'stop'
  | 'stop-all'
  | 'history'
  | 'help'
  | 'retry'
  | 'yes'
  | 'no'
  | 'back'
  | 'quit'
  | 'leave'
  | 'suspend'
  | 'redraw';

const NAMED: Readonly<Record<string, Press>> = {
  up: 'up',
  down: 'down',
  pageup: 'page-up',
  pagedown: 'page-down',
  home: 'first',
  end: 'last',
  left: 'turn',
  right: 'turn',
  return: 'turn',
  enter: 'turn',
  space: 'turn',
  escape: 'back',
};
const TYPED: Readonly<Record<string, Press>> = {
  k: 'up',
  j: 'down',
  g: 'first',
  G: 'last',
  c: 'stop',
  a: 'stop-all',
  h: 'history',
  '?': 'help',
  r: 'retry',
  y: 'yes',
  n: 'no',
  q: 'quit',
};
/** Ctrl-C always leaves, whatever is open. */
const WITH_CTRL: Readonly<Record<string, Press>> = { c: 'leave', d: 'leave', z: 'suspend', l: 'redraw' };

const MOVES: Partial<Readonly<Record<Press, Move>>> = {
  up: { rows: -1 },
  down: { rows: 1 },
  'page-up': { pages: -1 },
  'page-down': { pages: 1 },
  first: { rows: Number.NEGATIVE_INFINITY },
  last: { rows: Number.POSITIVE_INFINITY },
};

/** So many rows down, or up; or so many times what is seen. */
export type Move = { readonly rows: number } | { readonly pages: number };

/** Undefined for a key that moves nothing. */
export function movedBy(press: Press): Move | undefined {
  return MOVES[press];
}

/** Reads the keys of a terminal. What is pasted is no key: a title with "c" and "y" in it must stop nothing. */
export function createKeys(): (text: string | undefined, key: Key) => Press | undefined {
  let isPasting = false;
  return (text, { name = '', ctrl, meta, sequence }) => {
    if (name === 'paste-start') isPasting = true;
    if (name === 'paste-end') isPasting = false;
    if (isPasting || (meta && name !== 'escape')) return undefined;
    if (ctrl) return WITH_CTRL[name];
    return NAMED[name] ?? TYPED[text ?? sequence ?? ''];
  };
}
