import type { Millis } from '../domain/activity.ts';
import type { LocalTime } from '../domain/away/quietHours.ts';
import { entriesOf } from '../domain/change/history.ts';
import { HOOK_GUIDE_URL } from '../domain/hooks/hookGuide.ts';
import { ACTIVITIES_PAGE } from '../domain/page.ts';
import { trustPromptId } from '../domain/serverAddress.ts';
import { hasActivities, serverIn, shownPage } from '../domain/state.ts';
import { createAccessUpdates } from './accessUpdates.ts';
import { createAbsence } from './away/absence.ts';
import { localTimeOf } from './away/localTime.ts';
import { type CoreNeeds, createCore } from './core.ts';
import { dispatch } from './dispatch.ts';
import { createDoctor } from './doctor.ts';
import { runDueTimer } from './dueTimer.ts';
import { createHistoryPages } from './historyPage.ts';
import { createAppHooks } from './hooks/appHooks.ts';
import type {
  Downloads,
  History,
  HookNeeds,
  SavedServer,
  Shell,
  TerminalCommandFile,
  Updater,
} from './needs.ts';
import { closePage, createPages, showPage } from './pages.ts';
import { createAccountServers } from './servers/accountServers.ts';
import { cancelActivity, cancelAll } from './servers/cancelActivity.ts';
import { followContents } from './servers/contents.ts';
import { createDiscovery } from './servers/discovery.ts';
import { followItems } from './servers/items.ts';
import { applyLinkPolicy } from './servers/linkPolicy.ts';
import { logLinks } from './servers/logLinks.ts';
import { createPlexOpener } from './servers/plexOpener.ts';
import { restoreServers } from './servers/restoreServers.ts';
import { startWork, stopTask } from './servers/startWork.ts';
import { diagnosticTargetOf } from './servers/targets.ts';
import { createDiagnostics, type DiagnosticsSource } from './settings/diagnostics.ts';
import { createPreferences } from './settings/preferences.ts';
import { createSettingsTransfer } from './settings/settingsTransfer.ts';
import { createTerminalCommand } from './settings/terminalCommand.ts';
import { startAccountRefresh } from './signIn/accountRefresh.ts';
import { createAddressSignIn } from './signIn/addressSignIn.ts';
import { createBrowserSignIn } from './signIn/browserSignIn.ts';
import { createFirstRun } from './signIn/firstRun.ts';
import { followAccess } from './signIn/followAccess.ts';
import { createServerChoice } from './signIn/serverChoice.ts';
import { deleteSpareSecrets, withSpareSecrets } from './spareSecrets.ts';
import { createUpdates } from './updates.ts';
import type { UsherApp } from './usherApp.ts';

export type UsherAppNeeds = CoreNeeds & {
  readonly history: History;
  readonly shell: Shell;
  /** Undefined where there is nowhere to save a file. */
  readonly downloads?: Downloads | undefined;
  /** What the person's wall clock shows; this machine's unless it is given. */
  readonly localTime?: (at: Millis) => LocalTime;
  /** By what the minutes are multiplied for which work may stand still; 1 unless it is given. */
  readonly stallPatience?: number | undefined;
  /** Undefined where nothing can be reported. */
  readonly diagnostics?: DiagnosticsSource | undefined;
  /** Loads what runs hooks; undefined where none is run. */
  readonly loadHooks?: (() => Promise<HookNeeds>) | undefined;
  /** Loads what puts `usher` into terminals; undefined where that is not offered. */
  readonly loadTerminalCommand?: (() => Promise<TerminalCommandFile>) | undefined;
  /** Undefined where Usher does not look for newer versions of itself. */
  readonly updater?: Updater | undefined;
};

