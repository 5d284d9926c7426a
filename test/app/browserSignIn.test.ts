import { beforeEach, describe, expect, test } from 'vitest';
import { type BrowserSignIn, createBrowserSignIn } from '../../src/app/signIn/browserSignIn.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { shownPage } from '../../src/domain/state.ts';
import { PlexError } from '../../src/plex/http/errors.ts';
import { createLog } from '../../src/storage/log.ts';
import { type ManualClock, manualClock } from '../plex/feed/manualClock.ts';
import { until } from '../until.ts';

const LIFE_MS = 60_000;

let store: Store;
let clock: ManualClock;
let signIn: BrowserSignIn;
/** What plex.tv answers to the next questions; nothing more means "not yet". */
let answers: (string | Problem)[];
let asked: number;
let opened: string[];
let copied: string[];
let tokens: string[];
let takesLinks: boolean;
let takesCopies: boolean;
let beginPinSignIn: () => Promise<void>;

beforeEach(() => {
  store = createStore();
  clock = manualClock();
  answers = [];
  asked = 0;
  opened = [];
  copied = [];
  tokens = [];
  takesLinks = true;
  takesCopies = true;
  beginPinSignIn = async () => {};
  signIn = createBrowserSignIn({
    store,
    clock,
    log: createLog(() => {}),
    shell: {
      open: async (url) => {
        opened.push(url);
        return takesLinks;
      },
      copy: async (text) => {
        copied.push(text);
        return takesCopies;
      },
    },
    begin: async () => {
      await beginPinSignIn();
      return { code: 'c0de', url: 'https://app.plex.tv/auth#?code=c0de', lifeMs: LIFE_MS, ask };
    },
    onToken: async (token) => void tokens.push(token),
  });
});

async function ask(): Promise<string | undefined> {
  asked++;
  const answer = answers.shift();
  if (answer?.startsWith('token')) return answer;
  if (answer) throw new PlexError(answer as Problem, 'told by the test');
  return undefined;
}

const page = () => shownPage(store.state);
const browser = () => store.state.browserSignIn;
/** Until the next question is due, so many milliseconds from now. */
const waitMs = async (): Promise<number> => {
  await until(() => clock.waits.length === 1);
  return clock.waits[0] ?? 0;
};
/** Lets that wait pass, and the question be answered. */
const goOn = async (): Promise<void> => {
  const before = asked;
  await clock.pass(await waitMs());
  await until(() => asked > before);
};

describe('signing in with a browser', () => {
  test('P1 opens the link, waits, and goes on by itself once it is confirmed', async () => {
    answers = [];
    const done = signIn.begin();
    await goOn();
    expect(opened).toEqual(['https://app.plex.tv/auth#?code=c0de']);
    expect(browser()).toMatchObject({ isOpened: true, problem: undefined });
    answers = ['token-1'];
    await goOn();
    await done;
    expect(tokens).toEqual(['token-1']);
  });

  test('P2 asks every two seconds, more slowly where it is asked to, and quickly again after', async () => {
    answers = ['too-many', 'too-many', 'too-many', 'too-many'];
    void signIn.begin();
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      waits.push(await waitMs());
      await goOn();
    }
    expect(waits).toEqual([2000, 4000, 8000, 10_000, 10_000, 2000]);
    expect(browser()).toMatchObject({ problem: undefined });
    signIn.leave();
  });

  test('P2 a plex.tv that does not answer is said, and asked again', async () => {
    answers = ['unreachable'];
    const done = signIn.begin();
    await goOn();
    await until(() => browser()?.problem !== undefined);
    expect(browser()).toMatchObject({ problem: 'unreachable' });
    await goOn();
    expect(browser()).toMatchObject({ problem: undefined });
    answers = ['token-2'];
    await goOn();
    await done;
    expect(tokens).toEqual(['token-2']);
  });

  test.each([
    ['the PIN is gone', () => answers.push('not-found')],
    ['its time is over', () => void clock.pass(LIFE_MS)],
  ])('P2 is too late once %s', async (_why, end) => {
    const done = signIn.begin();
    await waitMs();
    end();
    if (answers.length) await goOn();
    await done;
    expect(page()).toEqual({ kind: 'sign-in', address: '', isChecking: false, problem: 'too-late' });
    expect(tokens).toEqual([]);
  });

  test('P1 without a browser the link can be copied, and opened again', async () => {
    takesLinks = false;
    void signIn.begin();
    await waitMs();
    expect(browser()).toMatchObject({ isOpened: false });
    takesCopies = false;
    await signIn.copyLink();
    expect(browser()).toMatchObject({ isCopied: false });
    takesCopies = true;
    await signIn.copyLink();
    expect(new Set(copied)).toEqual(new Set(opened));
    expect(browser()).toMatchObject({ isCopied: true });
    takesLinks = true;
    await signIn.openAgain();
    expect(opened).toHaveLength(2);
    expect(browser()).toMatchObject({ isOpened: true, isCopied: true });
    signIn.leave();
  });

  test('P1 once left, nothing is asked, copied or taken any more', async () => {
    const done = signIn.begin();
    await waitMs();
    signIn.leave();
    await done;
    await signIn.copyLink();
    expect([asked, copied, tokens]).toEqual([0, [], []]);
  });

  test('P1 a second sign-in puts an end to the first', async () => {
    const first = signIn.begin();
    await waitMs();
    void signIn.begin();
    await first;
    answers = ['token-3'];
    await goOn();
    await until(() => tokens.length === 1);
    expect(asked).toBe(1);
  });

  test('a plex.tv that cannot be reached at all is one sentence', async () => {
    beginPinSignIn = () => Promise.reject(new PlexError('no-such-name', 'told by the test'));
    await signIn.begin();
    expect(page()).toEqual({ kind: 'sign-in', address: '', isChecking: false, problem: 'no-plex-tv' });
  });
});
