import type { Page } from '../../domain/page.ts';
import type { SignInProblem } from '../../domain/problem.ts';
import type { Exclusively } from '../needs.ts';
import { type AccountServers, offersOf } from '../servers/accountServers.ts';
import type { FollowedServers } from '../servers/followedServers.ts';
import type { SavedServers } from '../servers/savedServers.ts';
import type { Account, AccountResources } from './account.ts';

export type ServerChoiceNeeds = {
  readonly account: Account;
  readonly exclusively: Exclusively;
  readonly servers: AccountServers;
  readonly savedServers: SavedServers;
  readonly followedServers: FollowedServers;
  readonly show: (page: Page) => void;
  readonly onChosen: () => void;
};

/** Which of the account's servers are followed. */
export type ServerChoice = {
  /** After signing in: with one server there is nothing to choose. */
  offer(): Promise<void>;
  /** On request. */
  ask(): Promise<void>;
  choose(serverIds: readonly string[]): Promise<void>;
  /** The account's servers as they are now; if none is followed, one must be chosen. */
  update(resources: AccountResources): Promise<void>;
  leave(): void;
};

export function createServerChoice(needs: ServerChoiceNeeds): ServerChoice {
  const { account, exclusively, servers, savedServers, followedServers, show: showPage, onChosen } = needs;
  let offered: AccountResources | undefined;

  function show(resources: AccountResources): void {
    offered = resources;
    showPage({ kind: 'server-choice', servers: offersOf(resources, savedServers.all) });
  }

  const refuse = (problem: SignInProblem): void =>
    showPage({ kind: 'sign-in', address: '', problem, isChecking: false });

  /** Another process may have signed in with another account, or out: then the list is nobody's. */
  function ifCurrent({ signInId }: AccountResources, work: () => Promise<void>): Promise<void> {
    return exclusively('sign-in', async () => {
      if (account.isCurrent(signInId)) await work();
    });
  }

  async function choose(serverIds: readonly string[]): Promise<void> {
    if (!offered || !account.isSignedIn || serverIds.length === 0) return;
    const resources = offered;
    offered = undefined;
    await ifCurrent(resources, () => servers.choose(resources, serverIds));
    onChosen();
  }

  return {
    offer: async () => {
      const resources = await account.servers();
      if (!resources) return refuse('no-plex-tv');
      const [only, ...others] = resources.servers;
      if (!only) {
        await account.signOut();
        return refuse('no-servers');
      }
      if (others.length) return show(resources);
      offered = resources;
      await choose([only.id]);
    },
    ask: async () => {
      const resources = await account.servers();
      if (resources?.servers.length) return show(resources);
      // Whoever asks to choose is told why there is nothing to choose from.
      if (account.isSignedIn && !account.isExpired) refuse(resources ? 'no-servers' : 'no-plex-tv');
    },
    choose,
    update: async (resources) => {
      await ifCurrent(resources, () => servers.update(resources));
      if (!account.isCurrent(resources.signInId)) return;
      // A page that was opened long ago offers the servers as they are now.
      if (offered) offered = resources;
      if (followedServers.all.length === 0 && resources.servers.length) show(resources);
    },
    leave: () => {
      offered = undefined;
    },
  };
}
