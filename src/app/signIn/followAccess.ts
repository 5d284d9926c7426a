import { ACTIVITIES_PAGE } from '../../domain/page.ts';
import type { AccessUpdates } from '../accessUpdates.ts';
import type { Core } from '../core.ts';
import type { SavedServer, SettingsFile } from '../needs.ts';
import { closePage, showPage } from '../pages.ts';
import { withTokens } from '../servers/restoreServers.ts';
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
  const { store, settings, account, exclusively, followedServers, secrets, access, accountRefresh } = needs;
  let seen = accessIn(settings);

  async function look(): Promise<void> {
    if (signal.aborted || accessIn(settings) === seen) return;
    // What is under way elsewhere is seen when it is done.
    await exclusively('sign-in', takeUp);
  }

  async function takeUp(): Promise<void> {
    seen = accessIn(settings);
    const isAnotherSignIn = account.adopt();
    const { servers } = settings.load();
    for (const { saved } of followedServers.all)
      if (servers.every((s) => s.id !== saved.id)) {
        await followedServers.leave(saved.id);
        secrets.drop(saved.id);
      }
    const isFollowed = ({ id }: SavedServer): boolean => followedServers.get(id) !== undefined;
    const unread = servers.filter((s) => isAnotherSignIn || !isFollowed(s));
    for (const { id } of unread) secrets.drop(id);
    for await (const { server, token } of withTokens(servers, secrets)) {
      if (signal.aborted) return;
      const before = followedServers.get(server.id);
      // Where it was reached last is what its own connection knows.
      const saved = before ? { ...server, lastGood: before.saved.lastGood } : server;
      const tokenNow = token ?? before?.token;
      if (tokenNow !== undefined) followedServers.follow(saved, tokenNow);
    }
    settle(isAnotherSignIn);
  }

  function settle(isAnotherSignIn: boolean): void {
    const wasSignedIn = store.state.access.kind === 'signed-in';
    access.settle();
    const isSignedIn = store.state.access.kind === 'signed-in';
    if (wasSignedIn && !isSignedIn) closePage(store, 'server-choice', 'start', 'doctor');
    if (!wasSignedIn && isSignedIn && isUntouchedSignIn(store)) showPage(store, ACTIVITIES_PAGE);
    if (!isAnotherSignIn || !account.isSignedIn) return;
    // Its list was just read there, unless nothing was chosen from it.
    if (followedServers.all.length) accountRefresh.refreshed();
    else accountRefresh.refreshSoon();
  }

  settings.watch(() => void look(), signal);
}

function isUntouchedSignIn({ state: { page } }: Store): boolean {
  return page.kind === 'sign-in' && !page.isChecking && !page.address;
}

/** All of it that another process may have changed; not where a server was reached last. */
function accessIn(settings: SettingsFile): string {
  const { account, servers } = settings.load();
  return JSON.stringify([account, servers.map((server) => ({ ...server, lastGood: undefined }))]);
}
