import type { Event } from '../../../../src/domain/event.ts';
import type { BrowserSignInState, Page } from '../../../../src/domain/page.ts';
import type { SignInProblem } from '../../../../src/domain/problem.ts';
import type { OfferedServer } from '../../../../src/domain/server.ts';
import { type GalleryState, shown } from './galleryState.ts';
import { after, afterAll, server } from './given.ts';
import { changed, plain, selfSigned } from './trustPrompts.ts';

// First run, signing in, choosing, agreeing.

const AT = '192.168.1.20:32400';

const signedOut = (problem?: SignInProblem, address = ''): Event => ({
  kind: 'access-changed',
  access: { kind: 'signed-out', address, problem },
});
const page = (shownPage: Page): Event => ({ kind: 'page-changed', page: shownPage });
const form = (address: string, problem?: SignInProblem, isChecking = false): Event =>
  page({ kind: 'sign-in', address, problem, isChecking });
const first = (...events: readonly Event[]) => afterAll([signedOut(), ...events]);
const again = (...events: readonly Event[]) => after(...server([]), ...events);

const browser = (change: Partial<BrowserSignInState>) =>
  first(
    {
      kind: 'browser-sign-in-changed',
      browserSignIn: { isOpened: true, isCopied: false, problem: undefined, ...change },
    },
    page({ kind: 'browser-sign-in' }),
  );

const offered = (name: string, change: Partial<OfferedServer> = {}): OfferedServer => ({
  id: name.toLowerCase(),
  name,
  isShared: false,
  ownerName: undefined,
  isPresent: true,
  isChosen: false,
  ...change,
});
const chosen = (name: string, change: Partial<OfferedServer> = {}) =>
  offered(name, { isChosen: true, ...change });
const shared = (name: string, ownerName: string, change: Partial<OfferedServer> = {}) =>
  offered(name, { isShared: true, ownerName, ...change });
const choice = (...servers: readonly OfferedServer[]): Event => page({ kind: 'server-choice', servers });

export const signInGallery: readonly GalleryState[] = [
  shown('first-run', 'First run', first()),
  shown(
    'first-run-discovered',
    'First run, servers in the network',
    first({
      kind: 'servers-discovered',
      discovered: [
        { id: 'attic', name: 'Attic', address: 'http://192.168.1.20:32400' },
        { id: 'summer', name: 'בית הקיץ', address: 'http://192.168.1.31:32400' },
      ],
    }),
  ),
  shown('no-plex-tv', 'plex.tv cannot be reached', first(form('', 'no-plex-tv'))),
  shown('keychain-locked', 'Locked keychain', afterAll([signedOut('keychain-locked')])),
  shown('checking', 'Signing in', first(form(AT, undefined, true))),
  shown('wrong-address', 'Nothing at that address', first(form('192.168.1.22:32400', 'unreachable'))),
  shown('refused-token', 'Refused token', afterAll([signedOut('expired', AT)])),
  shown('add-server', 'One more server', again(form('192.168.1.30:32400'))),
  shown('browser', 'Signing in with the browser', browser({})),
  shown('browser-copied', 'The link is copied', browser({ isCopied: true })),
  shown(
    'browser-away',
    'No browser, and plex.tv away',
    browser({ isOpened: false, isCopied: true, problem: 'timed-out' }),
  ),
  shown(
    'choose',
    'Choosing servers',
    first(choice(chosen('Attic'), chosen('Boathouse', { isPresent: false }), shared('Harbour', 'Ada'))),
  ),
  shown('choose-one', 'One server to choose', first(choice(chosen('Attic')))),
  shown(
    'choose-long',
    'Choosing, long and right-to-left names',
    again(
      choice(
        chosen('Attic'),
        chosen('The server behind the old lighthouse at the harbour'),
        shared('Summer house of the whole family', 'Maximiliane von Hohenfels-Brandt', { isPresent: false }),
        shared('בית הקיץ', 'עדה'),
        shared('W'.repeat(60), 'W'.repeat(60)),
      ),
    ),
  ),
  shown(
    'choose-many',
    'Choosing among many',
    again(
      choice(...Array.from({ length: 40 }, (_, i) => shared(`Server ${i + 1}`, 'Ada', { isChosen: i < 3 }))),
    ),
  ),
  shown(
    'question-plain',
    'Only plain http',
    first(page({ kind: 'trust-prompt', address: '', trustPrompt: plain })),
  ),
  shown(
    'question-certificate',
    'A certificate nobody vouches for',
    first(page({ kind: 'trust-prompt', address: '', trustPrompt: selfSigned })),
  ),
  shown(
    'question-changed',
    'The certificate has changed, signing in',
    first(page({ kind: 'trust-prompt', address: '', trustPrompt: changed })),
  ),
];
