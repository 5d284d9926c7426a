import type { Millis } from './activity.ts';
import type { ExportFormat, HistoryFilter } from './history/historyPage.ts';
import type { NoticeSubject } from './notices/mark.ts';
import type { RowRange } from './row.ts';
import type { NoticeRule, Preferences } from './settings/preferences.ts';
import type { Work } from './start/work.ts';
import type { StopCall } from './stop/stopCall.ts';

/** What page, menu, notification and terminal can ask the app to do. */
export type AppCommand =
  /** Stop the activity by this call: the one that the person read. */
  | { readonly kind: 'cancel'; readonly serverId: string; readonly uuid: string; readonly call: StopCall }
  /** Stop all that can be stopped: on one server or all, of one type or all. */
  | { readonly kind: 'cancel-all'; readonly serverId: string | undefined; readonly type: string | undefined }
  /** Open the item or library of a running activity in Plex Web. */
  | { readonly kind: 'open-in-plex'; readonly serverId: string; readonly uuid: string }
  /** The same of a finished one, by its `finishId`. */
  | { readonly kind: 'open-finished-in-plex'; readonly id: string }
  /** By address and token; the token is empty for a server that nobody has claimed. */
  | { readonly kind: 'sign-in'; readonly address: string; readonly token: string }
  /** With plex.tv, in the system's browser. */
  | { readonly kind: 'sign-in-browser' }
  /** Open the link of the browser sign-in once more. */
  | { readonly kind: 'open-link' }
  | { readonly kind: 'copy-link' }
  /** End the browser sign-in, whatever page is open. */
  | { readonly kind: 'cancel-sign-in' }
  /** Open the form for one more server, by address. */
  | { readonly kind: 'add-server' }
  /** Sign out of the account and all servers. */
  | { readonly kind: 'sign-out' }
  /** Close the page that is open, and end what it had under way; back to the activities. */
  | { readonly kind: 'leave' }
  /** Show the account's servers to choose from. */
  | { readonly kind: 'choose-servers' }
  | { readonly kind: 'choose'; readonly serverIds: readonly string[] }
  /** Yes to the trust prompt with this id. The id makes sure that the person agreed to exactly what was shown. */
  | { readonly kind: 'trust'; readonly serverId: string; readonly promptId: string }
  /** Look for servers in the own network. */
  | { readonly kind: 'discover' }
  /** Show the rows of a group, or its head only. */
  | {
      readonly kind: 'open-group';
      readonly serverId: string;
      readonly group: string;
      readonly isOpen: boolean;
    }
  /** Run the doctor for one server, or for all. */
  | { readonly kind: 'diagnose'; readonly serverId: string | undefined }
  /** Show what can be started. */
  | { readonly kind: 'open-start' }
  /** Usher is not to be opened at login: the answer to its question. */
  | { readonly kind: 'decline-at-login' }
  /** Have the server begin something. */
  | StartCommand
  /** Connect at once: one server, or all. */
  | { readonly kind: 'retry'; readonly serverId: string | undefined }
  | HistoryCommand
  | NoticeCommand
  | SettingsCommand
  | UpdateCommand;

/** About the history page. */
export type HistoryCommand =
  /** Open it: all of it, or what finished since then. */
  | { readonly kind: 'show-history'; readonly since: Millis | undefined }
  | ({ readonly kind: 'filter-history' } & HistoryFilter)
  /** Show more of it. */
  | { readonly kind: 'more-history' }
  /** Save what the filter lets through as a file. */
  | { readonly kind: 'export-history'; readonly format: ExportFormat }
  /** Ask whether to clear it, keep it, or clear it after having asked. */
  | { readonly kind: 'clear-history'; readonly step: 'ask' | 'keep' | 'clear' };
/** About work that a server begins when it is asked to. */
export type StartCommand =
  | { readonly kind: 'start'; readonly serverId: string; readonly work: Work }
  /** Stop a maintenance task. */
  | { readonly kind: 'stop-task'; readonly serverId: string; readonly task: string };

