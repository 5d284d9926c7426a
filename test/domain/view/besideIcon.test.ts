import { expect, test } from 'vitest';
import type { Preferences } from '../../../src/domain/settings/preferences.ts';
import type { State } from '../../../src/domain/state.ts';
import { besideIconText } from '../../../src/domain/view/besideIcon.ts';
import { activity, having, prefers, quiet, said } from '../given.ts';

const MINUTE = 60_000;
const beside = (besideIcon: Preferences['besideIcon'], state: State, now = 5 * MINUTE): string =>
  besideIconText(having(state, prefers({ besideIcon })), now).replaceAll('\u00a0', ' ');

const moves = Array.from({ length: 11 }, (_, n) => said.updated({ progress: n * 5 }, n * 30_000));
const busy = having(quiet, said.started({ progress: 0 }, 0), ...moves);
const many = having(
  quiet,
  said.listed(Array.from({ length: 1100 }, (_, n) => activity({ uuid: `f${n}`, progress: undefined }))),
);

test.each([
  ['nothing', busy, ''],
  ['count', busy, '1'],
  ['percent', busy, '50 %'],
  ['estimate', busy, '5 min'],
  ['count', many, '1,100'],
  ['percent', many, ''],
  ['estimate', many, ''],
] as const)('SE40 beside the icon stands the %s of the jobs', (choice, state, text) => {
  expect(beside(choice, state)).toBe(text);
});

test.each(['count', 'percent', 'estimate'] as const)('SE40 where nothing runs there is no %s', (choice) => {
  expect(beside(choice, quiet)).toBe('');
  expect(beside(choice, having(busy, said.lost()))).toBe('');
});
