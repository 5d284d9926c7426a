import { NO_FILTER } from '../../../src/domain/history/historyPage.ts';
import type { HistoryEntryView, HistoryView } from '../../../src/domain/view/history/historyView.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { groupWith, pastWith, rowWith, servers } from './compose.ts';
import type { GalleryState } from './galleryState.ts';

const entry = (time: string, title: string, ...facts: readonly string[]): HistoryEntryView => ({
  id: `${time} ${title}`,
  title,
  time,
  facts,
});

const days = [
  {
    name: 'Today',
    entries: [
      entry('09:05', 'Scanning Films', 'finished', '3 min', 'Films', 'Attic'),
      entry('08:41', 'Detecting credits', 'finished', '38 s', 'Harbour Lights · S2 E7', 'Attic'),
      entry('08:12', 'Optimizing Salt and Lanterns', 'cancelled', '9 s', 'For mobile, 720p', 'Boathouse'),
    ],
  },
  {
    name: 'Yesterday',
    entries: [
      entry(
        '23:58',
        'Generating video preview thumbnails',
        'stopped at 41 %',
        'at least 2 h 5 min',
        'Boathouse',
      ),
      entry('22:10', 'فحص مكتبة الأفلام', 'finished', '14 min', 'أفلام', 'Attic'),
    ],
  },
  { name: 'Monday 23 November', entries: [entry('21:30', 'Updating TV guide', 'gone', 'Attic')] },
];

/** What is not said is that of two servers with some days. */
export function historyWith(change: Partial<HistoryView> = {}): View {
  return {
    kind: 'history',
    headline: 'History',
    history: {
      filter: NO_FILTER,
      servers: [
        { id: 'attic', name: 'Attic' },
        { id: 'boathouse', name: 'Boathouse' },
      ],
      kinds: [
        { id: 'scan', name: 'Library scans' },
        { id: 'analysis', name: 'Media analysis' },
        { id: 'live-tv', name: 'Live TV' },
      ],
      libraries: [
        { id: 'attic/1', name: 'Films · Attic' },
        { id: 'boathouse/2', name: 'Series · Boathouse' },
      ],
      sinceText: undefined,
      facts: '214 jobs, at least 12 h 5 min in all, 3 min typically',
      days,
      emptyText: undefined,
      moreText: 'And 114 more.',
      canShowMore: true,
      note: undefined,
      canExport: true,
      canClear: true,
      question: undefined,
      ...change,
    },
  };
}

const nothing = { facts: undefined, days: [], moreText: undefined, canShowMore: false, canExport: false };

export const historyGallery: readonly GalleryState[] = [
  {
    name: 'digest',
    caption: 'Back again',
    view: servers('Scanning Films, 41 %', [groupWith({ rows: [rowWith({})] })], [pastWith({})], {
      digest: { text: 'While you were away: 12 jobs finished', since: 5 },
    }),
  },
  { name: 'history', caption: 'History', view: historyWith() },
  {
    name: 'history-filtered',
    caption: 'History, filtered to nothing',
    view: historyWith({
      ...nothing,
      filter: { ...NO_FILTER, serverId: 'boathouse', workKind: 'live-tv' },
      emptyText: 'Nothing that finished fits this: Boathouse, Live TV.',
    }),
  },
  {
    name: 'history-since',
    caption: 'History, while away',
    view: historyWith({
      filter: { ...NO_FILTER, since: 5 },
      sinceText: 'Since Monday 23 November, 22:00',
      facts: '3 jobs, 4 min in all, 38 s typically',
      days: days.slice(0, 1),
      moreText: undefined,
      canShowMore: false,
      note: 'Saved in Downloads as usher-history-2026-11-29.csv.',
    }),
  },
  {
    name: 'history-clear',
    caption: 'Clear the history?',
    view: historyWith({
      question:
        'Forget everything that finished, on every server? What runs now goes on, and is told when it is done.',
    }),
  },
  {
    name: 'history-empty',
    caption: 'History, empty',
    view: historyWith({
      ...nothing,
      servers: [],
      kinds: [],
      libraries: [],
      canClear: false,
      emptyText: 'Nothing has finished yet.',
      note: 'The history is empty now.',
    }),
  },
];
