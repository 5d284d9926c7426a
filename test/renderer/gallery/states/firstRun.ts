import type { Event } from '../../../../src/domain/event.ts';
import { type GalleryState, shown } from './galleryState.ts';
import { after, HOUR, NOW, server } from './given.ts';
import { films } from './jobs.ts';

// What is said and asked once, and the demo.

const since = (agoMs: number, isTold: boolean): Event => ({
  kind: 'first-run-changed',
  firstRun: { signedInAt: NOW - agoMs, isTold, isAnswered: false },
});
const offLogin: Event = {
  kind: 'login-item-read',
  loginItem: { isOn: false, problem: undefined },
  isAsked: false,
};
const work = server([films]);

export const firstRunGallery: readonly GalleryState[] = [
  shown('first-sign-in', 'After the first sign-in', after(...work, since(0, false))),
  shown('asks-at-login', 'A day later', after(...work, since(25 * HOUR, true), offLogin)),
  shown('demo', 'The demo', after(...work, { kind: 'demo-begun' })),
];
