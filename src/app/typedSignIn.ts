import type { SignInProblem } from '../domain/state.ts';
import { type Doubt, doubtProof, type Pin } from '../domain/whereabouts.ts';
import { readAddress } from '../plex/address.ts';
import { createClient } from '../plex/client.ts';
import type { ClientIdentity } from '../plex/clientHeaders.ts';
import { PlexError } from '../plex/errors.ts';
import { findWay, type SearchNeeds } from '../plex/findWay.ts';
import type { KeptServer, Log } from './needs.ts';
import type { Store } from './store.ts';

export type TypedSignInNeeds = Omit<SearchNeeds, 'client'> & {
  readonly client: () => ClientIdentity;
  readonly store: Store;
  readonly log: Log;
  /** The server is who it says, and takes the token. */
  readonly onIntroduced: (kept: KeptServer, token: string) => Promise<void>;
};

/** Signing in by address and token. What fails is said, and keeps nothing. */
export type TypedSignIn = {
  begin(address: string, token: string): Promise<void>;
  /** To the doubt that was shown; anything else is not agreed to. */
  agree(proof: string): Promise<void>;
  /** Away with what was typed. */
  leave(): void;
};

type Typed = {
  readonly address: string;
  readonly token: string;
  readonly pin: Pin | undefined;
  readonly isPlainAllowed: boolean;
};

export function createTypedSignIn(needs: TypedSignInNeeds): TypedSignIn {
  const { store, log } = needs;
  let typed: Typed | undefined;
  let doubt: Doubt | undefined;
  let attempt = new AbortController();

  const refuse = (address: string, problem: SignInProblem): void =>
    store.apply({ kind: 'access-changed', access: { kind: 'signed-out', address, problem } });

  async function begin(typedAddress: string, typedToken: string): Promise<void> {
    if (store.state.access.kind === 'checking') return;
    const address = typedAddress.trim();
    const token = typedToken.trim();
    log.hide(token);
    if (!address) return refuse(address, 'no-address');
    if (!readAddress(address)) return refuse(address, 'bad-address');
    if (token && !isTokenShaped(token)) return refuse(address, 'refused');
    await check({ address, token, pin: undefined, isPlainAllowed: false });
  }

  async function check(now: Typed): Promise<void> {
    const { address, token } = now;
    attempt = new AbortController();
    const { signal } = attempt;
    typed = now;
    doubt = undefined;
    store.apply({ kind: 'access-changed', access: { kind: 'checking', address } });
    try {
      const kept = await introduce(now, signal);
      if (signal.aborted) return;
      if (!kept) return refuse(address, 'no-token');
      typed = undefined;
      await needs.onIntroduced(kept, token);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof PlexError)) throw error;
      log.write(`sign-in: ${error.message}`);
      doubt = error.doubt;
      if (!doubt) return refuse(address, error.problem);
      store.apply({ kind: 'access-changed', access: { kind: 'doubting', address, doubt } });
    }
  }

  /** I1, I3: a Plex server must have named itself before the token is sent; the list must work before anything is kept. */
  async function introduce(now: Typed, signal: AbortSignal): Promise<KeptServer | undefined> {
    const { token, pin, isPlainAllowed } = now;
    const client = needs.client();
    const whereabouts = readAddress(now.address) ?? [];
    const target = { serverId: undefined, whereabouts, lastGood: undefined, pin, isPlainAllowed };
    const found = await findWay(target, undefined, { ...needs, client }, signal);
    try {
      const { machineIdentifier, isClaimed } = found.identity;
      if (!token && isClaimed) return undefined;
      const calls = createClient(found.way, token, client);
      await calls.activities(signal);
      const name = await calls.friendlyName(signal).catch((error: unknown) => {
        if (error instanceof PlexError) return undefined;
        throw error;
      });
      return {
        id: machineIdentifier,
        name: name ?? found.way.base.hostname,
        whereabouts,
        lastGood: found.whereabouts.url,
        origin: token ? 'typed' : 'unclaimed',
        isShared: false,
        pin,
        isPlainAllowed,
      };
    } finally {
      found.way.close();
    }
  }

  return {
    begin,
    agree: async (proof) => {
      if (!typed || !doubt || doubtProof(doubt) !== proof) return;
      await check(doubt.kind === 'plain' ? { ...typed, isPlainAllowed: true } : { ...typed, pin: doubt.pin });
    },
    leave: () => {
      attempt.abort();
      typed = undefined;
      doubt = undefined;
    },
  };
}

/** A header cannot carry anything else, and no Plex token looks otherwise. */
function isTokenShaped(token: string): boolean {
  return /^[\x21-\x7e]{1,2048}$/.test(token);
}
