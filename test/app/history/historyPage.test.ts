import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHistoryPages, type HistoryPages } from '../../../src/app/historyPage.ts';
import type { Downloads, History } from '../../../src/app/needs.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import { entriesOf } from '../../../src/domain/change/history.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { type HistoryPage, NO_FILTER } from '../../../src/domain/history/historyPage.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { createLog } from '../../../src/storage/log.ts';
import { said, server } from '../../domain/given.ts';
import { finish } from '../../domain/history/finish.ts';
import { type ManualClock, manualClock } from '../../plex/feed/manualClock.ts';

const TOKEN = 'nobody-may-see';
let store: Store;
let history: History;
let pages: HistoryPages;
let clock: ManualClock;
let saved: { readonly name: string; readonly text: string }[];
let isDiskFull: boolean;
let reads: number;
let quitting: AbortController;

const type = 'media.generate.intros';
const page = (): HistoryPage => {
  const { page } = store.state;
  if (page.kind !== 'history') throw new Error(`the page is ${page.kind}`);
  return page.history;
};
const titles = (): readonly string[] => page().result.finishes.map((f) => f.activity.title);
const keep = (...finishes: readonly Finished[]): void =>
  history.write(finishes.map((finished) => ({ kind: 'finished', finished })));

beforeEach(() => {
  quitting = new AbortController();
  clock = manualClock();
  store = createStore();
  const log = createLog(() => {});
  log.hide(TOKEN);
  const opened = openHistory(memoryStorage(), log, clock.now);
  reads = 0;
  history = {
    ...opened,
    all: () => {
      reads++;
      return opened.all();
    },
  };
  saved = [];
  isDiskFull = false;
  const downloads: Downloads = {
    save: (stem, extension, text) => {
      if (isDiskFull) return undefined;
      saved.push({ name: `${stem}.${extension}`, text });
      return { name: `${stem}.${extension}`, folder: 'Downloads' };
    },
  };
  store.subscribe((change) => history.write(entriesOf(change)));
  pages = createHistoryPages({ store, history, downloads, clock, log }, quitting.signal);
  store.apply({ kind: 'server-joined', server, at: 0 });
  store.apply(said.live());
});
afterEach(() => quitting.abort());

const several = [
  finish({ uuid: 'a', title: 'A', type, at: 1000 }),
  finish({ uuid: 'b', title: 'B', type, at: 2000, server: 'cellar', section: '2', library: 'Series' }),
  finish({ uuid: 'c', title: 'C', at: 3000, section: '1', library: 'Films' }),
];

describe('H11 the page', () => {
  test('shows what is worth telling, newest first, and what there is to choose from', () => {
    keep(
      ...several,
      finish({ uuid: 'd', type: 'library.refresh.items' }),
      finish({ uuid: 'e', lastedMs: 5 }),
    );
    pages.open(undefined);
    expect(titles()).toEqual(['C', 'B', 'A']);
    const { servers, kinds, libraries } = page().choices;
    expect([servers.length, kinds, libraries.map((l) => l.name)]).toEqual([
      2,
      ['scan', 'analysis'],
      ['Films', 'Series'],
    ]);
  });

  test('is filtered, also to nothing, and opens at a time', () => {
    keep(...several);
    pages.open(2000);
    expect(titles()).toEqual(['C', 'B']);
    pages.filter({ ...NO_FILTER, serverId: 'cellar' });
    expect(titles()).toEqual(['B']);
    pages.filter({ ...NO_FILTER, libraryId: 'attic-id/1' });
    expect(titles()).toEqual(['C']);
    pages.filter({ ...NO_FILTER, serverId: 'cellar', workKind: 'scan' });
    expect([titles(), page().result.count]).toEqual([[], 0]);
    expect(page().choices.servers).toHaveLength(2);
  });

  test('holds a hundred, and as many more on request, up to a thousand', () => {
    keep(...Array.from({ length: 1200 }, (_, n) => finish({ uuid: `u${n}`, type, at: n })));
    pages.open(undefined);
    expect([page().result.finishes.length, page().result.count]).toEqual([100, 1200]);
    pages.more();
    expect(page().result.finishes).toHaveLength(200);
    for (let n = 0; n < 20; n++) pages.more();
    expect(page().result.finishes).toHaveLength(1000);
    pages.filter(NO_FILTER);
    expect(page().result.finishes).toHaveLength(100);
  });

  test('shows what finishes while it is open, where the filter lets it through', () => {
    keep(...several);
    pages.open(undefined);
    store.apply(said.started({ uuid: 'n', type, title: 'New' }, 4000));
    store.apply(said.ended({ uuid: 'n', type, title: 'New' }, 9000));
    expect(titles()).toEqual(['New', 'C', 'B', 'A']);
    pages.filter({ ...NO_FILTER, workKind: 'scan' });
    store.apply(said.started({ uuid: 'm', type, title: 'More' }, 10_000));
    store.apply(said.ended({ uuid: 'm', type, title: 'More' }, 19_000));
    expect(titles()).toEqual(['C']);
    expect(reads).toBe(1);
  });

  test('reads the file once however often it is opened within a while, and again after it', async () => {
    for (let n = 0; n < 50; n++) {
      pages.open(undefined);
      store.apply({ kind: 'page-changed', page: { kind: 'activities' } });
    }
    expect(reads).toBe(1);
    await clock.pass(10_000);
    pages.open(undefined);
    expect(reads).toBe(2);
  });

  test('takes no command while another page is open', () => {
    keep(...several);
    pages.filter(NO_FILTER);
    pages.more();
    pages.export('csv');
    pages.clear('ask');
    pages.clear('clear');
    expect([store.state.page.kind, saved, history.all().length]).toEqual(['activities', [], 3]);
  });
});

