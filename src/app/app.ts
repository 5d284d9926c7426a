import { entriesOf } from '../domain/change/history.ts';
import { ACTIVITIES_PAGE, type Page } from '../domain/page.ts';
import type { SignInProblem } from '../domain/problem.ts';
import { trustPromptId } from '../domain/serverAddress.ts';
import { type Access, hasActivities, isAskedAgain, serverIn, shownPage } from '../domain/state.ts';
import type { connectServer } from '../plex/feed/serverConnection.ts';
import type { ClientIdentity } from '../plex/http/clientHeaders.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { Network } from '../plex/http/network.ts';
import { createPlexTv, type PlexTv } from '../plex/plexTv/plexTv.ts';
import { dispatch } from './dispatch.ts';
import { createDoctor } from './doctor.ts';
import { runDueTimer } from './dueTimer.ts';
import type { History, Log, SavedServer, SettingsFile, Shell, Vault } from './needs.ts';
import { createSecrets } from './secrets.ts';
import { createAccountServers } from './servers/accountServers.ts';
import { cancelActivity } from './servers/cancelActivity.ts';
import { createDiscovery } from './servers/discovery.ts';
import { createFollowedServers, type FollowedServer } from './servers/followedServers.ts';
import { logLinks } from './servers/logLinks.ts';
import { restoreServers } from './servers/restoreServers.ts';
import { addressOf, createSavedServers } from './servers/savedServers.ts';
import { diagnosticTargetOf } from './servers/targets.ts';
import { createAccount } from './signIn/account.ts';
import { startAccountRefresh } from './signIn/accountRefresh.ts';
import { createAddressSignIn } from './signIn/addressSignIn.ts';
import { createBrowserSignIn } from './signIn/browserSignIn.ts';
import { createServerChoice } from './signIn/serverChoice.ts';
import type { Store } from './store.ts';
import type { UsherApp } from './usherApp.ts';

export type UsherAppNeeds = {
  readonly store: Store;
  readonly vault: Vault;
  readonly settings: SettingsFile;
  readonly history: History;
  readonly network: Network;
  readonly shell: Shell;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly version: string;
  /** How a server and plex.tv are reached; a simulated world brings its own. */
  readonly connect?: typeof connectServer;
  readonly plexTv?: PlexTv;
};

