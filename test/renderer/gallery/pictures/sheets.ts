import { gallery } from '../gallery.ts';
import { hookGallery } from '../states/controls/hooks.ts';
import { menuGallery } from '../states/controls/menus.ts';
import { noticeGallery } from '../states/controls/notices.ts';
import { doctorGallery } from '../states/doctor.ts';
import { firstRunGallery } from '../states/firstRun.ts';
import type { GalleryState } from '../states/galleryState.ts';
import { groupGallery } from '../states/groups.ts';
import { historyGallery } from '../states/history.ts';
import { recentGallery } from '../states/recent.ts';
import { serverGallery } from '../states/servers.ts';
import { settingsGallery } from '../states/settings.ts';
import { signInGallery } from '../states/signIn.ts';
import { startGallery } from '../states/starts.ts';
import { stopGallery } from '../states/stops.ts';
import { workGallery } from '../states/work.ts';
import { DARK, LIGHT, type Look, OTHER_LOOKS } from './looks.ts';

/** One picture of several states. */
export type Sheet = {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly look: Look;
  readonly states: readonly GalleryState[];
  /** A BCP 47 tag. */
  readonly language?: string;
};

const ALL: Readonly<Record<string, readonly GalleryState[]>> = {
  work: [...workGallery, ...recentGallery, ...groupGallery, ...stopGallery, ...noticeGallery],
  servers: [...serverGallery, ...signInGallery, ...firstRunGallery],
  settings: [...settingsGallery, ...hookGallery],
  pages: [...startGallery, ...historyGallery, ...doctorGallery, ...menuGallery],
};

/** Where every kind of thing on the page is seen once. */
const TELLING = [
  'first-run-discovered',
  'wrong-address',
  'choose',
  'question-changed',
  'quiet',
  'five-jobs',
  'estimates',
  'maintenance-open',
  'several-servers',
  'offline',
  'refused-cancel',
  'stop-question',
  'bells',
  'menu-sign-out',
  'connecting-known',
  'recent',
  'digest',
  'long-and-rtl',
  'start-states',
  'history',
  'doctor-limited-steps',
  'settings-notifications',
  'settings-quiet',
  'settings-hooks',
];

/** Where most words are seen. */
const WORDY = [
  'first-run',
  'five-jobs',
  'estimates',
  'several-servers',
  'refused-cancel',
  'stop-all-question',
  'recent',
  'start-states',
  'history',
  'doctor-broken',
  'settings-notifications',
  'settings-quiet',
  'settings-hooks',
  'menu-sign-out',
];

const named = (names: readonly string[]): readonly GalleryState[] =>
  gallery.filter(({ name }) => names.includes(name));

/** The pictures that are kept, of these languages beside English. */
export function sheetsOf(languages: readonly string[]): readonly Sheet[] {
  return [
    ...[LIGHT, DARK].flatMap((look) =>
      Object.entries(ALL).map(([name, states]): Sheet => ({ name: `${name}-${look.name}`, look, states })),
    ),
    ...OTHER_LOOKS.map((look): Sheet => ({ name: look.name, look, states: named(TELLING) })),
    ...languages.map(
      (language): Sheet => ({ name: `language-${language}`, look: LIGHT, states: named(WORDY), language }),
    ),
  ];
}
