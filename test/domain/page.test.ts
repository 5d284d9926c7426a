import { describe, expect, test } from 'vitest';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Page } from '../../src/domain/page.ts';
import { type State, shownPage } from '../../src/domain/state.ts';
import { tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { trayStatusOf } from '../../src/domain/view/trayStatus.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { having, quiet, said } from './given.ts';

const form = { kind: 'sign-in', address: '', problem: undefined, isChecking: false } as const;
const pages: readonly Page[] = [
  form,
  { ...form, problem: 'refused' },
  { ...form, isChecking: true },
  { kind: 'trust-prompt', address: 'nas', trustPrompt: { kind: 'plain', url: 'http://nas:32400' } },
  { kind: 'browser-sign-in' },
  { kind: 'server-choice', servers: [] },
  { kind: 'doctor', report: { isRunning: true, diagnoses: [] } },
];
const opened = (page: Page): Event => ({ kind: 'page-changed', page });
const waiting: Event = {
  kind: 'browser-sign-in-changed',
  browserSignIn: { isOpened: true, isCopied: false, problem: undefined },
};
const refused: Event = {
  kind: 'access-changed',
  access: { kind: 'signed-out', address: 'http://nas', problem: 'expired' },
};
const busy = having(quiet, said.started({ cancellable: true, progress: 40 }), waiting);
const labels = (state: State): readonly string[] =>
  menuOf(state, 5000).flatMap((item) => (item.kind === 'separator' ? [] : [item.label]));

describe.each(pages)('V8 the page $kind beside a live server', (page) => {
  const state = having(busy, opened(page));

  test('is drawn in the popover, and nowhere else', () => {
    expect(viewOf(state, 5000).kind).not.toBe('activities');
    expect(trayStatusOf(state, 5000)).toEqual({ kind: 'working', progress: 40 });
    expect(tooltipOf(state, 5000)).toBe('Scanning Films, 40\u00a0%');
    expect(labels(state)).toEqual(
      expect.arrayContaining(labels(busy).filter((label) => label.includes('Scanning'))),
    );
    expect(labels(busy).filter((label) => label.includes('Scanning'))).toHaveLength(2);
  });

  test('N10 hides no refused token, whether the popover is open or not', () => {
    for (const isLooking of [false, true]) {
      const before = having(state, { kind: 'looking-changed', isLooking });
      expect(noticesFor(reduce(before, refused))).toHaveLength(1);
    }
  });
});

test('V8 what waits for an answer is in the menu as well', () => {
  expect(labels(busy)).toContain('Cancel signing in');
  const choice = opened({
    kind: 'server-choice',
    servers: [
      { id: 'a', name: 'Cellar', isShared: false, ownerName: undefined, isPresent: true, isChosen: false },
    ],
  });
  expect(labels(having(quiet, choice))).toContain('Show only Cellar');
});

test('V9 with the browser sign-in its page is over, and no other', () => {
  const over: Event = { kind: 'browser-sign-in-changed', browserSignIn: undefined };
  expect(having(busy, opened({ kind: 'browser-sign-in' }), over).page.kind).toBe('activities');
  expect(having(busy, opened(form), over).page.kind).toBe('sign-in');
  expect(having(busy, opened({ kind: 'browser-sign-in' }), waiting).page.kind).toBe('browser-sign-in');
});

test('V9 where nobody is signed in, the sign-in stands in for the activities', () => {
  expect(shownPage(having(quiet, refused))).toEqual({ ...form, address: 'http://nas', problem: 'expired' });
});
