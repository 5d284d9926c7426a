import { ACTIVITIES_PAGE, type Page } from '../../domain/page.ts';
import type { AccessUpdates } from '../accessUpdates.ts';
import type { Core } from '../core.ts';
import type { SettingsFile } from '../needs.ts';
import { closePage, showPage } from '../pages.ts';
import { chosenServers, takeUpServers } from '../servers/takeUpServers.ts';
import type { Store } from '../store.ts';
import type { AccountRefresh } from './accountRefresh.ts';

export type FollowAccessNeeds = Pick<Core, 'account' | 'exclusively' | 'followedServers' | 'secrets'> & {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly access: AccessUpdates;
  readonly accountRefresh: AccountRefresh;
};

/** Takes up at once what another process does: signs in or out, follows other servers, leaves some. */
export function followAccess(needs: FollowAccessNeeds, signal: AbortSignal): void {
  const { store, settings, account, exclusively, followedServers, access, accountRefresh } = needs;
  let seen = accessIn(settings);

  async function look(): Promise<void> {
    if (signal.aborted || accessIn(settings) === seen) return;
    // What is under way elsewhere is seen when it is done.
    await exclusively('sign-in', takeUp);
  }

  async function takeUp(): Promise<void> {
    seen = accessIn(settings);
    const isAnotherSignIn = account.adopt();
    await takeUpServers(needs, settings.load().servers, isAnotherSignIn, signal);
    if (!signal.aborted) settle(isAnotherSignIn);
  }

  function settle(isAnotherSignIn: boolean): void {
    const wasSignedIn = store.state.access.kind === 'signed-in';
    access.settle();
    const isSignedIn = store.state.access.kind === 'signed-in';
    if (wasSignedIn && !isSignedIn) closePage(store, 'server-choice', 'start', 'doctor');
    const { page } = store.state;
    // With a problem it tells of a sign-in of this process, until another process has signed in.
    if (isSignedIn && isUntouchedSignIn(page) && (page.problem ? isAnotherSignIn : !wasSignedIn))
      showPage(store, ACTIVITIES_PAGE);
    if (!isAnotherSignIn || !account.isSignedIn) return;
    // Its list was just read there, unless nothing was chosen from it.
    if (followedServers.all.length) accountRefresh.refreshed();
    else accountRefresh.refreshSoon();
  }

  settings.watch(() => void look(), signal);
}

function isUntouchedSignIn(page: Page): page is Extract<Page, { readonly kind: 'sign-in' }> {
  return page.kind === 'sign-in' && !page.isChecking && !page.address;
}

function accessIn(settings: SettingsFile): string {
  const { account, servers } = settings.load();
  return `${account?.id} ${account?.name} ${chosenServers(servers)}`;
}
