import type { AwayReason } from '../domain/away/away.ts';
import type { AppCommand } from '../domain/command.ts';
import type { NoticeSubject } from '../domain/notices/mark.ts';
import type { Work } from '../domain/start/work.ts';
import type { StopCall } from '../domain/stop/stopCall.ts';
import type { HistoryPages } from './historyPage.ts';
import type { Diagnostics } from './settings/diagnostics.ts';
import type { PreferencesKeeper } from './settings/preferences.ts';
import type { SettingsTransfer } from './settings/settingsTransfer.ts';
import type { TerminalCommandSetting } from './settings/terminalCommand.ts';
import type { Updates } from './updates.ts';

/** What the app can do, for window, menu and terminal. Failures become Events; a rejection is a bug. */
export type UsherApp = {
  /** Takes the commands of page, menu, notification and terminal. */
  dispatch(command: AppCommand): void;
  /** Restores the saved servers and the account, else asks for a sign-in. */
  start(): Promise<void>;
  /** Signs in with plex.tv in the browser. Resolves when that has ended. */
  signInWithBrowser(): Promise<void>;
  openLink(): Promise<void>;
  copyLink(): Promise<void>;
  /** Signs in by address and token; the token is empty for a server that nobody has claimed. */
  signIn(address: string, token: string): Promise<void>;
  /** Agrees to the trust prompt with this id: of this server or, if `serverId` is empty, of the typed address. */
  trust(serverId: string, promptId: string): Promise<void>;
  /** Closes the page that is open, and ends what it had under way. */
  leave(): void;
  /** Ends the browser sign-in, whatever page is open. */
  cancelSignIn(): void;
  /** The popover was hidden. Closes the page that is open if there are activities to go back to; what is under way goes on (V9). */
  hidden(): void;
  /** Opens the form for one more server, by address. */
  addServer(): void;
  chooseServers(): Promise<void>;
  choose(serverIds: readonly string[]): Promise<void>;
  /** Searches for servers in the own network. */
  discoverServers(): Promise<void>;
  /** Shows the rows of a group, or its head only. */
  openGroup(serverId: string, group: string, isOpen: boolean): void;
  /** Signs out of the account and all servers. */
  signOut(): Promise<void>;
  /** Opens the page of what can be started, where there are servers. */
  openStart(): void;
  /** The person does not want Usher to be opened at login, and is not asked again. */
  declineAtLogin(): void;
  startWork(serverId: string, work: Work): Promise<void>;
  stopTask(serverId: string, task: string): Promise<void>;
  /** Stops an activity by the call that the person chose. */
  cancel(serverId: string, uuid: string, call: StopCall): Promise<void>;
  /** Stops all that can be stopped: on one server or all, of one type or all. */
  cancelAll(serverId: string | undefined, type: string | undefined): Promise<void>;
  /** Opens the item or library of a row that is shown in Plex Web. */
  openInPlex(serverId: string, uuid: string): Promise<void>;
  /** The same of one of the latest finishes, by its `finishId`. */
  openFinishedInPlex(id: string): Promise<void>;
  /** A new attempt at once, for one server or every: "Retry now". */
  retry(serverId?: string): void;
  /**
   * Something happened to the machine. After a sleep connections only look open, and are replaced; after an unlock or in another network
   * a live link is probed, and there may be a better address.
   */
  woke(from: 'sleep' | 'lock' | 'network'): void;
  /** Runs the doctor for one server, or all. Its progress is on the page. */
  diagnose(serverId?: string): void;
  /** The person went away, or came back. Meanwhile what finishes is held, and is told as one when they are back. */
  away(reason: AwayReason, isAway: boolean): void;
  readonly historyPages: HistoryPages;
  /** Comes back to the activities, what is under way going on, and marks what a notification told of. */
  reveal(subject: NoticeSubject): void;
  /** The person wants to be told of the end of a job that runs, whatever the rules say. */
  watch(serverId: string, uuid: string, isWatched: boolean): void;
  readonly preferences: PreferencesKeeper;
  readonly settingsTransfer: SettingsTransfer;
  readonly diagnostics: Diagnostics;
  /** Runs the hook with this name now, on or off, with a made-up payload. What came of it is in the State. */
  tryHook(name: string): void;
  /** Opens the page about hooks in the system's browser. */
  openHookGuide(): Promise<void>;
  /** Opens the page of what the person can set. */
  openSettings(): void;
  readonly terminalCommand: TerminalCommandSetting;
  readonly updates: Updates;
  stop(): Promise<void>;
};
