import { groupWith, rowWith, servers } from './compose.ts';
import type { GalleryState } from './galleryState.ts';

// What is said and asked once, and the demo.

const one = [groupWith({ rows: [rowWith({})] })];

export const firstRunGallery: readonly GalleryState[] = [
  {
    name: 'first-sign-in',
    caption: 'After the first sign-in',
    view: servers('Scanning Films, 41 %', one, [], {
      notes: [
        'Usher notifies you of jobs that took more than a minute. A button of the notification mutes their kind.',
      ],
    }),
  },
  {
    name: 'asks-at-login',
    caption: 'A day later',
    view: servers('Scanning Films, 41 %', one, [], { asksAtLogin: true }),
  },
  {
    name: 'demo',
    caption: 'The demo',
    view: servers('Scanning Films, 41 %', one, [], { isDemo: true }),
  },
];
