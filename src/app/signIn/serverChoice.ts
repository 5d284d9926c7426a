import type { Page } from '../../domain/page.ts';
import type { SignInProblem } from '../../domain/problem.ts';
import type { Resources } from '../../plex/plexTv/accountWire.ts';
import { type AccountServers, offersOf } from '../servers/accountServers.ts';
import type { FollowedServers } from '../servers/followedServers.ts';
import type { SavedServers } from '../servers/savedServers.ts';
import type { Account } from './account.ts';

export type ServerChoiceNeeds = {
  readonly account: Account;
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
  update(resources: Resources): Promise<void>;
  leave(): void;
};

export function createServerChoice(needs: ServerChoiceNeeds): ServerChoice {
  const { account, servers, savedServers, followedServers, show: showPage, onChosen } = needs;
  let offered: Resources | undefined;

  function show(resources: Resources): void {
    offered = resources;
    showPage({ kind: 'server-choice', servers: offersOf(resources, savedServers.all) });
  }

  const refuse = (problem: SignInProblem): void =>
    showPage({ kind: 'sign-in', address: '', problem, isChecking: false });

  async function choose(serverIds: readonly string[]): Promise<void> {
    if (!offered || !account.isSignedIn || serverIds.length === 0) return;
    const resources = offered;
    offered = undefined;
    await servers.choose(resources, serverIds);
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
      await servers.update(resources);
      // A page that was opened long ago offers the servers as they are now.
      if (offered) offered = resources;
      if (followedServers.all.length === 0 && resources.servers.length) show(resources);
    },
    leave: () => {
      offered = undefined;
    },
  };
}
