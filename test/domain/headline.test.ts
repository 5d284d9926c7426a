import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import type { Page } from '../../src/domain/page.ts';
import { isServerId } from '../../src/domain/serverId.ts';
import { initialState, isAskedAgain, type State } from '../../src/domain/state.ts';
import { headlineOf, tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { having, ofServer, quiet, said, server } from './given.ts';

const opened = (page: Page): Event => ({ kind: 'page-changed', page });
const signedIn: Event = { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } };
const signedOut = (problem: 'expired' | 'forbidden' | 'refused' | undefined): Event => ({
  kind: 'access-changed',
  access: { kind: 'signed-out', address: '', problem },
});
const form = { kind: 'sign-in', address: '', problem: undefined, isChecking: false } as const;
const cellar = { id: 'cellar-id', name: 'Cellar' };
const joined: Event = { kind: 'server-joined', server: cellar, at: 0 };
const connecting = (serverId: string): Event =>
  ofServer(serverId, {
    kind: 'link-changed',
    serverId,
    link: { kind: 'connecting', problem: 'unreachable' },
    at: 0,
  });
const refused: Event = {
  kind: 'link-changed',
  serverId: server.id,
  link: { kind: 'refused', problem: 'refused' },
  at: 0,
};
const fresh = having(initialState, signedIn, joined);

describe('headline', () => {
  test.each<[page: Page, headline: string]>([
    [form, 'Sign in to your server'],
    [{ ...form, problem: 'expired' }, 'Sign in again'],
    [{ ...form, problem: 'refused' }, 'Sign in to your server'],
    [{ ...form, isChecking: true }, 'Checking the server…'],
    [{ kind: 'browser-sign-in' }, 'Waiting for your browser'],
    [{ kind: 'server-choice', servers: [] }, 'Choose your servers'],
    [
      { kind: 'trust-prompt', address: 'nas', trustPrompt: { kind: 'plain', url: 'http://nas:32400' } },
      'A question before signing in',
    ],
    [{ kind: 'doctor', report: { isRunning: true, diagnoses: [] } }, 'Connection doctor'],
  ])('of the page %j', (page, headline) => {
    expect(headlineOf(having(quiet, opened(page)), 0)).toBe(headline);
    expect(tooltipOf(having(quiet, opened(page)), 0)).toBe('Quiet');
    expect(tooltipOf(having(initialState, signedIn, opened(page)), 0)).toBe(headline);
  });

  test.each<[what: string, state: State, headline: string]>([
    ['no server yet', having(initialState, signedIn), 'Looking for your servers…'],
    ['the first connection', fresh, 'Connecting to Cellar…'],
    [
      'another try',
      having(quiet, said.lost(), connecting(server.id)),
      'Attic is not reachable. Trying again…',
    ],
    ['one of two lost', having(quiet, joined, ofServer(cellar.id, said.lost())), 'Quiet'],
    ['one lost, one not there yet', having(quiet, joined, said.lost()), 'Connecting to your servers…'],
    [
      'both lost',
      having(quiet, joined, said.lost(), connecting(cellar.id)),
      'None of your servers is reachable',
    ],
    [
      'one lost, one refusing',
      having(quiet, joined, refused, connecting(cellar.id)),
      'None of your servers is reachable',
    ],
  ])('%s', (_what, state, headline) => {
    expect(headlineOf(state, 1000)).toBe(headline);
  });

  test('what is not live is neither counted nor last', () => {
    const lost = having(quiet, joined, said.started({}, 0), said.lost(), ofServer(cellar.id, said.live()));
    expect(headlineOf(lost, 5000)).toBe('Quiet');
    const ended = having(quiet, said.started({}, 0), said.ended({}, 60_000));
    expect(headlineOf(having(ended, said.started({ uuid: 'b', progress: 3 }, 60_000)), 70_000)).toBe(
      'Scanning Films, 3\u00a0%',
    );
    expect(headlineOf(having(ended, said.lost(60_000, 70_000)), 61_000)).not.toContain('Last');
  });
});

