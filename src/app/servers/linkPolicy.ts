import type { Change } from '../../domain/change/change.ts';
import { isAskedAgain, serverIn } from '../../domain/state.ts';
import type { SavedServer } from '../needs.ts';
import type { FollowedServers } from './followedServers.ts';

export type LinkPolicyNeeds = {
  readonly followedServers: FollowedServers;
  readonly account: { readonly isSignedIn: boolean };
  /** Reads the account's list of servers soon: it may have another token or address. */
  readonly refreshSoon: () => void;
  /** Asks the person for a sign-in at this server. */
  readonly askToSignIn: (server: SavedServer, problem: 'forbidden' | 'no-token' | 'expired') => void;
  /** There is nothing to ask any more. */
  readonly settle: () => void;
};

/** What follows from a server that refuses the token, takes it after all, or is lost. */
export function applyLinkPolicy(needs: LinkPolicyNeeds, { before, event, after }: Change): void {
  if (event.kind !== 'link-changed') return;
  const { account, followedServers, refreshSoon, askToSignIn, settle } = needs;
  const { link, serverId } = event;
  const saved = followedServers.get(serverId)?.saved;
  if (!saved) return;
  const isAccounts = saved.origin === 'account' && account.isSignedIn;

  if (link.kind === 'refused') {
    // No more attempts are made (SPEC L6): plex.tv may have another token, else the person must.
    if (isAccounts) refreshSoon();
    // Among other servers it is one line of the list, no reason to ask for a sign-in.
    else if (followedServers.all.length === 1)
      askToSignIn(
        saved,
        link.problem === 'forbidden' ? 'forbidden' : saved.origin === 'unclaimed' ? 'no-token' : 'expired',
      );
  }

  // The token was accepted by a later attempt, after a wake for example: there is nothing left to ask.
  if (link.kind === 'live' && isAskedAgain(after.access)) settle();

  // The server may have moved: plex.tv is asked once for each loss, not for as long as the server stays away.
  const previous = serverIn(before, serverId)?.link;
  const wasReachable = previous?.kind === 'live' || (previous?.kind === 'connecting' && !previous.problem);
  if (link.kind === 'waiting' && wasReachable && saved.origin === 'account') refreshSoon();
}
