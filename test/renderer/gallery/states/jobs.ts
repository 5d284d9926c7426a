import type { Activity } from '../../../../src/domain/activity.ts';
import { job, MINUTE, SECOND } from './given.ts';

// Jobs that the gallery shows more than once.

const about = (id: string): Activity['context'] => ({ key: `/library/metadata/${id}` });

export const films = job(
  { uuid: 'films', subtitle: 'Nine Winters (2016)', progress: 41, context: { librarySectionId: '1' } },
  2 * MINUTE,
);
export const series = job(
  { uuid: 'series', subtitle: 'Harbour Lights', progress: 12, context: { librarySectionId: '2' } },
  40 * SECOND,
);
export const credits = job(
  {
    uuid: 'credits',
    type: 'media.generate.credits',
    subtitle: 'Harbour Lights S02 E04',
    progress: 8,
    context: about('104'),
  },
  38 * SECOND,
);
/** Others of the account run work too; the server names whose it is. */
export const download = job(
  {
    uuid: 'download',
    type: 'media.download',
    title: 'Media download by Robin',
    subtitle: 'Salt and Cedar (2021)',
    progress: 73,
    userId: 2,
    context: about('106'),
  },
  4 * MINUTE,
);
export const guide = job(
  {
    uuid: 'guide',
    type: 'provider.epg.load',
    title: 'Refreshing TV guide',
    subtitle: 'Loading channels',
    progress: undefined,
    cancellable: true,
  },
  9 * SECOND,
);
export const previews = job(
  {
    uuid: 'previews',
    type: 'media.generate.bif',
    subtitle: '/media/films/The Cartographer’s Daughter (2019)/The Cartographer’s Daughter (2019).mkv',
    progress: 73,
  },
  14 * MINUTE,
);
export const optimising = job(
  {
    uuid: 'optimising',
    type: 'media.optimize',
    title: 'Optimizing Salt and Lanterns',
    subtitle: 'For mobile, 720p',
    progress: 96,
    cancellable: true,
  },
  72 * MINUTE,
  { isFound: true },
);
