import { ACTIVITIES_PAGE, type Page } from '../domain/page.ts';
import { hasActivities } from '../domain/state.ts';
import type { Doctor } from './doctor.ts';
import type { AddressSignIn } from './signIn/addressSignIn.ts';
import type { BrowserSignIn } from './signIn/browserSignIn.ts';
import type { ServerChoice } from './signIn/serverChoice.ts';
import type { Store } from './store.ts';

export type PagesNeeds = {
  readonly store: Store;
  readonly typed: AddressSignIn;
  readonly browser: BrowserSignIn;
  readonly serverChoice: ServerChoice;
  readonly doctor: Doctor;
};

/** Leaving the pages of the popover, and what they had under way. */
export type Pages = {
  /** Out of the page that is open, and of what it had under way. */
  leave(): void;
  /** Closes the groups, and comes back to the activities, where there are any; what is under way goes on. */
  hidden(): void;
};

export function createPages({ store, typed, browser, serverChoice, doctor }: PagesNeeds): Pages {
  function leave(): void {
    const { page } = store.state;
    // Signed in, and nothing to go back to.
    if (page.kind === 'server-choice' && !hasActivities(store.state)) return;
    if (page.kind === 'browser-sign-in') browser.leave();
    doctor.end();
    typed.leave();
    serverChoice.leave();
    showPage(store, ACTIVITIES_PAGE);
  }

  function hidden(): void {
    const { page, openGroups } = store.state;
    if (openGroups.length > 0) store.apply({ kind: 'groups-closed' });
    if (page.kind === 'activities') return;
    // A fingerprint is compared elsewhere, and a check goes on by itself.
    const isUnderWay = page.kind === 'trust-prompt' || (page.kind === 'sign-in' && page.isChecking);
    // Opening the tray's menu hides the popover: what the menu offers to choose must still be possible.
    const isOffered = page.kind === 'browser-sign-in' || page.kind === 'server-choice';
    if (isOffered && hasActivities(store.state)) showPage(store, ACTIVITIES_PAGE);
    else if (
      page.kind === 'doctor' ||
      page.kind === 'history' ||
      page.kind === 'settings' ||
      page.kind === 'diagnostics' ||
      (hasActivities(store.state) && !isUnderWay)
    )
      leave();
  }

  return {
    leave,
    hidden,
  };
}

export function showPage(store: Store, page: Page): void {
  store.apply({ kind: 'page-changed', page });
}

/** Back to the activities if one of these is open. */
export function closePage(store: Store, ...kinds: readonly Page['kind'][]): void {
  if (kinds.includes(store.state.page.kind)) showPage(store, ACTIVITIES_PAGE);
}
