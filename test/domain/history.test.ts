import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/domain/change/history.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import { NO_CONTENTS } from '../../src/domain/contents/serverContents.ts';
import type { Event } from '../../src/domain/event.ts';
import { changedFinishId, type Finished, finishId } from '../../src/domain/finished.ts';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { initialState, rowIn, type State } from '../../src/domain/state.ts';
import { activity, having, quiet, said, server } from './given.ts';

const entries = (state: State, event: Event): readonly Entry[] => entriesOf(reduce(state, event));
/** What kind of entry it is, and of which activity. */
function inWords(entry: Entry): string {
  switch (entry.kind) {
    case 'began':
      return `began ${entry.activity.type} ${entry.at}`;
    case 'finished':
      return `finished ${entry.finished.activity.type} ${entry.finished.outcome}`;
    case 'announced':
      return `announced ${entry.ids.join()}`;
    case 'left':
      return `left ${entry.serverId}`;
    case 'away':
      return `away ${entry.since}`;
  }
}
const told = (state: State, event: Event): readonly string[] => entries(state, event).map(inWords);

const intros = { type: 'media.generate.intros' };

describe('what the history is told', () => {
  test('a beginning, with all that the next start needs, and each once', () => {
    const started = said.started(intros, 7);
    expect(entries(quiet, started)).toEqual([
      { kind: 'began', serverId: server.id, activity: activity(intros), at: 7, foundRunning: false },
    ]);
    const running = having(quiet, started);
    expect(told(running, started)).toEqual([]);
    expect(told(running, said.updated({ ...intros, progress: 50 }, 8))).toEqual([]);
    expect(told(running, said.listed([activity(intros)], 9))).toEqual([]);
    expect(told(running, said.started({ uuid: 'b', type: 'media.download' }, 9))).toEqual([
      'began media.download 9',
    ]);
    expect(entries(quiet, said.listed([activity(intros)], 9))).toMatchObject([{ foundRunning: true }]);
  });

  test('H10 the name of the library, where it is known', () => {
    const libraries = [{ id: '1', title: 'Films', type: 'movie', paths: [] }];
    const context = { librarySectionId: '1' };
    const known = having(quiet, said.started({ ...intros, context }, 0), {
      kind: 'server-facts-changed',
      serverId: server.id,
      facts: { contents: { ...NO_CONTENTS, libraries } },
    });
    const end = said.ended({ ...intros, context }, 5000);
    expect(entries(known, end)).toMatchObject([{ finished: { library: 'Films' } }]);
    expect(reduce(known, end).after.recent).toMatchObject([{ library: 'Films' }]);
    const unknown = having(quiet, said.started({ ...intros, context }, 0));
    expect(reduce(unknown, end).finished).toMatchObject([{ library: undefined }]);
  });

  test('N13 that the person is away, and that they were told', () => {
    const away = (at: number, ...reasons: readonly 'lock'[]): Event => ({
      kind: 'away-changed',
      reasons,
      at,
    });
    expect(told(quiet, away(5, 'lock'))).toEqual(['away 5']);
    const held = having(quiet, away(5, 'lock'), said.started(intros, 1000), said.ended(intros, 9000));
    expect(told(held, away(20_000))).toEqual([]);
    const back = having(held, away(20_000));
    expect(told(back, { kind: 'time-passed', at: 60_000 })).toEqual([
      expect.stringMatching(/^announced /),
      'away undefined',
    ]);
    expect(told(having(quiet, away(5, 'lock')), away(20_000))).toEqual(['away undefined']);
  });

  test('an end, and nothing more of it', () => {
    const running = having(quiet, said.started(intros, 0), said.started({ uuid: 'b' }, 0));
    expect(told(running, said.ended(intros, 5000))).toEqual(['finished media.generate.intros completed']);
    const ended = having(running, said.ended(intros, 5000));
    expect(told(ended, said.updated({ uuid: 'b' }, 5001))).toEqual([]);
  });

  test('where a uuid becomes other work, first the end of the one, then the beginning of the other', () => {
    const running = having(quiet, said.started(intros, 0));
    const other = { type: 'media.download' };
    const expected = ['finished media.generate.intros gone', 'began media.download 9000'];
    expect(told(running, said.updated(other, 9000))).toEqual(expected);
    // In the very moment in which the other one had begun, and was over.
    const over = having(running, said.ended(intros, 0));
    expect(told(over, said.started(other, 0))).toEqual(['began media.download 0']);
  });

  test('H3 that a server is left, so that nothing there is waited for', () => {
    const running = having(quiet, said.started(intros, 0));
    expect(told(running, { kind: 'server-left', serverId: server.id })).toEqual([`left ${server.id}`]);
  });

  test('what was announced, by the names of all finishes that it speaks for', () => {
    const ended = having(quiet, said.started(intros, 0), said.ended(intros, 5000));
    expect(told(ended, { kind: 'time-passed', at: 5999 })).toEqual([]);
    expect(told(ended, { kind: 'time-passed', at: 6000 })).toEqual(['announced attic-id/u1@0-5000']);
  });
});

