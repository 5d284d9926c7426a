import { entriesOf } from '../domain/history.ts';
import { type Access, isAskedAgain, type SignInProblem, serverIn } from '../domain/state.ts';
import { doubtProof } from '../domain/whereabouts.ts';
import type { ClientIdentity } from '../plex/clientHeaders.ts';
import type { Clock } from '../plex/clock.ts';
import type { Patient } from '../plex/examine.ts';
import type { Network } from '../plex/network.ts';
import { createPlexTv, type PlexTv } from '../plex/plexTv.ts';
import type { connectServer } from '../plex/serverConnection.ts';
import { createAccount } from './account.ts';
import { createAccountServers } from './accountServers.ts';
import { createBrowserSignIn } from './browserSignIn.ts';
import { cancelActivity } from './cancelling.ts';
import { createChoosing } from './choosing.ts';
import { createFollowing, type Followed } from './following.ts';
import { keepTime } from './keepTime.ts';
import { addressOf, createKeptServers } from './keptServers.ts';
import { logLinks } from './logLinks.ts';
import { createLookout } from './lookout.ts';
import type { Desk, History, KeptServer, Log, PreferencesFile, Vault } from './needs.ts';
import { createSecrets } from './secrets.ts';
import type { Store } from './store.ts';
import { takeUp } from './takingUp.ts';
import { patientOf } from './targets.ts';
import { createTypedSignIn } from './typedSignIn.ts';
import { startUpkeep } from './upkeep.ts';

export type CompanionNeeds = {
  readonly store: Store;
  readonly vault: Vault;
  readonly preferences: PreferencesFile;
  readonly history: History;
  readonly network: Network;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly version: string;
  /** How a server and plex.tv are reached; a simulated world brings its own. */
  readonly connect?: typeof connectServer;
  readonly plexTv?: PlexTv;
};

/** What the app does, whoever asks: window, menu or terminal. Failures become Events; nothing here rejects but a bug. */
export type Companion = {
  /** Take up the kept servers and the kept account, else ask for one. */
  start(): Promise<void>;
  /** With plex.tv, in the browser. Resolves when that is over. */
  signInWithBrowser(): Promise<void>;
  openLink(): Promise<void>;
  copyLink(): Promise<void>;
  /** By address and token; no token for a server that nobody has claimed. */
  signIn(address: string, token: string): Promise<void>;
  /** To the doubt about this server (or, with an empty id, about the typed address) that has this proof. */
  agree(serverId: string, proof: string): Promise<void>;
  /** Out of whatever asks something. */
  leave(): void;
  /** One more, by address. */
  addServer(): void;
  chooseServers(): Promise<void>;
  choose(serverIds: readonly string[]): Promise<void>;
  /** Servers in the own network, while somebody wants to sign in. */
  lookAround(): Promise<void>;
  /** Out of everything: account and servers. */
  signOut(): Promise<void>;
  cancel(serverId: string, uuid: string): Promise<void>;
  /** A new attempt at once, for one server or every: "Retry now". */
  retry(serverId?: string): void;
  /**
   * Something happened to the machine. After a sleep what was open only looks open; after an unlock or in another network a live link
   * is asked to prove itself, and a better way may be there.
   */
  woke(from: 'sleep' | 'lock' | 'network'): void;
  /** Who is followed, for the doctor: one, or all. */
  patients(serverId?: string): readonly Patient[];
  client(): ClientIdentity;
  stop(): Promise<void>;
};

