import type { RowView } from '../../../src/domain/view/view.ts';
import { activities, rowWith } from './compose.ts';
import type { GalleryState } from './galleryState.ts';

const none = { kind: 'none' } as const;

/** A believable head of thirteen equal jobs, closed unless said otherwise. */
export function headWith(change: Partial<RowView>, isOpen = false): RowView {
  const title = change.title ?? 'Generating chapter thumbnails';
  return rowWith({
    uuid: 'equal thumbnails',
    title,
    subtitle: 'Harbour Lights · S2 E4',
    progress: 38,
    elapsed: '14 min',
    cancel: none,
    group: { id: 'equal thumbnails', count: '×13', label: `${title}, 13 jobs`, isOpen },
    ...change,
  });
}

/** Those of the head, some of which have begun. */
export function equalRows(count = 13, depth = 1): readonly RowView[] {
  return Array.from({ length: count }, (_, n) =>
    rowWith({
      uuid: `thumbnails-${n}`,
      title: 'Generating chapter thumbnails',
      subtitle: `Harbour Lights · S2 E${n + 4}`,
      progress: n < 3 ? 64 - n * 25 : undefined,
      elapsed: n < 3 ? `${14 - n} min` : '2 min',
      cancel: none,
      depth,
    }),
  );
}

const films = rowWith({ cancel: none });
const credits = rowWith({
  uuid: 'credits',
  title: 'Detecting credits',
  subtitle: 'The Lighthouse Keepers · S2 E7',
  progress: 8,
  elapsed: '38 s',
  cancel: none,
});
const download = rowWith({
  uuid: 'download',
  title: 'Media download by Robin',
  subtitle: 'Salt and Lanterns (2021)',
  progress: 73,
  elapsed: '4 min',
});

function maintenance(isOpen: boolean): RowView {
  return rowWith({
    uuid: 'butler',
    title: 'Scheduled maintenance',
    subtitle: 'Generating chapter thumbnails',
    progress: 35,
    elapsed: '21 min',
    group: { id: 'maintenance butler', count: '14 jobs', label: 'Scheduled maintenance, 14 jobs', isOpen },
  });
}

export const groupGallery: readonly GalleryState[] = [
  {
    name: 'group',
    caption: 'Equal jobs',
    view: activities('14 jobs running', [films, headWith({})]),
  },
  {
    name: 'group-open',
    caption: 'Equal jobs, opened',
    view: activities('14 jobs running', [headWith({}, true), ...equalRows().slice(0, 5), download]),
  },
  {
    name: 'maintenance',
    caption: 'Maintenance',
    view: activities('15 jobs running', [maintenance(false), download]),
  },
  {
    name: 'maintenance-open',
    caption: 'Maintenance, opened',
    view: activities('15 jobs running', [
      maintenance(true),
      headWith({ depth: 1 }, true),
      ...equalRows(2, 2),
      { ...credits, depth: 1 },
      download,
    ]),
  },
  {
    name: 'none-can-be-stopped',
    caption: 'Nothing can be stopped',
    view: activities('3 jobs running', [films, credits, { ...download, cancel: none }]),
  },
  {
    name: 'group-long-and-rtl',
    caption: 'Equal jobs with long and right-to-left titles',
    view: activities('39 jobs running', [
      headWith({
        uuid: 'long',
        title: 'Refreshing metadata for Every Single Recording of the Winter Concert Series, Remastered',
        subtitle: '/media/series/Harbour Lights/Season 2/Harbour Lights - 4 - Slack water.mkv',
        elapsed: 'at least 23 h 59 min',
      }),
      headWith({ uuid: 'hebrew', title: 'סריקת פרקים', subtitle: 'מגדלור החורף', progress: undefined }),
      headWith({ uuid: 'arabic', title: 'فحص مكتبة الأفلام', subtitle: 'منارة الشتاء (2018)' }, true),
      { ...credits, depth: 1 },
    ]),
  },
];
