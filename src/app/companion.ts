import { entriesOf } from '../domain/history.ts';
import { CONFIRM_MS } from '../domain/rows.ts';
import { type Access, rowIn, type Server, type SignInProblem, serverIn } from '../domain/state.ts';
import { readAddress } from '../plex/address.ts';
import { createClient } from '../plex/client.ts';
import type { ClientIdentity } from '../plex/clientHeaders.ts';
import type { Clock } from '../plex/clock.ts';
import { PlexError } from '../plex/errors.ts';
import { type Feed, startFeed } from '../plex/feed.ts';
import { connectServer, type ServerConnection } from '../plex/serverConnection.ts';
import { keepTime } from './keepTime.ts';
import { logLinks } from './logLinks.ts';
import type { History, KeptServer, Log, PreferencesFile, TokenVault } from './needs.ts';
import type { Store } from './store.ts';

export type CompanionNeeds = {
  readonly store: Store;
  readonly vault: TokenVault;
  readonly preferences: PreferencesFile;
  readonly history: History;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly version: string;
  /** How a server is reached; a simulated world brings its own. */
  readonly connect?: typeof connectServer;
};

/** What the app does, whoever asks: window, menu or terminal. Failures become Events; nothing here rejects but a bug. */
export type Companion = {
  /** Take up the kept server, else ask for one. */
  start(): Promise<void>;
  signIn(address: string, token: string): Promise<void>;
  signOut(): Promise<void>;
  cancel(serverId: string, uuid: string): Promise<void>;
  /** A new attempt at once, for every server: "Retry now". */
  retry(): void;
  /**
   * Something happened to the machine. After a sleep what was open only looks open; after an unlock or in another network a live link
   * is asked to prove itself.
   */
  woke(from: 'sleep' | 'lock' | 'network'): void;
  stop(): Promise<void>;
};

type Followed = {
  readonly connection: ServerConnection;
  readonly feed: Feed;
  readonly kept: KeptServer;
  readonly isTokenKept: boolean;
};

