import type { BrowserSignInState } from '../../domain/page.ts';
import type { SignInProblem } from '../../domain/problem.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Log, Shell } from '../needs.ts';
import type { Store } from '../store.ts';
import { type PinSignIn, waitForToken } from './pinSignIn.ts';

export type BrowserSignInNeeds = {
  readonly store: Store;
  readonly clock: Clock;
  readonly shell: Shell;
  readonly log: Log;
  /** Requests a PIN: its page for the browser, and a function that returns the token once the person has confirmed it. Throws PlexError. */
  readonly begin: (signal: AbortSignal) => Promise<PinSignIn>;
  readonly onToken: (token: string) => Promise<void>;
};

/** Signing in with plex.tv in the system's browser. */
export type BrowserSignIn = {
  /** Resolves when the sign-in has ended, with or without success. */
  begin(): Promise<void>;
  openAgain(): Promise<void>;
  copyLink(): Promise<void>;
  leave(): void;
};

export function createBrowserSignIn({
  store,
  clock,
  shell,
  log,
  begin,
  onToken,
}: BrowserSignInNeeds): BrowserSignIn {
  let attempt = new AbortController();
  let url: string | undefined;

  const set = (browserSignIn: BrowserSignInState | undefined): void =>
    store.apply({ kind: 'browser-sign-in-changed', browserSignIn });

  function update(change: Partial<BrowserSignInState>): void {
    const { browserSignIn } = store.state;
    if (browserSignIn) set({ ...browserSignIn, ...change });
  }

  /** Shows a problem on the sign-in's page, unless the person has left it. */
  function refuse(problem: SignInProblem): void {
    const isShown = store.state.page.kind === 'browser-sign-in';
    set(undefined);
    if (!isShown) return;
    store.apply({
      kind: 'page-changed',
      page: { kind: 'sign-in', address: '', problem, isChecking: false },
    });
  }

  async function run(signal: AbortSignal): Promise<void> {
    set({ isOpened: true, isCopied: false, problem: undefined });
    store.apply({ kind: 'page-changed', page: { kind: 'browser-sign-in' } });
    const pinSignIn = await begin(signal);
    if (signal.aborted) return;
    url = pinSignIn.url;
    const isOpened = await shell.open(url);
    if (signal.aborted) return;
    update({ isOpened });
    const token = await waitForToken(pinSignIn, clock, signal, (problem) => update({ problem }));
    if (signal.aborted) return;
    if (token === undefined) return refuse('too-late');
    log.hide(token);
    await onToken(token);
    if (!signal.aborted) set(undefined);
  }

  return {
    begin: async () => {
      attempt.abort();
      attempt = new AbortController();
      const { signal } = attempt;
      try {
        await run(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof PlexError)) throw error;
        log.write(`sign-in: ${error.message}`);
        refuse('no-plex-tv');
      } finally {
        if (!signal.aborted) url = undefined;
      }
    },
    openAgain: async () => {
      if (url !== undefined) update({ isOpened: await shell.open(url) });
    },
    copyLink: async () => {
      if (url !== undefined) update({ isCopied: await shell.copy(url) });
    },
    leave: () => {
      attempt.abort();
      url = undefined;
      if (store.state.browserSignIn) set(undefined);
    },
  };
}