/** The app of the popover: the core, and what a person does with it. Each part is made of those before it. */
export function createApp(needs: UsherAppNeeds): UsherApp {
  const { store, settings, history, clock, log, stallPatience } = needs;
  const quitting = new AbortController();
  const { signal } = quitting;
  const core = createCore(needs);
  const { secrets, exclusively, savedServers, followedServers, account } = core;

  const access = createAccessUpdates({ ...core, store });
  const servers = createAccountServers({ ...needs, ...core });
  const discovery = createDiscovery(store, signal);
  const serverChoice = createServerChoice({
    ...core,
    servers,
    show: (page) => showPage(store, page),
    onChosen: () => {
      access.settle();
      closePage(store, 'server-choice');
    },
  });
  const accountRefresh = startAccountRefresh(account, serverChoice.update, clock, signal);
  const typed = createAddressSignIn({ ...needs, ...core, onIntroduced });
  const browser = createBrowserSignIn({
    ...needs,
    begin: (attempt) => account.beginPinSignIn(false, attempt),
    onToken: async (token) => {
      await account.accept(token);
      accountRefresh.refreshed();
      await serverChoice.offer();
    },
  });
  const doctor = createDoctor({
    ...needs,
    ...core,
    diagnosticTargets: (serverId) =>
      followedServers.all
        .filter(({ saved }) => serverId === undefined || saved.id === serverId)
        .map(({ saved, token }) => diagnosticTargetOf(saved, token)),
  });
  const updates = createUpdates(needs, signal);
  const hooks = createAppHooks(needs, signal);
  const absence = createAbsence(needs);
  // Before anything says that they are away again: that is the same absence.
  const heldSince = history.awaySince();
  if (heldSince !== undefined) absence.restore(heldSince);
  const historyPages = createHistoryPages(needs, signal);
  const firstRun = createFirstRun(needs);
  const preferences = createPreferences(needs);
  const terminalCommand = createTerminalCommand(needs);
  const settingsTransfer = createSettingsTransfer({ ...needs, preferences });
  const pages = createPages({ store, typed, browser, serverChoice, doctor });

  const linkPolicy = {
    ...core,
    refreshSoon: accountRefresh.refreshSoon,
    askToSignIn: access.signedOut,
    settle: access.settle,
  };

  const stopLogging = logLinks(store, log);
  const stopReading = followContents(store, followedServers);
  const stopNaming = followItems({ store, followedServers, clock });
  const unsubscribe = store.subscribe((change) => {
    history.write(entriesOf(change));
    applyLinkPolicy(linkPolicy, change);
    firstRun.follow(change);
    const isSigningIn = shownPage(change.after).kind === 'sign-in';
    if (shownPage(change.before).kind === 'sign-in' && !isSigningIn) discovery.stop();
  });
  const dueTimer = runDueTimer(store, clock, signal);

  async function start(): Promise<void> {
    preferences.watch(signal);
    preferences.restore();
    void absence.followSilences(needs.localTime ?? localTimeOf, signal);
    if (stallPatience) store.apply({ kind: 'patience-set', patience: stallPatience });
    store.apply({ kind: 'history-read', recent: history.recent() });
    expectServers();
    updates.start();
    await exclusively('sign-in', async () => {
      await deleteSpareSecrets(settings, secrets);
      await restore();
    });
    followAccess({ ...needs, ...core, access, accountRefresh }, signal);
  }

  /** The keychain may take its time, or ask the person. */
  function expectServers(): void {
    const expected = savedServers.all.map(({ id, name, isShared }) => ({
      server: { id, name },
      isShared,
      restored: history.restored(id),
    }));
    store.apply({ kind: 'servers-expected', servers: expected, at: clock.now() });
  }

  async function restore(): Promise<void> {
    account.adopt();
    const restored = await restoreServers({ settings, secrets, followedServers, signal });
    if (restored.kind === 'nothing') access.signedOut(restored.server, restored.problem);
    if (restored.kind !== 'signed-in') return;
    // The servers' tokens may be gone, and the account's still there.
    if (restored.hasAccount) accountRefresh.refreshSoon();
    access.settle();
  }

  async function onIntroduced(saved: SavedServer, token: string): Promise<void> {
    await exclusively('sign-in', async () => {
      if (signal.aborted) return;
      if (token) {
        // Killed in between, it is nobody's, and deleted by the next process.
        settings.update((s) => withSpareSecrets(s, [saved.id]));
        await secrets.keep(saved.id, token);
      }
      savedServers.keep(saved);
      followedServers.follow(saved, token);
      access.settle();
      await deleteSpareSecrets(settings, secrets);
    });
    if (signal.aborted) return;
    closePage(store, 'sign-in', 'trust-prompt');
  }

  async function trust(serverId: string, promptId: string): Promise<void> {
    if (!serverId) return typed.trust(promptId);
    const trustPrompt = serverIn(store.state, serverId)?.trustPrompt;
    const server = followedServers.get(serverId);
    if (!trustPrompt || !server || trustPromptId(trustPrompt) !== promptId) return;
    const trusted = trustPrompt.kind === 'plain' ? { isPlainAllowed: true } : { pin: trustPrompt.pin };
    savedServers.change(serverId, trusted);
    followedServers.follow({ ...server.saved, ...trusted }, server.token);
  }

  async function signOut(): Promise<void> {
    const saved = savedServers.all;
    await account.signOut(followedServers.leaveAll);
    access.signedOut(
      saved.find((s) => s.origin === 'typed'),
      undefined,
    );
    showPage(store, ACTIVITIES_PAGE);
  }

  /** The keychain may be open by now. */
  function retryKeychain(): void {
    const { access: now } = store.state;
    if (now.kind === 'signed-out' && now.problem?.startsWith('keychain-'))
      void exclusively('sign-in', restore);
  }

  const cancelling = { store, followedServers, clock, signal };
  const app: Omit<UsherApp, 'dispatch'> = {
    start,
    signInWithBrowser: browser.begin,
    openLink: browser.openAgain,
    copyLink: browser.copyLink,
    signIn: typed.begin,
    trust,
    leave: pages.leave,
    addServer: () => showPage(store, { kind: 'sign-in', address: '', problem: undefined, isChecking: false }),
    cancelSignIn: browser.leave,
    hidden: () => {
      firstRun.hidden();
      pages.hidden();
    },
    declineAtLogin: firstRun.answered,
    chooseServers: serverChoice.ask,
    choose: serverChoice.choose,
    discoverServers: discovery.look,
    openGroup: (serverId, group, isOpen) => store.apply({ kind: 'group-opened', serverId, group, isOpen }),
    signOut,
    ...createPlexOpener(needs),
    openStart: () => {
      if (hasActivities(store.state)) showPage(store, { kind: 'start' });
    },
    startWork: (serverId, work) => startWork({ store, followedServers, clock }, serverId, work),
    stopTask: (serverId, task) => stopTask(cancelling, serverId, task),
    cancel: (serverId, uuid, call) => cancelActivity(cancelling, serverId, uuid, call),
    cancelAll: (serverId, type) => cancelAll(cancelling, serverId, type),
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
    away: absence.set,
    historyPages,
    reveal: (subject) => {
      pages.hidden();
      store.apply({ kind: 'marked', subject, at: clock.now() });
    },
    watch: (serverId, uuid, isWatched) =>
      store.apply({ kind: 'watch-changed', serverId, uuid, isWatched, at: clock.now() }),
    preferences,
    settingsTransfer,
    diagnostics: createDiagnostics(needs),
    tryHook: hooks.try,
    openHookGuide: async () => void (await needs.shell.open(HOOK_GUIDE_URL)),
    openSettings: () => {
      showPage(store, { kind: 'settings' });
      void terminalCommand.look();
    },
    terminalCommand,
    updates,
    stop: async () => {
      quitting.abort();
      doctor.end();
      unsubscribe();
      stopLogging();
      stopReading();
      stopNaming();
      typed.leave();
      browser.leave();
      await followedServers.leaveAll();
      await dueTimer;
    },
  };
  return { ...app, dispatch: (command) => dispatch(app, command) };
}
