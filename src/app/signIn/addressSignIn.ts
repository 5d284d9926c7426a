import type { Page } from '../../domain/page.ts';
import type { SignInProblem } from '../../domain/problem.ts';
import { type TrustPrompt, trustPromptId } from '../../domain/serverAddress.ts';
import { readAddress } from '../../plex/connect/address.ts';
import type { SearchNeeds } from '../../plex/connect/findConnection.ts';
import { type ClientIdentity, isToken } from '../../plex/http/clientHeaders.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Log, SavedServer } from '../needs.ts';
import { introduceServer, type TypedServer } from '../servers/introduceServer.ts';
import type { Store } from '../store.ts';

export type AddressSignInNeeds = Omit<SearchNeeds, 'client'> & {
  readonly client: () => ClientIdentity;
  readonly store: Store;
  readonly log: Log;
  /** Called once the server has identified itself and accepted the token. */
  readonly onIntroduced: (saved: SavedServer, token: string) => Promise<void>;
};

/** Signing in by address and token. A failure is shown, and nothing is stored. */
export type AddressSignIn = {
  begin(address: string, token: string): Promise<void>;
  /** Agrees to the trust prompt that is shown; ignored if the id is that of another one. */
  trust(promptId: string): Promise<void>;
  /** Aborts a sign-in that is under way, and forgets what was typed. */
  leave(): void;
};

export function createAddressSignIn(needs: AddressSignInNeeds): AddressSignIn {
  const { store, log } = needs;
  let typed: TypedServer | undefined;
  let trustPrompt: TrustPrompt | undefined;
  let attempt = new AbortController();

  const show = (page: Page): void => store.apply({ kind: 'page-changed', page });
  const refuse = (address: string, problem: SignInProblem): void =>
    show({ kind: 'sign-in', address, problem, isChecking: false });
  const isChecking = (): boolean => store.state.page.kind === 'sign-in' && store.state.page.isChecking;

  async function begin(typedAddress: string, typedToken: string): Promise<void> {
    if (isChecking()) return;
    const address = typedAddress.trim();
    const token = typedToken.trim();
    log.hide(token);
    if (!address) return refuse(address, 'no-address');
    if (!readAddress(address)) return refuse(address, 'bad-address');
    if (token && !isToken(token)) return refuse(address, 'refused');
    await check({ address, token, pin: undefined, isPlainAllowed: false });
  }

  async function check(now: TypedServer): Promise<void> {
    const { address, token } = now;
    attempt.abort();
    attempt = new AbortController();
    const { signal } = attempt;
    typed = now;
    trustPrompt = undefined;
    show({ kind: 'sign-in', address, problem: undefined, isChecking: true });
    try {
      const introduced = await introduceServer(now, { ...needs, client: needs.client() }, signal);
      introduced?.connection.agents.close();
      if (signal.aborted) return;
      if (!introduced) return isChecking() ? refuse(address, 'no-token') : undefined;
      typed = undefined;
      await needs.onIntroduced(introduced.saved, token);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof PlexError)) throw error;
      log.write(`sign-in: ${error.message}`);
      // If the person has opened another page meanwhile, that one stays.
      if (!isChecking()) return;
      trustPrompt = error.trustPrompt;
      if (trustPrompt) show({ kind: 'trust-prompt', address, trustPrompt });
      else refuse(address, error.problem);
    }
  }

  return {
    begin,
    trust: async (promptId) => {
      if (!typed || !trustPrompt || trustPromptId(trustPrompt) !== promptId) return;
      await check(
        trustPrompt.kind === 'plain'
          ? { ...typed, isPlainAllowed: true }
          : { ...typed, pin: trustPrompt.pin },
      );
    },
    leave: () => {
      attempt.abort();
      typed = undefined;
      trustPrompt = undefined;
    },
  };
}
