import { finishId } from '../../../../src/domain/finished.ts';
import type { State } from '../../../../src/domain/state.ts';
import { viewOf } from '../../../../src/domain/view/viewOf.ts';
import { activitiesOf, type GalleryState, shown } from './galleryState.ts';
import { after, afterAll, attic, finish, HOUR, type Job, job, MINUTE, NOW, SECOND, server } from './given.ts';
import { credits, download, films, optimising } from './jobs.ts';

// Equal jobs and maintenance, closed and open; what a notification told of.

/** Thirteen, of which three have begun. */
function equal(count = 13): readonly Job[] {
  return Array.from({ length: count }, (_, n) =>
    job(
      {
        uuid: `thumbnails-${n}`,
        type: 'media.generate.chapter.thumbs',
        title: 'Generating chapter thumbnails',
        subtitle: `Harbour Lights S02 E${String(n + 4).padStart(2, '0')}`,
        progress: n < 3 ? 64 - n * 25 : undefined,
      },
      (n < 3 ? 14 - n : 2) * MINUTE,
    ),
  );
}

const maintenance = job(
  { uuid: 'butler', type: 'butler', title: 'Scheduled maintenance', progress: 35 },
  21 * MINUTE,
);
const lone = { ...optimising, isFound: false };

/** With every group open. */
function opened(state: State): State {
  const ids = activitiesOf(viewOf(state, NOW)).groups.flatMap(({ rows }) =>
    rows.flatMap((r) => (r.group && !r.group.isOpen ? [r.group.id] : [])),
  );
  if (!ids.length) return state;
  return opened(
    afterAll(
      ids.map((group) => ({ kind: 'group-opened', serverId: attic.id, group, isOpen: true })),
      state,
    ),
  );
}

const night = after(...server([maintenance, ...equal(), { ...credits, forMs: 3 * MINUTE }, download]));
const finished = [finish(3 * SECOND), finish(MINUTE, { library: 'Series' })];

function titled(prefix: string, title: string, subtitle: string, forMs: number): readonly Job[] {
  return equal(13).map((j, n) =>
    job({ ...j.activity, uuid: `${prefix}-${n}`, type: `x.${prefix}`, title, subtitle }, forMs, {
      isFound: forMs > HOUR,
    }),
  );
}

export const groupGallery: readonly GalleryState[] = [
  shown('group', 'Equal jobs', after(...server([films, ...equal()]))),
  shown('group-open', 'Equal jobs, opened', opened(after(...server([...equal(), download])))),
  shown('maintenance', 'Maintenance', night),
  shown('maintenance-open', 'Maintenance, opened', opened(night)),
  shown(
    'group-long-and-rtl',
    'Equal jobs with long and right-to-left titles',
    after(
      ...server([
        ...titled(
          'long',
          'Refreshing metadata for Every Single Recording of the Winter Concert Series, Remastered',
          '/media/series/Harbour Lights/Season 2/Harbour Lights - 4 - Slack water.mkv',
          24 * HOUR - MINUTE,
        ),
        ...titled('hebrew', 'סריקת פרקים', 'מגדלור החורף', 14 * MINUTE),
        ...titled('arabic', 'فحص مكتبة الأفلام', 'منارة الشتاء (2018)', 14 * MINUTE),
        lone,
      ]),
    ),
  ),
  shown(
    'marked',
    'What a notification told of',
    afterAll(
      [{ kind: 'marked', subject: { kind: 'job', serverId: attic.id, uuid: 'thumbnails-0' }, at: NOW }],
      opened(night),
    ),
  ),
  shown(
    'marked-recent',
    'What a notification told of is over',
    after(
      ...server([]),
      { kind: 'history-read', recent: finished },
      { kind: 'marked', subject: { kind: 'finishes', ids: finished.map(finishId) }, at: NOW },
    ),
  ),
];