export function createApp(needs: UsherAppNeeds): UsherApp {
  const { store, vault, settings, history, network, shell, clock, log } = needs;
  const quitting = new AbortController();
  const client = (): ClientIdentity => ({
    clientIdentifier: settings.load().clientIdentifier,
    version: needs.version,
  });
  const secrets = createSecrets(vault, log);
  const savedServers = createSavedServers(settings);
  const followedServers = createFollowedServers({
    ...needs,
    client,
    onFound: (serverId, { url }) => {
      const saved = savedServers.get(serverId);
      if (saved && saved.lastGood !== url) savedServers.keep({ ...saved, lastGood: url });
    },
  });
  const plexTv = needs.plexTv ?? createPlexTv(client(), network);
  const account = createAccount({ store, secrets, settings, clock, log, plexTv, client });
  const servers = createAccountServers({ savedServers, secrets, followedServers });
  const typed = createAddressSignIn({ store, network, clock, log, client, onIntroduced });
  const browser = createBrowserSignIn({
    store,
    clock,
    shell,
    log,
    begin: (signal) => account.beginPinSignIn(false, signal),
    onToken: async (token) => {
      await account.accept(token);
      accountRefresh.refreshed();
      await serverChoice.offer();
    },
  });
  const setAccess = (access: Access): void => store.apply({ kind: 'access-changed', access });
  const show = (page: Page): void => store.apply({ kind: 'page-changed', page });
  const serverChoice = createServerChoice({
    account,
    servers,
    savedServers,
    followedServers,
    show,
    settle: () => {
      settle();
      closePage('server-choice');
    },
  });
  const accountRefresh = startAccountRefresh(account, serverChoice.update, clock, quitting.signal);
  const discovery = createDiscovery(store, quitting.signal);

  const doctor = createDoctor({
    store,
    network,
    clock,
    client,
    log,
    diagnosticTargets: (serverId) =>
      followedServers.all
        .filter(({ saved }) => serverId === undefined || saved.id === serverId)
        .map(({ saved, token }) => diagnosticTargetOf(saved, token)),
  });

  const askToSignIn = (address: string, problem: SignInProblem | undefined): void =>
    setAccess({ kind: 'signed-out', address, problem });

  const stopLogging = logLinks(store, log);
  const unsubscribe = store.subscribe((change) => {
    const { before, event, after } = change;
    history.write(entriesOf(change));
    if (shownPage(before).kind === 'sign-in' && shownPage(after).kind !== 'sign-in') discovery.stop();
    if (event.kind !== 'link-changed') return;
    const server = followedServers.get(event.serverId);
    if (server && event.link.kind === 'refused') onRefused(server, event.link.problem);
    // Tried again after a wake, say, and taken after all: then there is nothing to ask.
    if (event.link.kind === 'live' && isAskedAgain(after.access)) settle();
    // It may have moved. Once for each loss: a server that stays away for months is no reason to ask plex.tv all the time.
    const known = serverIn(before, event.serverId)?.link;
    const isNews = known?.kind === 'live' || (known?.kind === 'connecting' && !known.problem);
    if (event.link.kind === 'waiting' && isNews && server?.saved.origin === 'account')
      accountRefresh.refreshSoon();
  });
  const dueTimer = runDueTimer(store, clock, quitting.signal);

  /** 401 and 403 end the feed's attempts; plex.tv may have another token, else the person must. */
  function onRefused({ saved }: FollowedServer, problem: 'refused' | 'forbidden'): void {
    const isAccounts = saved.origin === 'account' && account.isSignedIn;
    if (isAccounts) accountRefresh.refreshSoon();
    // Among others it is one line.
    if (isAccounts || followedServers.all.length > 1) return;
    const why = problem === 'forbidden' ? 'forbidden' : saved.origin === 'unclaimed' ? 'no-token' : 'expired';
    askToSignIn(addressOf(saved), why);
  }

  /** As signed in as there are servers or an account; what asked for them is done with. */
  function settle(): void {
    if (followedServers.all.length || account.isSignedIn)
      setAccess({ kind: 'signed-in', keychain: secrets.problem });
    else askToSignIn('', undefined);
  }

  function closePage(...kinds: readonly Page['kind'][]): void {
    if (kinds.includes(store.state.page.kind)) show(ACTIVITIES_PAGE);
  }

  async function start(): Promise<void> {
    const { settleSeconds } = settings.load();
    if (settleSeconds !== undefined) store.apply({ kind: 'settle-set', settleMs: settleSeconds * 1000 });
    store.apply({ kind: 'history-read', recent: history.recent() });
    await restoreSaved();
  }

  async function restoreSaved(): Promise<void> {
    const { account: known } = settings.load();
    if (known) store.apply({ kind: 'account-changed', account: { name: known.name, problem: undefined } });
    const taken = await restoreServers({ settings, secrets, followedServers, signal: quitting.signal });
    if (taken.kind === 'nothing') askToSignIn(addressOf(taken.server), taken.problem);
    if (taken.kind !== 'signed-in') return;
    // The servers' tokens may be gone, and the account's still there.
    if (taken.hasAccount) accountRefresh.refreshSoon();
    settle();
  }

  async function onIntroduced(saved: SavedServer, token: string): Promise<void> {
    if (quitting.signal.aborted) return;
    if (token) await secrets.keep(saved.id, token);
    savedServers.keep(saved);
    followedServers.follow(saved, token);
    settle();
    closePage('sign-in', 'trust-prompt');
  }

  function leave(): void {
    const { page } = store.state;
    // Signed in, and nothing to go back to.
    if (page.kind === 'server-choice' && !hasActivities(store.state)) return;
    if (page.kind === 'browser-sign-in') browser.leave();
    doctor.end();
    typed.leave();
    serverChoice.leave();
    show(ACTIVITIES_PAGE);
  }

  function setPopoverVisible(isPopoverVisible: boolean): void {
    store.apply({ kind: 'popover-visibility-changed', isPopoverVisible });
    const { page } = store.state;
    if (isPopoverVisible || page.kind === 'activities') return;
    // A fingerprint is compared elsewhere, and a check goes on by itself.
    const isUnderWay = page.kind === 'trust-prompt' || (page.kind === 'sign-in' && page.isChecking);
    if (page.kind === 'browser-sign-in' && hasActivities(store.state)) show(ACTIVITIES_PAGE);
    else if (page.kind === 'doctor' || (hasActivities(store.state) && !isUnderWay)) leave();
  }

  async function trust(serverId: string, promptId: string): Promise<void> {
    if (!serverId) return typed.trust(promptId);
    const trustPrompt = serverIn(store.state, serverId)?.trustPrompt;
    const server = followedServers.get(serverId);
    if (!trustPrompt || !server || trustPromptId(trustPrompt) !== promptId) return;
    const saved =
      trustPrompt.kind === 'plain'
        ? { ...server.saved, isPlainAllowed: true }
        : { ...server.saved, pin: trustPrompt.pin };
    savedServers.keep(saved);
    followedServers.follow(saved, server.token);
  }

  async function signOut(): Promise<void> {
    const saved = savedServers.all;
    for (const { id } of saved) await servers.forget(id);
    if (account.isSignedIn) await account.signOut();
    askToSignIn(addressOf(saved.find((s) => s.origin === 'typed')), undefined);
    show(ACTIVITIES_PAGE);
  }

  /** The keychain may be open by now. */
  function retryKeychain(): void {
    const { access } = store.state;
    if (access.kind === 'signed-out' && access.problem?.startsWith('keychain-')) void restoreSaved();
  }

  const app: Omit<UsherApp, 'dispatch'> = {
    start,
    signInWithBrowser: browser.begin,
    openLink: browser.openAgain,
    copyLink: browser.copyLink,
    signIn: typed.begin,
    trust,
    leave,
    addServer: () => show({ kind: 'sign-in', address: '', problem: undefined, isChecking: false }),
    cancelSignIn: browser.leave,
    setPopoverVisible,
    chooseServers: serverChoice.ask,
    choose: serverChoice.choose,
    discoverServers: discovery.look,
    signOut,
    cancel: (serverId, uuid) =>
      cancelActivity({ store, followedServers, clock, signal: quitting.signal }, serverId, uuid),
    retry: (serverId) => {
      retryKeychain();
      followedServers.retry(serverId);
    },
    woke: (from) => {
      store.apply({ kind: 'woke', at: clock.now() });
      if (from === 'lock') retryKeychain();
      followedServers.woke(from);
      if (from !== 'lock') accountRefresh.refreshSoon();
    },
    diagnose: doctor.begin,
    stop: async () => {
      quitting.abort();
      doctor.end();
      unsubscribe();
      stopLogging();
      typed.leave();
      browser.leave();
      await followedServers.leaveAll();
      await dueTimer;
    },
  };
  return { ...app, dispatch: (command) => dispatch(app, command) };
}
