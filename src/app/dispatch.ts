import type { AppCommand } from '../domain/command.ts';
import type { UsherApp } from './usherApp.ts';

/** Calls the app's method for a command. Results are Events, so nothing is awaited. */
export function dispatch(app: Omit<UsherApp, 'dispatch'>, command: AppCommand): void {
  switch (command.kind) {
    case 'cancel':
      void app.cancel(command.serverId, command.uuid, command.call);
      break;
    case 'cancel-all':
      void app.cancelAll(command.serverId, command.type);
      break;
    case 'open-in-plex':
      void app.openInPlex(command.serverId, command.uuid);
      break;
    case 'open-finished-in-plex':
      void app.openFinishedInPlex(command.id);
      break;
    case 'open-start':
      app.openStart();
      break;
    case 'decline-at-login':
      app.declineAtLogin();
      break;
    case 'start':
      void app.startWork(command.serverId, command.work);
      break;
    case 'stop-task':
      void app.stopTask(command.serverId, command.task);
      break;
    case 'sign-in':
      void app.signIn(command.address, command.token);
      break;
    case 'sign-in-browser':
      void app.signInWithBrowser();
      break;
    case 'open-link':
      void app.openLink();
      break;
    case 'copy-link':
      void app.copyLink();
      break;
    case 'cancel-sign-in':
      app.cancelSignIn();
      break;
    case 'leave':
      app.leave();
      break;
    case 'add-server':
      app.addServer();
      break;
    case 'choose-servers':
      void app.chooseServers();
      break;
    case 'choose':
      void app.choose(command.serverIds);
      break;
    case 'trust':
      void app.trust(command.serverId, command.promptId);
      break;
    case 'discover':
      void app.discoverServers();
      break;
    case 'open-group':
      app.openGroup(command.serverId, command.group, command.isOpen);
      break;
    case 'diagnose':
      app.diagnose(command.serverId);
      break;
    case 'sign-out':
      void app.signOut();
      break;
    case 'retry':
      app.retry(command.serverId);
      break;
    case 'show-history':
      app.historyPages.open(command.since);
      break;
    case 'filter-history': {
      const { kind: _, ...filter } = command;
      app.historyPages.filter(filter);
      break;
    }
    case 'more-history':
      app.historyPages.more();
      break;
    case 'export-history':
      app.historyPages.export(command.format);
      break;
    case 'clear-history':
      app.historyPages.clear(command.step);
      break;
    case 'reveal':
      app.reveal(command.subject);
      break;
    case 'mute-kind':
      app.preferences.muteKind(command.type);
      break;
    case 'unmute-kind':
      app.preferences.unmuteKind(command.type);
      break;
    case 'mute':
      app.preferences.mute(command.until);
      break;
    case 'watch':
      app.watch(command.serverId, command.uuid, command.isWatched);
      break;
    case 'open-settings':
      app.openSettings();
      break;
    case 'set-preferences':
      app.preferences.set(command.change);
      break;
    case 'set-notice-rule':
      app.preferences.setRule(command.rule);
      break;
    case 'drop-notice-rule':
      app.preferences.dropRule(command.rule);
      break;
    case 'switch-hook':
      app.preferences.switchHook(command.name, command.isOn);
      break;
    case 'try-hook':
      app.tryHook(command.name);
      break;
    case 'open-hook-guide':
      void app.openHookGuide();
      break;
    case 'reset-preferences':
      app.preferences.reset();
      break;
    case 'set-terminal-command':
      void app.terminalCommand.set(command.isInstalled);
      break;
    case 'export-settings':
      app.settingsTransfer.export();
      break;
    case 'prepare-diagnostics':
      app.diagnostics.prepare();
      break;
    case 'save-diagnostics':
      app.diagnostics.save();
      break;
    case 'copy-diagnostics':
      void app.diagnostics.copy();
      break;
    case 'check-updates':
      void app.updates.check();
      break;
    case 'download-update':
      void app.updates.download(command.version);
      break;
    case 'install-update':
      void app.updates.install(command.version);
      break;
    case 'skip-update':
      app.updates.skip(command.version);
      break;
    case 'open-releases':
      void app.updates.openReleases();
      break;
  }
}
