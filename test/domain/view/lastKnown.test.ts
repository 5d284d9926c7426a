import { expect, test } from 'vitest';
import type { Event, Joining } from '../../../src/domain/event.ts';
import { initialState, type State } from '../../../src/domain/state.ts';
import { tooltipOf } from '../../../src/domain/view/headline/headline.ts';
import { trayStatusOf } from '../../../src/domain/view/trayStatus.ts';
import type { RowView } from '../../../src/domain/view/view.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { activity, having, quiet, said, server } from '../given.ts';

const NOW = 86_400_000;

const began = (uuid: string, title = `Analyzing ${uuid}`, type = 'library.update.item.metadata') =>
  ({
    kind: 'began',
    serverId: server.id,
    activity: activity({ uuid, title, type, progress: 41, subtitle: 'Nine Winters' }),
    at: 1000,
    foundRunning: true,
  }) as const;
const attic = (...running: ReturnType<typeof began>[]): Joining => ({
  server,
  restored: { running, pending: [] },
});
const expected = (...servers: readonly Joining[]): Event => ({ kind: 'servers-expected', servers, at: NOW });

function rowsOf(state: State): readonly RowView[] {
  const view = viewOf(state, NOW);
  return view.kind === 'activities' ? view.groups.flatMap((group) => group.rows) : [];
}

test('V30 what ran before is shown while the keychain has not answered, without figures', () => {
  const state = having(initialState, expected(attic(began('a'))));
  expect(viewOf(state, NOW)).toMatchObject({ kind: 'activities', headline: 'Starting…' });
  expect(rowsOf(state)).toMatchObject([
    {
      title: 'Analyzing a',
      subtitle: 'Running when Usher last looked',
      isStale: true,
      progress: undefined,
      status: undefined,
      elapsed: '',
      left: undefined,
      cancel: { kind: 'none' },
    },
  ]);
});

test('V30 it goes as soon as the keychain has answered', () => {
  const state = having(initialState, expected(attic(began('a'))), {
    kind: 'access-changed',
    access: { kind: 'signed-out', address: '', problem: undefined },
  });
  expect(viewOf(state, NOW).kind).toBe('sign-in');
  expect(state.expected).toEqual([]);
});

test('V30 while a server connects it is shown as well, and counted nowhere', () => {
  const cellar = { id: 'cellar', name: 'Cellar' };
  const joined: Event = {
    kind: 'server-joined',
    server: cellar,
    restored: { running: [began('a')], pending: [] },
    at: NOW,
  };
  const state = having(quiet, { kind: 'server-left', serverId: server.id }, joined);
  expect(rowsOf(state)).toMatchObject([{ title: 'Analyzing a', isStale: true }]);
  expect(tooltipOf(state, NOW)).toBe('Connecting to Cellar…');
  expect(trayStatusOf(state, NOW).kind).not.toBe('working');
});

test('V30 equal ones are a group without figures', () => {
  const four = ['a', 'b', 'c', 'd'].map((uuid) => began(uuid, 'Analyzing', 'media.generate.chapter.thumbs'));
  expect(rowsOf(having(initialState, expected(attic(...four))))).toMatchObject([
    { progress: undefined, status: undefined, elapsed: '', cancel: { kind: 'none' } },
  ]);
});

test('V30 the server’s own list takes their place', () => {
  const state = having(initialState, expected(attic(began('a'))));
  const known = having(
    { ...state, access: { kind: 'signed-in', keychain: undefined } },
    { kind: 'server-joined', ...attic(began('a'), began('b')), at: NOW },
    said.live(NOW),
    said.listed([activity({ uuid: 'a', title: 'Analyzing a', type: 'library.update.item.metadata' })], NOW),
  );
  expect(rowsOf(known)).toMatchObject([{ title: 'Analyzing a', isStale: false, status: '10\u00a0%' }]);
});

test('V31 with nothing known it waits', () => {
  expect(viewOf(having(initialState, expected(attic())), NOW).kind).toBe('loading');
});