export function createCompanion(needs: CompanionNeeds): Companion {
  const { store, vault, preferences, history, network, desk, clock, log } = needs;
  const quitting = new AbortController();
  const client = (): ClientIdentity => ({
    clientIdentifier: preferences.load().clientIdentifier,
    version: needs.version,
  });
  const secrets = createSecrets(vault, log);
  const keptServers = createKeptServers(preferences);
  const following = createFollowing({
    ...needs,
    client,
    onFound: (serverId, { url }) => {
      const kept = keptServers.get(serverId);
      if (kept && kept.lastGood !== url) keptServers.keep({ ...kept, lastGood: url });
    },
  });
  const plexTv = needs.plexTv ?? createPlexTv(client(), network);
  const account = createAccount({ store, secrets, preferences, clock, log, plexTv, client });
  const servers = createAccountServers({ kept: keptServers, secrets, following });
  const typed = createTypedSignIn({ store, network, clock, log, client, onIntroduced });
  const browser = createBrowserSignIn({
    store,
    clock,
    desk,
    log,
    begin: (signal) => account.invite(false, signal),
    onToken: async (token) => {
      await account.accept(token);
      upkeep.refreshed();
      await choosing.offer();
    },
  });
  const setAccess = (access: Access): void => store.apply({ kind: 'access-changed', access });
  const choosing = createChoosing({ account, servers, kept: keptServers, following, setAccess, settle });
  const upkeep = startUpkeep(account, choosing.update, clock, quitting.signal);
  const nearby = createLookout(store, quitting.signal);

  const askToSignIn = (address: string, problem: SignInProblem | undefined): void =>
    setAccess({ kind: 'signed-out', address, problem });

  const stopLogging = logLinks(store, log);
  const unsubscribe = store.subscribe((before, event, after) => {
    history.write(entriesOf(before, event, after));
    if (event.kind !== 'link-changed') return;
    const server = following.get(event.serverId);
    if (server && event.link.kind === 'refused') onRefused(server, event.link.problem);
    // Tried again after a wake, say, and taken after all: then there is nothing to ask.
    if (event.link.kind === 'live' && isAskedAgain(after.access)) settle();
    // It may have moved. Once for each loss: a server that stays away for months is no reason to ask plex.tv all the time.
    const known = serverIn(before, event.serverId)?.link;
    const isNews = known?.kind === 'live' || (known?.kind === 'connecting' && !known.problem);
    if (event.link.kind === 'waiting' && isNews && server?.kept.origin === 'account') upkeep.refreshSoon();
  });
  const timekeeping = keepTime(store, clock, quitting.signal);

  /** 401 and 403 end the feed's attempts; plex.tv may have another token, else the person must. */
  function onRefused({ kept }: Followed, problem: 'refused' | 'forbidden'): void {
    const isAccounts = kept.origin === 'account' && account.isSignedIn;
    if (isAccounts) upkeep.refreshSoon();
    // Among others it is one line.
    if (isAccounts || following.all.length > 1) return;
    const why = problem === 'forbidden' ? 'forbidden' : kept.origin === 'unclaimed' ? 'no-token' : 'expired';
    askToSignIn(addressOf(kept), why);
  }

  /** Back to what there is. */
  function settle(): void {
    nearby.stop();
    if (following.all.length || account.isSignedIn)
      setAccess({ kind: 'signed-in', keychain: secrets.problem });
    else askToSignIn('', undefined);
  }

  async function start(): Promise<void> {
    const { settleSeconds } = preferences.load();
    if (settleSeconds !== undefined) store.apply({ kind: 'settle-set', settleMs: settleSeconds * 1000 });
    store.apply({ kind: 'history-read', recent: history.recent() });
    await takeUpKept();
  }

  async function takeUpKept(): Promise<void> {
    const { account: known } = preferences.load();
    if (known) store.apply({ kind: 'account-changed', account: { name: known.name, problem: undefined } });
    const taken = await takeUp({ preferences, secrets, following, signal: quitting.signal });
    if (taken.kind === 'nothing') askToSignIn(addressOf(taken.server), taken.problem);
    if (taken.kind !== 'signed-in') return;
    // The servers' tokens may be gone, and the account's still there.
    if (taken.hasAccount) upkeep.refreshSoon();
    settle();
  }

  async function onIntroduced(kept: KeptServer, token: string): Promise<void> {
    if (quitting.signal.aborted) return;
    if (token) await secrets.keep(kept.id, token);
    keptServers.keep(kept);
    following.follow(kept, token);
    settle();
  }

  function leave(): void {
    const { access } = store.state;
    // Signed in, and nothing to go back to.
    if (access.kind === 'choosing' && !access.canLeave) return;
    typed.leave();
    browser.leave();
    choosing.leave();
    settle();
  }

  async function agree(serverId: string, proof: string): Promise<void> {
    if (!serverId) return typed.agree(proof);
    const doubt = serverIn(store.state, serverId)?.doubt;
    const server = following.get(serverId);
    if (!doubt || !server || doubtProof(doubt) !== proof) return;
    const kept =
      doubt.kind === 'plain' ? { ...server.kept, isPlainAllowed: true } : { ...server.kept, pin: doubt.pin };
    keptServers.keep(kept);
    following.follow(kept, server.token);
  }

  async function signOut(): Promise<void> {
    const kept = keptServers.all;
    nearby.stop();
    for (const { id } of kept) await servers.forget(id);
    if (account.isSignedIn) await account.signOut();
    askToSignIn(addressOf(kept.find((s) => s.origin === 'typed')), undefined);
  }

  /** The keychain may be open by now. */
  function retryKeychain(): void {
    const { access } = store.state;
    if (access.kind === 'signed-out' && access.problem?.startsWith('keychain-')) void takeUpKept();
  }

  return {
    start,
    signInWithBrowser: browser.begin,
    openLink: browser.openAgain,
    copyLink: browser.copyLink,
    signIn: typed.begin,
    agree,
    leave,
    addServer: () => askToSignIn('', undefined),
    chooseServers: choosing.ask,
    choose: choosing.choose,
    lookAround: nearby.look,
    signOut,
    cancel: (serverId, uuid) =>
      cancelActivity({ store, following, clock, signal: quitting.signal }, serverId, uuid),
    retry: (serverId) => {
      retryKeychain();
      following.retry(serverId);
    },
    woke: (from) => {
      store.apply({ kind: 'woke', at: clock.now() });
      if (from === 'lock') retryKeychain();
      following.woke(from);
      if (from !== 'lock') upkeep.refreshSoon();
    },
    client,
    patients: (serverId) =>
      following.all
        .filter(({ kept }) => serverId === undefined || kept.id === serverId)
        .map(({ kept, token }) => patientOf(kept, token)),
    stop: async () => {
      quitting.abort();
      unsubscribe();
      stopLogging();
      typed.leave();
      browser.leave();
      await following.leaveAll();
      await timekeeping;
    },
  };
}