describe('H12 the export', () => {
  test('is what is filtered, also what is not shown, and the page says where it is', () => {
    keep(...Array.from({ length: 150 }, (_, n) => finish({ uuid: `u${n}`, type, at: n })), ...several);
    pages.open(undefined);
    pages.filter({ ...NO_FILTER, workKind: 'analysis' });
    pages.export('json');
    expect(JSON.parse(saved[0]?.text ?? '')).toHaveLength(152);
    expect(saved[0]?.name).toMatch(/^usher-history-\d{4}-\d\d-\d\d\.json$/);
    expect(page().note).toEqual({ kind: 'saved', name: saved[0]?.name, folder: 'Downloads' });
    expect(page().filter.workKind).toBe('analysis');
  });

  test('S1 has no token in it, and a table begins with a byte order mark', () => {
    pages.open(undefined);
    store.apply(said.started({ uuid: 'n', type, title: `Of ${TOKEN}` }, 4000));
    store.apply(said.ended({ uuid: 'n', type, title: `Of ${TOKEN}` }, 9000));
    pages.export('csv');
    expect(saved[0]?.text).toMatch(/^\uFEFFat,server,/);
    expect(saved[0]?.text).toContain('Of ');
    expect(saved[0]?.text).not.toContain(TOKEN);
  });

  test('S6 comes once a second, however often it is asked', async () => {
    pages.open(undefined);
    for (let n = 0; n < 1000; n++) pages.export(n % 2 ? 'csv' : 'json');
    expect(saved).toHaveLength(1);
    await clock.pass(1000);
    pages.export('csv');
    expect(saved).toHaveLength(2);
  });

  test('that the disk refuses is said', () => {
    pages.open(undefined);
    isDiskFull = true;
    pages.export('csv');
    expect(page().note).toEqual({ kind: 'unsaved' });
  });
});

describe('H13 clearing', () => {
  test('asks once, and can be thought better of', () => {
    keep(...several);
    pages.open(undefined);
    pages.clear('clear');
    expect(history.all()).toHaveLength(3);
    pages.clear('ask');
    expect(page().isClearing).toBe(true);
    pages.clear('keep');
    expect([page().isClearing, history.all().length]).toEqual([false, 3]);
  });

  test('empties the page, "Recently" and the file; what waits to be told is told, and once', async () => {
    store.apply(said.started({ uuid: 'n', type }, 1000));
    store.apply(said.started({ uuid: 'r', type }, 1000));
    store.apply(said.ended({ uuid: 'n', type }, 9000));
    expect(store.state.recent).toHaveLength(1);
    pages.open(undefined);
    pages.clear('ask');
    pages.clear('clear');
    expect([titles(), store.state.recent, history.all()]).toEqual([[], [], []]);
    expect(page().note).toEqual({ kind: 'cleared' });
    const due: string[] = [];
    store.subscribe((change) => due.push(...change.due.map((u) => u.finished.activity.uuid)));
    store.apply({ kind: 'time-passed', at: 60_000 });
    store.apply(said.ended({ uuid: 'r', type }, 70_000));
    store.apply({ kind: 'time-passed', at: 90_000 });
    expect(due).toEqual(['n', 'r']);
    expect(titles()).toEqual(['Scanning Films']);
    expect(history.all().map((f) => f.activity.uuid)).toEqual(['r']);
    expect(history.restored(server.id).pending).toEqual([]);
  });

  test('that the disk refuses is said, and everything stays', () => {
    keep(...several);
    const stubborn = createHistoryPages(
      { store, history: { ...history, clear: () => false }, clock, log: createLog(() => {}) },
      quitting.signal,
    );
    stubborn.open(undefined);
    stubborn.clear('ask');
    stubborn.clear('clear');
    expect([page().note, titles().length]).toEqual([{ kind: 'uncleared' }, 3]);
  });
});
