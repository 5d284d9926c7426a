import type { Event } from '../../../../src/domain/event.ts';
import type { Finished } from '../../../../src/domain/finished.ts';
import { activity } from '../../../domain/given.ts';
import { activitiesOf, type GalleryState, shown } from './galleryState.ts';
import {
  after,
  attic,
  CONTENTS,
  finish,
  HOUR,
  had,
  job,
  LONG,
  MINUTE,
  NOW,
  report,
  SECOND,
  server,
} from './given.ts';
import { credits, films, optimising, previews } from './jobs.ts';

// What finished lately, and while the person was away.

const past: readonly Finished[] = [
  finish(2 * SECOND, {
    activity: { ...credits.activity, progress: 100 },
    item: 'Harbour Lights S02 E04',
    library: 'Series',
    lastedMs: 38 * SECOND,
  }),
  finish(5 * MINUTE, {
    activity: activity({
      title: '',
      progress: 100,
      context: { librarySectionId: '2' },
      response: { 'Items added': 12 },
    }),
    library: 'Series',
    lastedMs: 14 * MINUTE,
    foundRunning: true,
  }),
  finish(48 * MINUTE, {
    activity: { ...previews.activity, progress: 41 },
    outcome: 'stopped',
    item: 'The Cartographer’s Daughter (2019)',
  }),
  finish(62 * MINUTE, { activity: optimising.activity, outcome: 'cancelled-here', lastedMs: 9 * SECOND }),
  finish(24 * HOUR - MINUTE, {
    activity: activity({
      type: 'library.refresh.items',
      title: `Refreshing metadata for ${LONG}`,
      progress: 50,
    }),
    outcome: 'gone',
    foundRunning: true,
    lastedMs: 24 * HOUR - MINUTE,
  }),
  finish(49 * HOUR, {
    activity: activity({ uuid: 'arabic', title: 'فحص مكتبة الأفلام', progress: 100 }),
    library: undefined,
  }),
];

const twenty = [
  ...past,
  ...Array.from({ length: 14 }, (_, i) =>
    finish((i + 3) * 24 * HOUR, {
      activity: { ...credits.activity, uuid: `credits-${i}`, progress: 100 },
      item: `Harbour Lights S02 E${i + 10}`,
      lastedMs: (i + 3) * SECOND,
    }),
  ),
];

/** Twelve jobs, while the screen was locked. */
const missed: readonly Event[] = [
  { kind: 'away-changed', reasons: ['lock'], at: NOW - 40 * MINUTE },
  ...Array.from({ length: 12 }, (_, i): readonly Event[] => {
    const of = {
      ...credits.activity,
      uuid: `missed-${i}`,
      subtitle: `Harbour Lights S02 E${i + 10}`,
      context: {},
    };
    const at = NOW - (38 - 3 * i) * MINUTE;
    return [
      report(attic.id, 'started', { ...of, progress: 0 }, at),
      report(attic.id, 'ended', { ...of, progress: 100 }, at + 2 * MINUTE),
    ];
  }).flat(),
  { kind: 'away-changed', reasons: [], at: NOW - SECOND },
];

const showAll = (view: GalleryState['view']): string => activitiesOf(view).showAll;

export const recentGallery: readonly GalleryState[] = [
  shown('recent', 'Recent finished work', after(...server([films]), had(twenty))),
  shown(
    'recent-expanded',
    'Recent finished work, all of it',
    after(...server([films]), had(twenty)),
    showAll,
  ),
  shown('recent-quiet', 'Quiet after some work', after(...server([]), had(past.slice(0, 2)))),
  shown(
    'links-and-owners',
    'Links into Plex, and whose work it is',
    after(
      ...server(
        [
          films,
          job(
            {
              uuid: 'sync',
              type: 'sync',
              subtitle: 'Salt and Cedar (2021)',
              progress: 12,
              userId: 2,
              context: { key: '/library/metadata/106' },
            },
            MINUTE,
          ),
          job(
            {
              uuid: 'refresh',
              type: 'library.refresh.items',
              title: `Refreshing an item of ${LONG}`,
              subtitle: 'Disc 14, Movements in the Wrong Order · Checking files',
              userId: 3,
              context: { key: '/library/metadata/109' },
            },
            24 * HOUR - MINUTE,
            { isFound: true },
          ),
          credits,
        ],
        {
          facts: {
            contents: {
              ...CONTENTS,
              users: [...CONTENTS.users, { id: 3, name: 'Somebody with a very long name' }],
            },
          },
        },
      ),
      had(past.slice(0, 3)),
    ),
  ),
  shown('digest', 'Back again', after(...server([films]), ...missed)),
];
