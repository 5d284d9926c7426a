import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import type { ServerContents } from '../../../src/domain/contents/serverContents.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { CancelProblem } from '../../../src/domain/problem.ts';
import { rowIn, type State, serverIn } from '../../../src/domain/state.ts';
import type { StopCall } from '../../../src/domain/stop/stopCall.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import type { RowView } from '../../../src/domain/view/view.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { having, quiet, said, server } from '../given.ts';

const OWN: StopCall = { kind: 'activity' };
const FILMS: StopCall = { kind: 'library-scan', libraryId: '1' };
const ALL_SCANS: StopCall = { kind: 'all-scans' };

const contents: ServerContents = {
  libraries: [{ id: '1', title: 'Films', type: 'movie', paths: [] }],
  tasks: [{ name: 'BackupDatabase', title: 'Back up the database' }],
  dvrs: [{ id: '28', title: 'Antenna' }],
  tuners: [{ id: '3', title: 'Two tuners' }],
  users: [],
};

const told = (facts: Extract<Event, { kind: 'server-facts-changed' }>['facts']): Event => ({
  kind: 'server-facts-changed',
  serverId: server.id,
  facts,
});
const attic = having(quiet, told({ contents }));

const asked = (call: StopCall, uuid = 'u1'): Event => ({
  kind: 'cancel-asked',
  serverId: server.id,
  uuid,
  call,
  at: 1,
});
const agreed = (call: StopCall, at = 1): Event => ({
  kind: 'cancel-accepted',
  serverId: server.id,
  uuid: 'u1',
  call,
  at,
});
const failed = (call: StopCall, problem: CancelProblem): Event => ({
  kind: 'cancel-failed',
  serverId: server.id,
  uuid: 'u1',
  call,
  problem,
  at: 1,
});

function rowsOf(state: State): readonly RowView[] {
  const view = viewOf(state, 5000);
  return view.kind === 'activities' ? view.groups.flatMap((g) => g.rows) : [];
}

const started = (changes: Partial<Activity> = {}): State => having(attic, said.started(changes));
const scan = started({ context: { librarySectionId: '1' } });
const buttonOf = (state: State): unknown => {
  const cancel = rowsOf(state)[0]?.cancel;
  if (cancel?.kind === 'none') return cancel.why;
  return cancel?.kind === 'offered' ? cancel.label : cancel?.kind;
};

