import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import type { State } from '../../../src/domain/state.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';
import type { StartLineView, StartPageView } from '../../../src/domain/view/start/startPageView.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { having, ofServer, said, server } from '../given.ts';
import {
  accepted,
  asked,
  CONTENTS,
  FILMS,
  failed,
  GUIDE,
  knowing,
  REFRESH,
  scanOf,
  TASK,
} from './givenStarts.ts';

const opened: Event = { kind: 'page-changed', page: { kind: 'start' } };
const open = having(knowing, opened);
const facts = (changes: object): Event => ({
  kind: 'server-facts-changed',
  serverId: server.id,
  facts: changes,
});

function pageOf(state: State): StartPageView {
  const view = viewOf(state, 5000);
  if (view.kind !== 'start') throw new Error(`the page is ${view.kind}`);
  return view;
}

function lineOf(state: State, title: string): StartLineView {
  const lines = pageOf(state).servers.flatMap((s) => [...s.libraries, ...s.recorders, ...s.maintenance]);
  const line = lines.flatMap((one) => [one, ...one.folders]).find((one) => one.title === title);
  if (!line) throw new Error(`no ${title}`);
  return line;
}

const actionsOf = (state: State, title: string): readonly string[] =>
  lineOf(state, title).actions.map((a) => `${a.label}${a.isOff ? ' (off)' : ''}`);

describe('J8 the page', () => {
  test('lists libraries with their folders, recorders, and tasks by Plex’s own titles', () => {
    expect(pageOf(open)).toMatchObject({ headline: 'Start work', isSearchable: false });
    const [attic] = pageOf(open).servers;
    expect(attic).toMatchObject({ serverId: server.id, name: undefined, refusal: undefined });
    expect(attic?.libraries.map((l) => [l.title, l.foldersLabel, l.folders.map((f) => f.title)])).toEqual([
      ['Films', '2 folders', ['/media/films', '/media/more films']],
      ['Series', undefined, []],
    ]);
    expect(actionsOf(open, 'Films')).toEqual(['Scan Films', 'Refresh metadata of Films']);
    expect(actionsOf(open, '/media/films')).toEqual(['Scan /media/films of Films']);
    expect(actionsOf(open, 'Roof aerial')).toEqual(['Refresh guide of Roof aerial']);
    expect(actionsOf(open, 'Back up database')).toEqual(['Run now: Back up database']);
    expect(lineOf(open, '/media/films').actions[0]?.command).toEqual({
      kind: 'start',
      serverId: server.id,
      work: scanOf('1', '/media/films'),
    });
  });

  test('only a refresh of metadata is asked about first', () => {
    const warnings = lineOf(open, 'Films').actions.map((a) => a.warning);
    expect(warnings).toEqual([
      undefined,
      'The metadata of everything in Films is fetched again. That can take hours.',
    ]);
    expect(lineOf(open, 'Back up database').actions[0]?.warning).toBeUndefined();
  });

  test('says how it stands with each', () => {
    const at = (...events: readonly Event[]): string | undefined =>
      lineOf(having(open, ...events), 'Films').status;
    expect(at()).toBeUndefined();
    expect(at(asked(FILMS, 10))).toBe('Asking Plex…');
    const agreed = [asked(FILMS, 10), accepted(FILMS, 20, 'u1')];
    expect(at(...agreed)).toBe('Plex agreed.');
    expect(at(...agreed, said.started({ progress: 41 }, 30))).toBe('Running, 41\u00a0%');
    expect(at(...agreed, { kind: 'time-passed', at: 61_000 })).toBe('Plex agreed, but no activity was seen.');
    expect(at(asked(FILMS, 10), failed(FILMS, 'timed-out', 20))).toBe(
      'The server did not answer in time. It may still begin.',
    );
    expect(at(asked(FILMS, 10), failed(FILMS, 'timed-out', 20), asked(REFRESH, 30))).toBe('Asking Plex…');
    expect(at(...agreed, said.started({}, 30), said.ended({}, 40))).toBeUndefined();
    expect(at(said.started({ progress: 3, context: { librarySectionId: '1' } }))).toBe('Running, 3\u00a0%');
  });

  test('J1 what is under way is not offered', () => {
    expect(actionsOf(having(open, asked(FILMS, 10)), 'Films')).toEqual([
      'Scan Films (off)',
      'Refresh metadata of Films',
    ]);
    expect(actionsOf(having(open, asked(GUIDE, 10), accepted(GUIDE, 20, undefined)), 'Roof aerial')).toEqual([
      'Refresh guide of Roof aerial (off)',
    ]);
  });

  test('offers to stop a task that was started, or is seen to run', () => {
    const running = having(open, asked(TASK, 10), accepted(TASK, 20, undefined));
    expect(actionsOf(running, 'Back up database')).toEqual(['Stop Back up database']);
    expect(lineOf(running, 'Back up database').actions[0]?.command).toEqual({
      kind: 'stop-task',
      serverId: server.id,
      task: 'BackupDatabase',
    });
    const credits = having(open, said.started({ type: 'media.generate.credits' }, 30));
    expect(actionsOf(credits, 'Detect credits')).toEqual(['Stop Detect credits']);
    expect(actionsOf(credits, 'Back up database')).toEqual(['Run now: Back up database']);
    const stopping = having(running, said.started({ type: 'butler', progress: 3 }, 30), said.asked('u1', 40));
    expect(actionsOf(stopping, 'Back up database')).toEqual(['Stop Back up database (off)']);
    expect(lineOf(stopping, 'Back up database').status).toBe('Stopping…');
  });

  test('says why nothing can be started, and offers nothing there', () => {
    const shown = (event: Event): unknown => {
      const [attic] = pageOf(having(open, event)).servers;
      return [attic?.refusal, attic?.libraries.length];
    };
    expect(shown(facts({ isShared: true }))).toEqual([
      'Somebody else’s server: only its owner can start work there.',
      0,
    ]);
    expect(shown(facts({ isManagingRefused: true }))).toEqual([
      'Plex refused: this account may not start work there.',
      0,
    ]);
    expect(shown(facts({ contents: { ...CONTENTS, libraries: [], tasks: [], dvrs: [] } }))).toEqual([
      'Nothing that could be started is known yet.',
      0,
    ]);
    expect(shown(said.lost(50))).toEqual(['Not connected: nothing can be started now.', 2]);
    expect(actionsOf(having(open, said.lost(50)), 'Series')).toEqual([
      'Scan Series (off)',
      'Refresh metadata of Series (off)',
    ]);
  });

  test('has a search where there are many lines, and names the servers where there are several', () => {
    const libraries = Array.from({ length: 10 }, (_, n) => ({ ...CONTENTS.libraries[1], id: `${n}` }));
    expect(pageOf(having(open, facts({ contents: { ...CONTENTS, libraries } }))).isSearchable).toBe(true);
    const cellar = { id: 'cellar-id', name: 'Cellar' };
    const two = having(
      open,
      { kind: 'server-joined', server: cellar, at: 0 },
      ofServer(cellar.id, said.live()),
    );
    expect(pageOf(two).servers.map((s) => s.name)).toEqual(['Attic', 'Cellar']);
  });

  test('V8 an open page changes nothing else', () => {
    expect(menuOf(open, 5000)).toEqual(menuOf(knowing, 5000));
  });
});