describe('what the history gives back', () => {
  const finish = (uuid: string, changes: Partial<Finished> = {}): Finished => ({
    server,
    activity: activity({ ...intros, uuid }),
    outcome: 'completed',
    at: 5000,
    lastedMs: 4000,
    foundRunning: false,
    library: undefined,
    item: undefined,
    cancelAsked: false,
    ...changes,
  });
  const began = {
    kind: 'began',
    serverId: server.id,
    activity: activity(intros),
    at: 3,
    foundRunning: true,
  } as const;
  const scan = finish('scan', { activity: activity({ uuid: 'scan' }) });
  const joined: Event = {
    kind: 'server-joined',
    server,
    restored: { running: [began], pending: [finish('a'), finish('b', { cancelAsked: true }), scan] },
    at: 10_000,
  };

  test('what ran is there, and not begun again', () => {
    expect(entries(initialState, joined)).toEqual([]);
    const state = having(initialState, joined);
    expect(rowIn(state, server.id, 'u1')).toMatchObject({ firstSeenAt: 3, foundRunning: true });
    expect(told(state, said.listed([activity(intros)], 11_000))).toEqual([]);
  });

  test('what was not announced waits: jobs by themselves, scans until they settle, and nothing that was cancelled', () => {
    const { notificationQueue, servers } = having(initialState, joined);
    expect(notificationQueue.pending.map(({ ids }) => ids)).toEqual([['attic-id/a@1000-5000']]);
    expect(servers[0]?.scans).toMatchObject([{ finishes: [scan], quietSince: 10_000, updates: undefined }]);
  });

  test('N9 parts of a scan that were not announced are one, from the first beginning to the last end', () => {
    const parts = [
      finish('a', { activity: activity({ uuid: 'a' }) }),
      finish('b', { activity: activity({ uuid: 'b' }), at: 9000, lastedMs: 1000, foundRunning: true }),
    ];
    const state = having(initialState, { ...joined, restored: { running: [], pending: parts } });
    expect(state.servers[0]?.scans).toMatchObject([
      { startedAt: 1000, lastWorkAt: 9000, foundRunning: true },
    ]);
  });

  test('N9 a scan that goes on has the metadata work that was found with it', () => {
    const running = [
      { ...began, activity: activity({ uuid: 'scan' }) },
      { ...began, activity: activity({ uuid: 'item', type: 'library.update.item.metadata' }) },
    ];
    const state = having(initialState, { ...joined, restored: { running, pending: [] } });
    expect(state.servers[0]?.scans).toMatchObject([{ uuids: ['scan'], updates: 1 }]);
  });
});

const odd: Finished = {
  server,
  activity: activity({ uuid: 'a/b@c' }),
  outcome: 'completed',
  at: 5000,
  lastedMs: 4000,
  foundRunning: false,
  library: undefined,
  item: undefined,
  cancelAsked: false,
};

test('H5 the id of a finish changes with its server and its uuid, and its times stay', () => {
  const id = finishId(odd);
  expect(id).toBe('attic-id/a/b@c@1000-5000');
  const upper = (text: string): string => text.toUpperCase();
  expect(changedFinishId(id, upper)).toBe('ATTIC-ID/A/B@C@1000-5000');
  const changed = {
    ...odd,
    server: { ...server, id: upper(server.id) },
    activity: activity({ uuid: upper('a/b@c') }),
  };
  expect(changedFinishId(id, upper)).toBe(finishId(changed));
  expect(changedFinishId(finishId({ ...odd, activity: activity({ uuid: 'two\nlines' }) }), upper)).toBe(
    'ATTIC-ID/TWO\nLINES@1000-5000',
  );
});

test('H5 what is no id of a finish is changed as a whole', () => {
  expect(changedFinishId('no slash', (text) => `<${text}>`)).toBe('<no slash>');
});
