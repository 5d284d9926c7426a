import { activities, groupWith, pastWith, rowWith, servers } from './compose.ts';
import type { GalleryState } from './galleryState.ts';

const before = {
  subtitle: 'Running when Usher last looked',
  progress: undefined,
  status: undefined,
  elapsed: '',
  isStale: true,
  cancel: { kind: 'none', why: undefined },
} as const;
const known = [
  rowWith({ ...before }),
  rowWith({ ...before, uuid: 'credits', title: 'Detecting credits' }),
  rowWith({ ...before, uuid: 'guide', title: 'Updating TV guide' }),
];
const recent = [pastWith({ title: 'Series scanned', when: '9 h ago' })];

/** What the window shows before anything is known, and its menu. */
export const windowGallery: readonly GalleryState[] = [
  {
    name: 'starting-known',
    caption: 'Starting, with what ran before',
    view: activities('Starting…', known, { link: 'connecting' }, recent),
  },
  {
    name: 'connecting-known',
    caption: 'Connecting to several, with what ran before',
    view: servers('Connecting to your servers…', [
      groupWith({ name: 'Attic', link: 'connecting', rows: known.slice(0, 2) }),
      groupWith({ serverId: 'boathouse', name: 'Boathouse', link: 'connecting' }),
    ]),
  },
  {
    name: 'menu',
    caption: 'The menu',
    view: activities('2 jobs running', [
      rowWith({}),
      rowWith({ uuid: 'credits', title: 'Detecting credits' }),
    ]),
    press: 'Menu',
  },
];
