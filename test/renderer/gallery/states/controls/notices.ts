import type { Event } from '../../../../../src/domain/event.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../../src/domain/settings/preferences.ts';
import { type GalleryState, shown } from '../galleryState.ts';
import { after, attic, HOUR, NOW, server } from '../given.ts';
import { credits, films, guide, optimising } from '../jobs.ts';

// What is announced, as the rows and the menu show it.

const work = server([films, optimising, credits, guide]);
const set = (change: Partial<Preferences>): Event => ({
  kind: 'preferences-changed',
  preferences: { ...DEFAULT_PREFERENCES, ...change },
});
const watched: Event = {
  kind: 'watch-changed',
  serverId: attic.id,
  uuid: 'optimising',
  isWatched: true,
  at: NOW,
};
const noCredits = set({ noticeRules: [{ kind: 'credits', isTold: false }] });
const quiet = { ...DEFAULT_PREFERENCES.quietHours, isOn: true, from: '09:00', to: '17:00' };

export const noticeGallery: readonly GalleryState[] = [
  shown('bells', 'One job is watched, one kind of job is muted', after(...work, watched, noCredits)),
  shown('muted-hour', 'Muted for an hour', after(...work, set({ mutedUntil: NOW + HOUR }))),
  shown('quiet-hours', 'In quiet hours', after(...work, set({ quietHours: quiet }))),
];