/** About notifications. */
export type NoticeCommand =
  /** Come back to the activities and mark what a notification told of. */
  | { readonly kind: 'reveal'; readonly subject: NoticeSubject }
  /** Activities of this type are not announced any more, or are again. */
  | { readonly kind: 'mute-kind'; readonly type: string }
  | { readonly kind: 'unmute-kind'; readonly type: string }
  /** Tell the person of a job's end, whatever the rules say; or not any more. */
  | {
      readonly kind: 'watch';
      readonly serverId: string;
      readonly uuid: string;
      readonly isWatched: boolean;
    }
  /** Nothing is announced until then; undefined: it is again. */
  | { readonly kind: 'mute'; readonly until: 'hour' | 'morning' | undefined };

/** About what the person can set. */
export type SettingsCommand =
  | { readonly kind: 'open-settings' }
  /** These at once, the others as they were. */
  | { readonly kind: 'set-preferences'; readonly change: Partial<Preferences> }
  /** In place of the rule with the same scope. */
  | { readonly kind: 'set-notice-rule'; readonly rule: NoticeRule }
  /** Away with the one that has the scope of this. */
  | { readonly kind: 'drop-notice-rule'; readonly rule: NoticeRule }
  | { readonly kind: 'reset-preferences' }
  /** Have `usher` be a command of the person's terminals, or not. */
  | { readonly kind: 'set-terminal-command'; readonly isInstalled: boolean }
  /** Save what was set as a file. */
  | { readonly kind: 'export-settings' }
  /** Show what a report for the developers would say; then save or copy it. */
  | { readonly kind: 'prepare-diagnostics' }
  | { readonly kind: 'save-diagnostics' }
  | { readonly kind: 'copy-diagnostics' }
  | HookCommand;

/** About hooks, by name. The page makes and changes none: whoever took it over could run anything. */
export type HookCommand =
  | { readonly kind: 'switch-hook'; readonly name: string; readonly isOn: boolean }
  /** Run it now, on or off, with a made-up payload. */
  | { readonly kind: 'try-hook'; readonly name: string }
  /** Open the page about hooks in the system's browser. */
  | { readonly kind: 'open-hook-guide' };

/** What a button that stops work sends. */
export type StopCommand = Extract<AppCommand, { readonly kind: 'cancel' | 'cancel-all' }>;

/** About newer versions of Usher. The version makes sure that the person meant what is offered now. */
export type UpdateCommand =
  | { readonly kind: 'check-updates' }
  | { readonly kind: 'download-update'; readonly version: string }
  /** Quit, install, start again. */
  | { readonly kind: 'install-update'; readonly version: string }
  | { readonly kind: 'skip-update'; readonly version: string }
  /** Open the page of the releases in the system's browser. */
  | { readonly kind: 'open-releases' };

/** Commands for the window and the process. */
export type WindowCommand =
  | { readonly kind: 'show' }
  | { readonly kind: 'hide' }
  /** The page's content is this high, in CSS pixels. */
  | { readonly kind: 'fit'; readonly height: number }
  /** Whether the popover stays open when it loses the keyboard. */
  | { readonly kind: 'pin'; readonly isPinned: boolean }
  /** Something is typed in a form of the page, which is closed now. */
  | { readonly kind: 'form-filled'; readonly isFilled: boolean }
  /** Have the system open Usher at login, or not. */
  | { readonly kind: 'open-at-login'; readonly isOn: boolean }
  /** Have the person choose a file of settings, and set what it has. */
  | { readonly kind: 'import-settings' }
  /** Start again on a made-up server, or without it. */
  | { readonly kind: 'open-demo' }
  | { readonly kind: 'leave-demo' }
  | { readonly kind: 'quit' };

export type Command = AppCommand | WindowCommand;

/** What the page may send: what its menu and its pages offer. */
export type PageCommand =
  | Exclude<Command, { readonly kind: 'reveal' | 'show' }>
  /** The page shows these rows, or is about to. */
  | ({ readonly kind: 'see-rows' } & RowRange);
