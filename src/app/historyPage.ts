import type { Millis } from '../domain/activity.ts';
import { hasPassed } from '../domain/change/hasPassed.ts';
import type { Finished } from '../domain/finished.ts';
import { historyCsv, historyJson } from '../domain/history/exportHistory.ts';
import {
  choicesIn,
  type ExportFormat,
  type HistoryFilter,
  type HistoryNote,
  type HistoryPage,
  MOST_SHOWN,
  NO_FILTER,
} from '../domain/history/historyPage.ts';
import { type HistoryResult, queryHistory } from '../domain/history/historyQuery.ts';
import { localDay } from '../domain/history/localTime.ts';
import { isWorthAnnouncing } from '../domain/notices/worth.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { Downloads, History, Log } from './needs.ts';
import { showPage } from './pages.ts';
import type { Store } from './store.ts';

/** So many lines at first, and as many more on request. */
const FIRST_SHOWN = 100;
/** The history stays in memory for so long after the page was left: opening the page again and again reads the file once. */
const KEPT_MS = 10_000;
/** Between two files: a page that is taken over must not keep the app from everything else. */
const EXPORT_PAUSE_MS = 1000;
/** Table programs take a file without it for one in an alphabet of long ago. */
const BYTE_ORDER_MARK = '\uFEFF';

export type HistoryPagesNeeds = {
  readonly store: Store;
  readonly history: History;
  /** Undefined where there is nowhere to save a file. */
  readonly downloads?: Downloads | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

/** What can be done on the history page. While another page is open nothing but `open` does anything. */
export type HistoryPages = {
  open(since: Millis | undefined): void;
  filter(filter: HistoryFilter): void;
  more(): void;
  export(format: ExportFormat): void;
  clear(step: 'ask' | 'keep' | 'clear'): void;
};

export function createHistoryPages(needs: HistoryPagesNeeds, signal: AbortSignal): HistoryPages {
  const { store, history, downloads, clock, log } = needs;
  // All finishes that are worth telling, newest first, while the page is open and a little longer.
  let all: readonly Finished[] | undefined;
  let isForgetting = false;
  let exportedAt = Number.NEGATIVE_INFINITY;

  const opened = (): HistoryPage | undefined =>
    store.state.page.kind === 'history' ? store.state.page.history : undefined;
  const read = (): readonly Finished[] => history.all().filter(isWorthAnnouncing);

  function found({ serverId, workKind, libraryId, since }: HistoryFilter, count?: number): HistoryResult {
    return queryHistory(all ?? [], {
      serverIds: serverId === undefined ? undefined : [serverId],
      kinds: workKind && [workKind],
      libraryIds: libraryId === undefined ? undefined : [libraryId],
      since,
      count,
    });
  }

  function show(filter: HistoryFilter, count: number, note?: HistoryNote, isClearing = false): void {
    all ??= read();
    const result = found(filter, count);
    showPage(store, {
      kind: 'history',
      history: { filter, choices: choicesIn(all), result, isClearing, note },
    });
  }

  /** The same again, as it is now. */
  function showAgain(page: HistoryPage, change: Partial<Pick<HistoryPage, 'note' | 'isClearing'>>): void {
    const { note, isClearing } = { note: undefined, isClearing: false, ...change };
    show(page.filter, shownOf(page), note, isClearing);
  }

  async function forgetSoon(): Promise<void> {
    if (isForgetting) return;
    isForgetting = true;
    await clock.sleep(KEPT_MS, signal);
    isForgetting = false;
    if (!opened()) all = undefined;
  }

  const unsubscribe = store.subscribe(({ before, after, finished }) => {
    const worthy = all ? finished.filter(isWorthAnnouncing) : [];
    if (worthy.length) all = [...worthy.toReversed(), ...(all ?? [])];
    const page = after.page.kind === 'history' ? after.page.history : undefined;
    if (page && worthy.length) showAgain(page, page);
    if (before.page.kind === 'history' && !page) void forgetSoon();
  });
  signal.addEventListener('abort', unsubscribe, { once: true });

  function save(page: HistoryPage, format: ExportFormat): HistoryNote {
    const { finishes } = found(page.filter);
    const text = format === 'csv' ? BYTE_ORDER_MARK + historyCsv(finishes) : historyJson(finishes);
    const saved = downloads?.save(`usher-history-${localDay(clock.now())}`, format, log.redact(text));
    return saved ? { kind: 'saved', ...saved } : { kind: 'unsaved' };
  }

  function clear(page: HistoryPage): void {
    const isCleared = history.clear();
    if (isCleared) {
      all = read();
      store.apply({ kind: 'history-read', recent: history.recent() });
    }
    show(NO_FILTER, shownOf(page), { kind: isCleared ? 'cleared' : 'uncleared' });
  }

  return {
    open: (since) => {
      const page = opened();
      if (page && page.filter.since === since) return;
      show({ ...NO_FILTER, since }, FIRST_SHOWN);
    },
    filter: (filter) => {
      if (opened()) show(filter, FIRST_SHOWN);
    },
    more: () => {
      const page = opened();
      if (page) show(page.filter, Math.min(shownOf(page) + FIRST_SHOWN, MOST_SHOWN));
    },
    export: (format) => {
      const page = opened();
      if (!page || !hasPassed(exportedAt, clock.now(), EXPORT_PAUSE_MS)) return;
      exportedAt = clock.now();
      showAgain(page, { note: save(page, format) });
    },
    clear: (step) => {
      const page = opened();
      if (!page) return;
      if (step !== 'clear') showAgain(page, { isClearing: step === 'ask' });
      else if (page.isClearing) clear(page);
    },
  };
}

/** How many lines the page may show. */
function shownOf({ result }: HistoryPage): number {
  return Math.max(FIRST_SHOWN, Math.ceil(result.finishes.length / FIRST_SHOWN) * FIRST_SHOWN);
}
