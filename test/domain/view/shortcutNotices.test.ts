import { expect, test } from 'vitest';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { State } from '../../../src/domain/state.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { having, prefers, quiet } from '../given.ts';

const wanting = having(quiet, prefers({ shortcut: 'Alt+U' }));
const taken: Event = { kind: 'shortcut-read', problem: 'taken' };
const told = (state: State, event: Event): readonly string[] =>
  noticesFor(reduce(state, event)).map(({ title, body }) => `${title}. ${body}`);

test('SE42 a shortcut that another program has is told once', () => {
  expect(told(wanting, taken)).toEqual([
    'The shortcut Alt+U does not work. Another program uses these keys.',
  ]);
  expect(told(having(wanting, taken), taken)).toEqual([]);
  expect(told(having(wanting, taken), { kind: 'shortcut-read', problem: undefined })).toEqual([]);
});