describe('what is offered', () => {
  test.each<[string, Partial<Activity>, string]>([
    [
      'what can be cancelled',
      { type: 'media.optimize', title: 'Optimizing', cancellable: true },
      'Cancel Optimizing',
    ],
    ['a scan', { context: { librarySectionId: '1' } }, 'Stop the whole scan of Films'],
    [
      'a scan of an unknown library',
      { context: { librarySectionId: '9' } },
      'Stop the whole scan of this library',
    ],
    ['a scan that names no library', {}, 'Stop the scans of all libraries'],
    [
      'a scan whose library is no part of a path',
      { context: { librarySectionId: '../x' } },
      'Stop the scans of all libraries',
    ],
    [
      'a task by its title',
      { type: 'butler', title: 'Back up the database' },
      'Stop the maintenance task “Back up the database”',
    ],
    [
      'a task by its name',
      { type: 'butler', title: 'BackupDatabase' },
      'Stop the maintenance task “Back up the database”',
    ],
    ['maintenance', { type: 'butler', title: 'Scheduled maintenance' }, 'Stop all maintenance'],
    ['the guide', { type: 'provider.epg.load', title: 'Refreshing EPG' }, 'Stop loading the TV guide'],
    ['channels', { type: 'media.grabber.scan', title: 'Scanning' }, 'Stop looking for channels'],
    [
      'what nothing stops',
      { type: 'media.generate.credits' },
      'Plex has no way to stop this. It ends by itself.',
    ],
    [
      'the refresh of an item',
      { type: 'library.refresh.items' },
      'Plex has no way to stop this. It ends by itself.',
    ],
  ])('C8 C9 for %s', (_what, changes, label) => {
    expect(buttonOf(started(changes))).toBe(label);
  });

  test('C8 with several recorders the guide of none, and it says why', () => {
    const dvrs = [...contents.dvrs, { id: '29', title: 'Cable' }];
    const state = having(
      attic,
      told({ contents: { ...contents, dvrs } }),
      said.started({ type: 'provider.epg.load' }),
    );
    expect(buttonOf(state)).toBe(
      'Plex does not say which device this is for, so nothing can stop it alone. It ends by itself.',
    );
  });

  test('C8 C9 what maintenance does is stopped by its task, then by all maintenance; without maintenance by nothing', () => {
    const tasks = [{ name: 'ButlerTaskGenerateIntroMarkers', title: 'Detect intros' }];
    const job = said.started({ type: 'media.generate.intros' });
    const butler = { uuid: 'b', type: 'butler', title: '', progress: 40 };
    const withTasks = having(attic, told({ contents: { ...contents, tasks } }));
    expect(buttonOf(having(withTasks, job, said.started(butler, 1)))).toBe(
      'Stop the maintenance task “Detect intros”',
    );
    expect(buttonOf(having(attic, job, said.started(butler, 1)))).toBe('Stop all maintenance');
    const none = 'Plex has no way to stop this. It ends by itself.';
    expect(buttonOf(having(withTasks, job))).toBe(none);
    expect(buttonOf(having(withTasks, job, said.started({ ...butler, progress: 100 })))).toBe(none);
    expect(buttonOf(having(withTasks, job, said.started(butler, 1), said.ended(butler, 1)))).toBe(none);
  });

  test('C11 on a shared server its own call only', () => {
    const shared = having(attic, told({ isShared: true }));
    expect(buttonOf(having(shared, said.started()))).toBe('Only the server’s owner can stop this.');
    expect(buttonOf(having(shared, said.started({ cancellable: true })))).toBe('Cancel Scanning Films');
  });

  test('C11 after a 403 no broader call anywhere', () => {
    const refused = having(scan, told({ isManagingRefused: true }));
    expect(buttonOf(refused)).toBe('Only the server’s owner can stop this.');
    const other = having(refused, said.ended(), said.started({ uuid: 'u2', type: 'media.generate.bif' }));
    expect(rowsOf(other).at(-1)?.cancel).toMatchObject({
      why: 'Plex has no way to stop this. It ends by itself.',
    });
  });

  test('L3 on a link that is down it cannot be pressed', () => {
    expect(rowsOf(having(scan, said.lost()))[0]?.cancel).toMatchObject({
      kind: 'unavailable',
      label: 'Stop the whole scan of Films',
    });
  });

  test.each<[StopCall['kind'], Partial<Activity>, boolean]>([
    ['activity', { cancellable: true }, false],
    ['library-scan', { context: { librarySectionId: '1' } }, true],
    ['all-scans', {}, true],
    ['task', { type: 'butler', title: 'BackupDatabase' }, true],
    ['all-maintenance', { type: 'butler' }, true],
    ['guide', { type: 'provider.epg.load' }, false],
    ['tuner-scan', { type: 'media.grabber.scan' }, false],
  ])('C10 %s asks: %s %s', (kind, changes, asks) => {
    const cancel = rowsOf(started(changes))[0]?.cancel;
    expect(cancel).toMatchObject({ kind: 'offered', command: { call: { kind } } });
    expect(cancel && 'question' in cancel && cancel.question !== undefined).toBe(asks);
  });
});

