import { NO_CONTENTS } from '../../../../src/domain/contents/serverContents.ts';
import type { Event } from '../../../../src/domain/event.ts';
import type { KeychainProblem } from '../../../../src/domain/problem.ts';
import type { Link, Server } from '../../../../src/domain/server.ts';
import { initialState } from '../../../../src/domain/state.ts';
import { type GalleryState, shown } from './galleryState.ts';
import {
  AWAY,
  after,
  afterAll,
  attic,
  boathouse,
  finish,
  LIVE,
  MINUTE,
  NOW,
  SECOND,
  server,
} from './given.ts';
import { credits, films, guide, previews } from './jobs.ts';
import { changed } from './trustPrompts.ts';

// What stands between the person and what runs: links, keychain, files, trust.

const garage: Server = { id: 'garage', name: 'Garage' };
const summerHouse: Server = { id: 'summer-house', name: 'Summer house' };
const adas: Server = { id: 'ada', name: 'Ada’s' };
const connecting: Link = { kind: 'connecting', problem: undefined };
const refused: Link = { kind: 'refused', problem: 'refused' };
const eventSource = { ...LIVE, transport: 'eventsource', because: 'bad-request' } as const satisfies Link;
const scanning = server([films]);

function keychain(problem: KeychainProblem): Event {
  return { kind: 'access-changed', access: { kind: 'signed-in', keychain: problem } };
}

/** What ran when Usher last looked. */
const restored = {
  pending: [],
  running: [films, previews].map(({ activity, forMs }) => ({
    kind: 'began' as const,
    serverId: attic.id,
    activity,
    at: NOW - forMs,
    foundRunning: false,
  })),
};
const lastKnown = { server: attic, restored, at: NOW - SECOND };

const rested = (of: Server, link: Link): readonly Event[] => server([], { of, link });

export const serverGallery: readonly GalleryState[] = [
  shown('loading', 'Waiting for the keychain', initialState),
  shown(
    'starting-known',
    'Waiting for the keychain: what ran when Usher last looked',
    afterAll([{ kind: 'servers-expected', servers: [lastKnown], at: NOW }]),
  ),
  shown(
    'connecting-known',
    'Connecting: what ran when Usher last looked',
    after(
      { kind: 'server-joined', ...lastKnown },
      { kind: 'link-changed', serverId: attic.id, link: connecting, at: NOW },
    ),
  ),
  shown('connecting', 'Connecting', after(...server([], { link: connecting }))),
  shown('eventsource', 'Live over EventSource', after(...server([films], { link: eventSource }))),
  shown(
    'polling',
    'Polling',
    after(...server([films], { link: { ...LIVE, transport: 'polling', because: 'lost' } })),
  ),
  shown('offline', 'Offline', after(...server([films, previews, guide], { link: AWAY }))),
  shown('refused', 'Refused', after(...server([], { link: refused }))),
  shown(
    'starting-server',
    'Server starting up',
    after(...server([], { link: { ...AWAY, problem: 'starting', retryAt: NOW + 4 * SECOND } })),
  ),
  shown(
    'shared',
    'Somebody else’s server',
    after(...server([films], { facts: { isShared: true, contents: NO_CONTENTS } })),
  ),
  shown(
    'several-servers',
    'Several servers, one away, one refused',
    after(
      ...server([films, credits]),
      ...rested(boathouse, connecting),
      ...rested(garage, AWAY),
      ...rested(summerHouse, refused),
      ...server([], { of: adas, facts: { isShared: true } }),
    ),
  ),
  shown(
    'several-recent',
    'Several servers, recent finished work',
    after(
      ...scanning,
      ...rested(boathouse, { ...eventSource, because: 'forbidden' }),
      ...rested(garage, connecting),
      {
        kind: 'history-read',
        recent: [
          finish(12 * SECOND, { server: boathouse, library: 'Series' }),
          finish(5 * MINUTE, {
            outcome: 'stopped',
            library: 'Music',
            lastedMs: 72 * MINUTE,
            foundRunning: true,
            activity: { ...films.activity, progress: 41 },
          }),
        ],
      },
    ),
  ),
  shown(
    'none-reachable',
    'No server can be reached',
    after(...rested(boathouse, AWAY), ...rested(garage, { ...AWAY, problem: 'no-such-name' })),
  ),
  shown('no-keychain', 'No keychain', after(...scanning, keychain('missing'))),
  shown('keychain-kept-locked', 'Signed in, with a locked keychain', after(...scanning, keychain('locked'))),
  shown(
    'unread-files',
    'Files cannot be read',
    after(...scanning, {
      kind: 'file-problems-changed',
      problems: { settings: 'set-aside', history: 'unread' },
    }),
  ),
  shown(
    'certificate-changed',
    'The certificate has changed',
    after(
      ...server([films], { of: boathouse }),
      ...server([], { link: { ...AWAY, problem: 'certificate-changed' }, facts: { trustPrompt: changed } }),
    ),
  ),
  shown(
    'sign-in-again',
    'plex.tv wants a new sign-in',
    after(...scanning, { kind: 'account-changed', account: { name: 'Robin', problem: 'expired' } }),
  ),
  shown(
    'first-list',
    'Signed in, no server yet',
    afterAll([{ kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } }]),
  ),
];