describe('groups', () => {
  const groups = (state: State): readonly unknown[] => {
    const view = viewOf(state, 1000);
    return view.kind === 'activities' ? view.groups : [];
  };

  test('a server alone has no name, and says all of its link', () => {
    expect(groups(having(quiet, said.lost(0, 9000)))).toMatchObject([
      {
        serverId: server.id,
        name: undefined,
        link: 'away',
        linkText: 'Attic is not reachable.',
        countdown: 'Trying again in 8\u00a0s.',
        canRetry: true,
        retryLabel: undefined,
        canDiagnose: true,
        whyLabel: 'Why? Examine the connection',
        spoken: 'Attic is not reachable.',
        transportText: undefined,
        scopeText: undefined,
      },
    ]);
  });

  test('of several each has its name, and one that is away takes one line', () => {
    expect(groups(having(quiet, joined, ofServer(cellar.id, said.lost(0, 9000))))).toMatchObject([
      {
        name: 'Attic',
        link: 'live',
        linkText: undefined,
        canRetry: false,
        canDiagnose: false,
        spoken: 'Attic: Connected.',
      },
      {
        name: 'Cellar',
        link: 'away',
        countdown: undefined,
        canRetry: true,
        retryLabel: 'Retry now: Cellar',
        whyLabel: 'Why? Examine the connection to Cellar',
        spoken: expect.stringMatching(/^Cellar: /),
      },
    ]);
  });

  test('one that refuses is examined, not tried again; a first try is neither', () => {
    expect(groups(having(quiet, refused))).toMatchObject([
      { link: 'refused', canRetry: false, canDiagnose: true },
    ]);
    expect(groups(fresh)).toMatchObject([
      { link: 'connecting', canRetry: false, canDiagnose: false, spoken: 'Connecting.' },
    ]);
    expect(groups(having(quiet, connecting(server.id)))).toMatchObject([
      { link: 'away', countdown: 'Trying again…', canRetry: false },
    ]);
  });

  test('M2 of a server that is somebody else’s it is said what is not seen', () => {
    const shared = having(initialState, signedIn, { ...joined, isShared: true });
    expect(groups(shared)).toMatchObject([{ scopeText: 'You see only your own activities here.' }]);
  });

  test('R5 a question stands in the place of the link, until it is answered', () => {
    const facts = { trustPrompt: { kind: 'plain', url: 'http://nas:32400' } } as const;
    const question: Event = { kind: 'server-facts-changed', serverId: server.id, facts };
    expect(groups(having(quiet, said.lost(0, 9000), question))).toMatchObject([
      { linkText: undefined, countdown: undefined, canRetry: false, trustPrompt: { serverId: server.id } },
    ]);
    expect(groups(having(quiet, question))).toMatchObject([{ trustPrompt: undefined }]);
    expect(headlineOf(having(quiet, said.lost(0, 9000), question), 0)).not.toContain('Trying');
  });
});

describe('pages', () => {
  const viewAt = (state: State, page: Page): unknown => viewOf(having(state, opened(page)), 0);

  test.each([
    ['no-token', 'token', false],
    ['refused', 'token', false],
    ['expired', 'token', false],
    ['bad-address', 'address', false],
    ['unreachable', 'address', false],
    ['no-servers', undefined, false],
    ['keychain-locked', undefined, true],
  ] as const)('I2 %s is the fault of the field %s', (problem, faultyField, canRetry) => {
    expect(viewAt(initialState, { ...form, problem })).toMatchObject({ kind: 'loading' });
    expect(viewAt(quiet, { ...form, problem })).toMatchObject({ faultyField, canRetry, canLeave: true });
    expect(viewAt(having(initialState, signedOut(undefined)), form)).toMatchObject({
      problem: undefined,
      faultyField: undefined,
      canRetry: false,
      canLeave: false,
    });
  });

  test('what answers in the own network is offered by its name, else by its id', () => {
    const address = 'http://10.0.0.7:32400';
    const found = having(quiet, {
      kind: 'servers-discovered',
      discovered: [
        { ...cellar, address },
        { id: 'x', name: ' ', address },
      ],
    });
    expect(viewAt(found, form)).toMatchObject({
      discovered: [
        { id: 'cellar-id', name: 'Cellar', address },
        { id: 'x', name: 'x', address },
      ],
    });
  });

  test('a server to choose says whose it is, and whether it is there', () => {
    const mine = {
      id: 'a',
      name: 'Attic',
      isShared: false,
      ownerName: undefined,
      isPresent: true,
      isChosen: true,
    };
    const servers = [
      mine,
      { ...mine, name: '', isPresent: false, isChosen: false },
      { ...mine, isShared: true, ownerName: 'Mara' },
      { ...mine, isShared: true, isPresent: false },
    ];
    expect(viewAt(quiet, { kind: 'server-choice', servers })).toMatchObject({
      canLeave: true,
      servers: [
        { name: 'Attic', detail: undefined, isChosen: true },
        { name: 'a', detail: 'Not online', isChosen: false },
        { detail: 'Shared by Mara' },
        { detail: 'Shared with you · Not online' },
      ],
    });
  });

  test('P1 the browser sign-in says what to do, and whether plex.tv answers', () => {
    const view = (isOpened: boolean, problem: 'unreachable' | undefined): unknown =>
      viewAt(
        having(quiet, {
          kind: 'browser-sign-in-changed',
          browserSignIn: { isOpened, isCopied: false, problem },
        }),
        { kind: 'browser-sign-in' },
      );
    expect(view(true, undefined)).toMatchObject({
      text: expect.stringMatching(/^Confirm there/),
      problem: undefined,
    });
    expect(view(false, 'unreachable')).toMatchObject({
      text: expect.stringMatching(/^No browser/),
      problem: expect.stringContaining('Usher keeps asking'),
    });
  });
});

test('a token that was good once is asked for again, and no other', () => {
  const isAsked = (problem: 'expired' | 'forbidden' | 'refused' | undefined): boolean =>
    isAskedAgain(having(initialState, signedOut(problem)).access);
  expect([isAsked('expired'), isAsked('forbidden'), isAsked('refused'), isAsked(undefined)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('S1 only letters, digits, - and _ are the name of a server', () => {
  for (const id of ['a', 'A1-b_2', 'a'.repeat(256)]) expect(isServerId(id), id).toBe(true);
  for (const id of ['', '-a', '_a', 'a b', 'a/b', '/a', 'a\n', 'a'.repeat(257), 7])
    expect(isServerId(id), String(id)).toBe(false);
});
