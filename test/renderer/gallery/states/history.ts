import type { Finished } from '../../../../src/domain/finished.ts';
import { choicesIn, type HistoryPage, NO_FILTER } from '../../../../src/domain/history/historyPage.ts';
import { queryHistory } from '../../../../src/domain/history/historyQuery.ts';
import { activity } from '../../../domain/given.ts';
import { type GalleryState, shown } from './galleryState.ts';
import { after, boathouse, finish, HOUR, MINUTE, SECOND, server } from './given.ts';
import { credits, guide, optimising, previews } from './jobs.ts';

// The page of what finished.

const TODAY: readonly Finished[] = [
  finish(175 * MINUTE),
  finish(199 * MINUTE, {
    activity: { ...credits.activity, progress: 100 },
    item: 'Harbour Lights S02 E04',
    library: 'Series',
    lastedMs: 38 * SECOND,
  }),
  finish(228 * MINUTE, {
    activity: optimising.activity,
    server: boathouse,
    library: undefined,
    outcome: 'cancelled-here',
    lastedMs: 9 * SECOND,
  }),
];
const BEFORE: readonly Finished[] = [
  finish(12 * HOUR + 2 * MINUTE, {
    activity: { ...previews.activity, subtitle: '', progress: 41 },
    server: boathouse,
    library: undefined,
    outcome: 'stopped',
    lastedMs: 125 * MINUTE,
    foundRunning: true,
  }),
  finish(14 * HOUR, {
    activity: activity({ uuid: 'arabic', title: '', context: { librarySectionId: '3' } }),
    library: 'أفلام',
    lastedMs: 14 * MINUTE,
  }),
  finish(134 * HOUR, { activity: guide.activity, library: undefined, outcome: 'gone' }),
];
const all: readonly Finished[] = [
  ...TODAY,
  ...BEFORE,
  ...Array.from({ length: 114 }, (_, n) => finish((140 + n) * HOUR, { lastedMs: (n + 2) * 10 * SECOND })),
];

function page(change: Partial<HistoryPage>, finishes: readonly Finished[] = all) {
  const history: HistoryPage = {
    filter: NO_FILTER,
    choices: choicesIn(all),
    result: queryHistory(finishes, { count: 6 }),
    isClearing: false,
    note: undefined,
    ...change,
  };
  return after(...server([]), ...server([], { of: boathouse }), {
    kind: 'page-changed',
    page: { kind: 'history', history },
  });
}

export const historyGallery: readonly GalleryState[] = [
  shown('history', 'History', page({})),
  shown(
    'history-filtered',
    'History, filtered to nothing',
    page({ filter: { ...NO_FILTER, serverId: 'boathouse', workKind: 'live-tv' } }, []),
  ),
  shown(
    'history-since',
    'History, while away',
    page(
      {
        filter: { ...NO_FILTER, since: finish(6 * HOUR).at },
        note: { kind: 'saved', name: 'usher-history-2026-11-29.csv', folder: 'Downloads' },
      },
      TODAY,
    ),
  ),
  shown('history-clear', 'Clear the history?', page({ isClearing: true })),
  shown('history-empty', 'History, empty', page({ choices: choicesIn([]), note: { kind: 'cleared' } }, [])),
];