describe('J9 the menu', () => {
  const scanning = (state: State): MenuItemView | undefined =>
    menuOf(state, 5000).find((item) => 'label' in item && item.label === 'Scan a library');

  test('opens the page, and has the libraries to scan', () => {
    expect(menuOf(knowing, 5000)).toContainEqual({
      kind: 'action',
      label: 'Start…',
      command: { kind: 'open-start' },
    });
    expect(scanning(knowing)).toEqual({
      kind: 'submenu',
      label: 'Scan a library',
      items: [
        {
          kind: 'action',
          label: 'Films',
          command: { kind: 'start', serverId: server.id, work: FILMS },
        },
        {
          kind: 'action',
          label: 'Series',
          command: { kind: 'start', serverId: server.id, work: scanOf('2') },
        },
      ],
    });
  });

  test('only where it is allowed and connected', () => {
    // Its place is kept while no server is connected.
    expect(scanning(having(knowing, said.lost(50)))).toEqual({ kind: 'text', label: 'Scan a library' });
    expect(scanning(having(knowing, facts({ isShared: true })))).toBeUndefined();
    expect(scanning(having(knowing, facts({ isManagingRefused: true })))).toBeUndefined();
  });

  test('names the server where there are several', () => {
    const cellar = { id: 'cellar-id', name: 'Cellar' };
    const two = having(knowing, { kind: 'server-joined', server: cellar, at: 0 });
    expect(scanning(two)).toMatchObject({ items: [{ kind: 'text', label: 'Attic' }, {}, {}] });
  });

  test('of five hundred libraries it has thirty, and says how many more there are', () => {
    const libraries = Array.from({ length: 500 }, (_, n) => ({ ...CONTENTS.libraries[1], id: `${n}` }));
    const many = having(knowing, facts({ contents: { ...CONTENTS, libraries } }));
    const found = scanning(many);
    const items = found?.kind === 'submenu' ? found.items : [];
    expect(items).toHaveLength(31);
    expect(items.at(-1)).toEqual({ kind: 'text', label: 'And 470 more.' });
  });
});