describe('what happens then', () => {
  test('C1 asked and accepted are two words', () => {
    const one = having(scan, asked(FILMS));
    expect(rowsOf(one)[0]).toMatchObject({ status: 'Cancelling…', cancel: { kind: 'asked' } });
    expect(rowsOf(having(one, agreed(FILMS)))[0]).toMatchObject({ status: 'Stopping…' });
  });

  test('C5 C8 what was refused gives way to the next broader call, and at the end to none', () => {
    const both = started({ cancellable: true, context: { librarySectionId: '1' } });
    const one = having(both, asked(OWN), failed(OWN, 'bad-request'));
    expect(rowsOf(one)[0]).toMatchObject({
      problem: 'Plex refused to stop this.',
      cancel: { kind: 'offered', label: 'Stop the whole scan of Films', isNextStep: true },
    });
    const two = having(one, asked(FILMS), failed(FILMS, 'not-found'));
    expect(buttonOf(two)).toBe('Stop the scans of all libraries');
    const three = having(two, asked(ALL_SCANS), failed(ALL_SCANS, 'bad-request'));
    expect(rowsOf(three)[0]).toMatchObject({
      problem: 'Plex refused to stop this. There is no other way to stop it. It ends by itself.',
      cancel: { kind: 'none' },
    });
  });

  test.each<[CancelProblem, string]>([
    ['unreachable', 'The server could not be reached.'],
    ['timed-out', 'The server did not answer in time. It may still stop.'],
    ['starting', 'The server is starting up. Try again in a minute.'],
    ['server-error', 'The server answered with an error.'],
  ])('C5 after %s the same call is offered again', (problem, sentence) => {
    const state = having(scan, asked(FILMS), failed(FILMS, problem));
    expect(rowsOf(state)[0]).toMatchObject({
      problem: sentence,
      cancel: { label: 'Stop the whole scan of Films', isNextStep: false },
    });
  });

  test('C6 C8 what was ignored gives way too, and comes back where nothing else is left', () => {
    const listed = said.listedAgain([{ ...(rowIn(scan, server.id, 'u1')?.activity ?? raise()) }], 20_000);
    const one = having(scan, asked(FILMS), agreed(FILMS), listed);
    expect(rowsOf(one)[0]).toMatchObject({
      problem: 'Plex agreed to stop this, but it is still running.',
      cancel: { label: 'Stop the scans of all libraries', isNextStep: true },
    });
    const two = having(one, asked(ALL_SCANS), failed(ALL_SCANS, 'bad-request'));
    expect(buttonOf(two)).toBe('Stop the whole scan of Films');
  });

  test('an answer to another call than the one that is waited for says nothing', () => {
    const state = having(scan, asked(FILMS), failed(OWN, 'bad-request'), agreed(OWN));
    expect(rowIn(state, server.id, 'u1')).toMatchObject({
      cancel: { kind: 'asked', call: FILMS },
      spent: [],
    });
  });

  test('C13 what the call stops as well is cancelled here too', () => {
    const two = having(scan, said.started({ uuid: 'u2', context: { librarySectionId: '2' } }));
    const state = having(two, asked(ALL_SCANS), agreed(ALL_SCANS));
    expect(rowsOf(state).map((r) => r.status)).toEqual(['Stopping…', 'Stopping…']);
    const over = having(state, said.ended({ uuid: 'u2', progress: 20, context: { librarySectionId: '2' } }));
    expect(serverIn(over, server.id)?.rows.find((r) => r.activity.uuid === 'u2')?.end?.outcome).toBe(
      'cancelled-here',
    );
    expect(rowsOf(having(two, asked(FILMS))).map((r) => r.status)).toEqual(['Cancelling…', '10\u00a0%']);
  });

  test('C13 its failure is told where the person asked, and offered nowhere', () => {
    const two = having(scan, said.started({ uuid: 'u2' }));
    const state = having(two, asked(ALL_SCANS), failed(ALL_SCANS, 'bad-request'));
    expect(rowsOf(state).map((r) => r.problem)).toEqual(['Plex refused to stop this.', undefined]);
    expect(rowsOf(state)[1]?.cancel.kind).toBe('none');
  });

  test('C6 C13 no row waits on when the answer comes after a 403, or after what made the call its own', () => {
    const two = having(scan, said.started({ uuid: 'u2' }));
    const state = having(
      having(two, asked(ALL_SCANS)),
      told({ isManagingRefused: true }),
      failed(ALL_SCANS, 'forbidden'),
    );
    expect(rowsOf(state).map((r) => r.status)).toEqual(['10\u00a0%', '10\u00a0%']);
  });

  test('C13 a row that waits for its own call keeps to that when a broader one is tried and refused', () => {
    const two = having(scan, said.started({ uuid: 'u2', cancellable: true }));
    const state = having(
      having(two, asked(OWN, 'u2'), asked(ALL_SCANS)),
      failed(ALL_SCANS, 'bad-request'),
      said.ended({ uuid: 'u2', progress: 20 }),
    );
    expect(serverIn(state, server.id)?.rows.find((r) => r.activity.uuid === 'u2')?.end?.outcome).toBe(
      'cancelled-here',
    );
  });
});