export function createCompanion(needs: CompanionNeeds): Companion {
  const { store, vault, preferences, history, clock, random, log, connect = connectServer } = needs;
  const followed = new Map<string, Followed>();
  const quitting = new AbortController();

  const identity = (): ClientIdentity => ({
    clientIdentifier: preferences.load().clientIdentifier,
    version: needs.version,
  });
  const setAccess = (access: Access): void => store.apply({ kind: 'access-changed', access });
  const askToSignIn = (address: string, problem: SignInProblem | undefined): void =>
    setAccess({ kind: 'signed-out', address, problem });

  const stopLogging = logLinks(store, log);
  const unsubscribe = store.subscribe((before, event, after) => {
    history.write(entriesOf(before, event, after));
    if (event.kind !== 'link-changed' || event.link.kind === 'connecting') return;
    const { link, serverId } = event;
    // A refused token ends the feed's attempts by itself; here it becomes one question to the person.
    const server = followed.get(serverId);
    if (link.kind === 'refused') {
      askToSignIn(server?.kept.address ?? '', link.problem === 'forbidden' ? 'forbidden' : 'expired');
    }
    // Tried again after a wake, say, and taken after all: then there is nothing to ask.
    const { access } = store.state;
    const isAsking =
      access.kind === 'signed-out' && (access.problem === 'expired' || access.problem === 'forbidden');
    if (link.kind === 'live' && isAsking && server)
      setAccess({ kind: 'signed-in', kept: server.isTokenKept });
  });

  const timekeeping = keepTime(store, clock, quitting.signal);

  function follow(kept: KeptServer, token: string, isTokenKept: boolean): void {
    const base = new URL(kept.address);
    const connection = connect(base, token, kept.id, identity());
    store.apply({
      kind: 'server-joined',
      server: { id: kept.id, name: kept.name },
      remembered: history.remembered(kept.id),
      at: clock.now(),
    });
    const feed = startFeed({ serverId: kept.id, source: connection, clock, random, emit: store.apply });
    followed.set(kept.id, { connection, feed, kept, isTokenKept });
  }

  async function leaveAll(): Promise<void> {
    const all = [...followed.values()];
    followed.clear();
    await Promise.all(all.map(({ feed }) => feed.stop()));
    for (const { kept } of all) store.apply({ kind: 'server-left', serverId: kept.id });
  }

  async function start(): Promise<void> {
    const { server: kept, settleSeconds } = preferences.load();
    if (settleSeconds !== undefined) store.apply({ kind: 'settle-set', settleMs: settleSeconds * 1000 });
    store.apply({ kind: 'history-read', recent: history.recent() });
    if (!kept) return askToSignIn('', undefined);
    const token = await vault.read(kept.id).catch((error: unknown) => {
      log.write(`keychain: cannot read: ${reasonOf(error)}`);
      return undefined;
    });
    if (quitting.signal.aborted) return;
    if (token === undefined) return askToSignIn(kept.address, undefined);
    log.hide(token);
    setAccess({ kind: 'signed-in', kept: true });
    follow(kept, token, true);
  }

  async function signIn(typedAddress: string, typedToken: string): Promise<void> {
    if (store.state.access.kind === 'checking') return;
    const address = typedAddress.trim();
    const token = typedToken.trim();
    log.hide(token);
    const base = readAddress(address);
    if (!address) return askToSignIn(address, 'no-address');
    if (!base) return askToSignIn(address, 'bad-address');
    if (!isTokenShaped(token)) return askToSignIn(address, token ? 'refused' : 'no-token');
    setAccess({ kind: 'checking', address });
    try {
      const server = await introduce(base, token);
      if (quitting.signal.aborted) return;
      await leaveAll();
      const kept = { ...server, address: base.origin };
      const isTokenKept = await keep(kept, token);
      setAccess({ kind: 'signed-in', kept: isTokenKept });
      follow(kept, token, isTokenKept);
    } catch (error) {
      if (!(error instanceof PlexError)) throw error;
      log.write(`sign-in: ${error.message}`);
      askToSignIn(address, error.problem);
    }
  }

  /** I1, I3: a Plex server must have named itself before the token is sent; the list must work before anything is kept. */
  async function introduce(base: URL, token: string): Promise<Server> {
    const client = createClient(base, token, identity());
    const { machineIdentifier } = await client.identity();
    await client.activities();
    const name = await client.friendlyName().catch((error: unknown) => {
      if (error instanceof PlexError) return undefined;
      throw error;
    });
    return { id: machineIdentifier, name: name ?? base.hostname };
  }

  /** False where no keychain took the token. What is not secret is kept all the same: only the token must be typed again. */
  async function keep(kept: KeptServer, token: string): Promise<boolean> {
    preferences.save({ ...preferences.load(), server: kept });
    try {
      await vault.keep(kept.id, token);
      return true;
    } catch (error) {
      log.write(`keychain: cannot keep: ${reasonOf(error)}`);
      return false;
    }
  }

  async function signOut(): Promise<void> {
    const { server, ...rest } = preferences.load();
    await leaveAll();
    if (server) {
      await vault
        .forget(server.id)
        .catch((error: unknown) => log.write(`keychain: cannot forget: ${reasonOf(error)}`));
    }
    preferences.save({ ...rest, server: undefined });
    askToSignIn(server?.address ?? '', undefined);
  }

  async function cancel(serverId: string, uuid: string): Promise<void> {
    const row = rowIn(store.state, serverId, uuid);
    const server = followed.get(serverId);
    if (!row?.activity.cancellable || !server) return;
    if (serverIn(store.state, serverId)?.link.kind !== 'live') return;
    if (row.cancel.kind === 'asked' || row.cancel.kind === 'accepted') return;
    store.apply({ kind: 'cancel-asked', serverId, uuid, at: clock.now() });
    try {
      await server.connection.cancel(uuid);
    } catch (error) {
      if (!(error instanceof PlexError)) throw error;
      const at = clock.now();
      if (error.problem === 'not-found') store.apply({ kind: 'cancel-found-over', serverId, uuid, at });
      else store.apply({ kind: 'cancel-failed', serverId, uuid, problem: error.problem, at });
      return;
    }
    store.apply({ kind: 'cancel-accepted', serverId, uuid, at: clock.now() });
    await clock.sleep(CONFIRM_MS, quitting.signal);
    if (rowIn(store.state, serverId, uuid)?.cancel.kind === 'accepted') server.feed.relist();
  }

  return {
    start,
    signIn,
    signOut,
    cancel,
    retry: () => {
      for (const { feed } of followed.values()) feed.restart();
    },
    woke: (from) => {
      store.apply({ kind: 'woke', at: clock.now() });
      for (const [serverId, { feed }] of followed) {
        const isLive = serverIn(store.state, serverId)?.link.kind === 'live';
        if (isLive && from !== 'sleep') feed.relist();
        else feed.restart();
      }
    },
    stop: async () => {
      quitting.abort();
      unsubscribe();
      stopLogging();
      await leaveAll();
      await timekeeping;
    },
  };
}

/** A header cannot carry anything else, and no Plex token looks otherwise. */
function isTokenShaped(token: string): boolean {
  return /^[\x21-\x7e]{1,2048}$/.test(token);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
