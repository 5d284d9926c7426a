import { NO_FILTER } from '../../../src/domain/history/historyPage.ts';
import type { HistoryEntryView, HistoryView } from '../../../src/domain/view/history/historyView.ts';
import type { View } from '../../../src/domain/view/view.ts';

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