describe('stop all', () => {
  test('C12 is offered from two calls on, and says how many and what kind', () => {
    const view = (state: State) => {
      const all = viewOf(state, 5000);
      return all.kind === 'activities' ? all.groups[0]?.stopAll : undefined;
    };
    expect(view(scan)).toBeUndefined();
    const two = having(scan, said.started({ uuid: 'u2', type: 'media.optimize', cancellable: true }));
    expect(view(two)).toEqual({
      label: 'Stop all on Attic',
      command: { kind: 'cancel-all', serverId: server.id, type: undefined },
      question: { text: 'Stop 2 jobs on Attic, whole scans and maintenance too?', yes: 'Stop all' },
    });
    expect(view(having(two, said.lost()))).toBeUndefined();
    expect(view(having(two, asked(FILMS)))).toBeUndefined();
  });
});

describe('stop all of a kind', () => {
  const kind = 'media.generate.chapter.thumbs';
  const thumbs = (uuid: string, changes: Partial<Activity> = {}): Event =>
    said.started({ uuid, type: kind, title: 'Generating chapter thumbnails', ...changes });
  const four = ['a', 'b', 'c', 'd'];
  const head = (state: State) => rowsOf(state).find((r) => r.group)?.cancel;

  test('C14 is one call where one stops them all, and says which', () => {
    const tasks = [{ name: 'GenerateChapterThumbs', title: 'Make chapter thumbnails' }];
    // It is seen later than what it does, which so stands beside it.
    const butler = said.started({ uuid: 'butler', type: 'butler', title: 'Backing up', progress: 40 }, 1);
    const thumbsOfFour = four.map((u) => thumbs(u));
    const busy = having(attic, told({ contents: { ...contents, tasks } }), ...thumbsOfFour, butler);
    expect(head(busy)).toMatchObject({
      label: 'Stop the maintenance task “Make chapter thumbnails”',
      command: { kind: 'cancel-all', serverId: server.id, type: kind },
      question: { text: 'Stop the maintenance task “Make chapter thumbnails” on Attic?' },
    });
  });

  test('C14 is one call for each that can be stopped, and asks with their number', () => {
    const busy = having(attic, ...four.map((u) => thumbs(u, { cancellable: u !== 'd' })));
    expect(head(busy)).toMatchObject({
      label: 'Stop all 3 jobs: Making chapter thumbnails',
      question: { text: 'Stop 3 jobs of this kind: Making chapter thumbnails?', yes: 'Stop all' },
    });
  });

  test('C14 is not there where nothing stops any', () => {
    expect(head(having(attic, ...four.map((u) => thumbs(u))))).toEqual({ kind: 'none' });
  });
});

describe('in the menu', () => {
  test('C10 V3 what asks is a submenu with the question and the yes', () => {
    const item = menuOf(scan, 5000).findLast((i) => i.kind === 'submenu');
    expect(item).toEqual({
      kind: 'submenu',
      label: 'Stop the whole scan of Films',
      items: [
        { kind: 'text', label: 'Stop the whole scan of Films?' },
        {
          kind: 'action',
          label: 'Stop the scan',
          command: { kind: 'cancel', serverId: server.id, uuid: 'u1', call: FILMS },
        },
      ],
    });
  });
});

function raise(): never {
  throw new Error('there is no such row');
}
