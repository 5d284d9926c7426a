import type { Event } from '../../../../src/domain/event.ts';
import { type GalleryState, shown } from './galleryState.ts';
import {
  after,
  attic,
  boathouse,
  finish,
  HOUR,
  had,
  type Job,
  job,
  LONG,
  MINUTE,
  NOW,
  SECOND,
  server,
} from './given.ts';
import { credits, download, films, guide, optimising, previews } from './jobs.ts';

// Work that runs, and what ran lately.

export const five = [
  { ...films, forMs: 6 * MINUTE },
  download,
  { ...optimising, forMs: 3 * MINUTE, isFound: false },
  credits,
  guide,
];

/** Titles of their own, so that they are no group. */
function many(count: number): readonly Job[] {
  return Array.from({ length: count }, (_, i) => {
    const season = Math.floor(i / 20) + 1;
    return job(
      {
        uuid: `item-${i}`,
        type: 'media.analyze',
        title: `Analyzing Harbour Lights, episode ${i + 1}`,
        subtitle: `/media/series/Harbour Lights/Season ${season}/Harbour Lights - ${i + 1} - Slack water.mkv`,
        progress: i % 7 === 3 ? undefined : (i * 37) % 100,
        cancellable: true,
      },
      ((i % 58) + 2) * SECOND,
    );
  });
}

/** The person had the server scan Films, and load the guide, whose answer names no activity. */
const began: readonly Event[] = [
  {
    kind: 'start-asked',
    serverId: attic.id,
    work: { kind: 'scan', libraryId: '1', path: undefined },
    at: NOW - films.forMs - SECOND,
  },
  {
    kind: 'start-accepted',
    serverId: attic.id,
    work: { kind: 'scan', libraryId: '1', path: undefined },
    uuid: 'films',
    at: NOW - films.forMs,
  },
  {
    kind: 'start-asked',
    serverId: attic.id,
    work: { kind: 'guide', dvrId: '7' },
    at: NOW - guide.forMs - SECOND,
  },
  {
    kind: 'start-accepted',
    serverId: attic.id,
    work: { kind: 'guide', dvrId: '7' },
    uuid: undefined,
    at: NOW - guide.forMs - 1,
  },
];

export const workGallery: readonly GalleryState[] = [
  shown('quiet', 'Quiet', after(...server([]), had([finish(3 * MINUTE)]))),
  shown('quiet-first', 'Nothing has run yet', after(...server([]))),
  shown('one-job', 'One job', after(...server([films]))),
  shown('five-jobs', 'Five jobs', after(...server(five))),
  shown(
    'estimates',
    'How long it will still take, and what does not move',
    after(
      ...server([
        { ...films, forMs: 12 * MINUTE },
        { ...previews, forMs: 50 * MINUTE, stoodMs: 44 * MINUTE },
        { ...download, forMs: 4 * HOUR },
        job(
          { uuid: 'soon', type: 'media.generate.intros', subtitle: 'Harbour Lights', progress: 96 },
          7 * MINUTE,
        ),
        { ...guide, forMs: 68 * MINUTE, stoodMs: 65 * MINUTE },
      ]),
    ),
  ),
  shown('sixty-jobs', 'Sixty jobs', after(...server(many(60)))),
  shown('five-hundred-jobs', 'Five hundred jobs', after(...server(many(500)))),
  shown(
    'more-than-rows',
    'More than rows',
    after(...server(many(1200).map((j) => ({ ...j, isFound: true })))),
  ),
  shown('none-can-be-stopped', 'Nothing can be stopped', after(...server([credits, previews, download]))),
  shown('started', 'Started by you', after(...server([credits, films, guide]), ...began)),
  shown(
    'several-quiet',
    'Several servers, quiet',
    after(...server([]), ...server([], { of: boathouse }), had([finish(12 * SECOND)])),
  ),
  shown(
    'long-and-rtl',
    'Long and right-to-left text',
    after(
      ...server([
        job(
          {
            uuid: 'long',
            type: 'library.refresh.items',
            title: `Refreshing metadata for ${LONG}`,
            subtitle: 'The Winter Concert Series, Remastered: Disc 14, Movements in the Wrong Order',
            progress: 100,
            cancellable: true,
          },
          24 * HOUR - MINUTE,
          { isFound: true },
        ),
        job(
          {
            uuid: 'arabic',
            title: 'فحص مكتبة الأفلام',
            subtitle: 'منارة الشتاء (2018)',
            progress: 12,
            cancellable: true,
          },
          2 * MINUTE,
        ),
        job(
          {
            uuid: 'hebrew',
            title: 'סריקת סרטים',
            subtitle: '/media/סרטים/מגדלור החורף/מגדלור החורף הארוך מאוד.mkv',
            progress: 41,
            cancellable: true,
          },
          2 * MINUTE,
        ),
        job(
          {
            uuid: 'markup',
            type: 'x',
            title: '<img src=x onerror=alert(1)>',
            subtitle: '<b>not bold</b>',
            progress: 5,
            cancellable: true,
          },
          2 * MINUTE,
        ),
        job(
          {
            uuid: 'unbroken',
            type: 'x',
            title: 'W'.repeat(120),
            subtitle: 'm'.repeat(300),
            progress: undefined,
            cancellable: true,
          },
          2 * MINUTE,
        ),
      ]),
    ),
  ),
];
