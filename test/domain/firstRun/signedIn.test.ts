import { expect, test } from 'vitest';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import { hasComeFromBrowser } from '../../../src/domain/firstRun/signedIn.ts';
import { initialState, type State } from '../../../src/domain/state.ts';
import { having } from '../given.ts';

const signedOut = having(initialState, {
  kind: 'access-changed',
  access: { kind: 'signed-out', address: '', problem: undefined },
});
const browsing = having(
  signedOut,
  { kind: 'browser-sign-in-changed', browserSignIn: { isOpened: true, isCopied: false, problem: undefined } },
  { kind: 'page-changed', page: { kind: 'browser-sign-in' } },
);
const signedIn: Event = { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } };
const choosing: Event = { kind: 'page-changed', page: { kind: 'server-choice', servers: [] } };

const comes = (state: State, event: Event): boolean => hasComeFromBrowser(reduce(state, event));

test('FR4 a sign-in that comes from the browser brings the popover back, and so does the choice before it', () => {
  expect(comes(browsing, signedIn)).toBe(true);
  expect(comes(browsing, choosing)).toBe(true);
});

test('FR4 nothing else brings it: a start, a typed address, an account that is added, more news of the same page', () => {
  expect(comes(initialState, signedIn)).toBe(false);
  expect(comes(signedOut, signedIn)).toBe(false);
  expect(comes(having(browsing, signedIn), choosing)).toBe(false);
  expect(comes(having(browsing, choosing), choosing)).toBe(false);
  expect(comes(browsing, { kind: 'page-changed', page: { kind: 'activities' } })).toBe(false);
});
