import type { Activity, Millis, Report } from './activity.ts';
import type { AwayReason } from './away/away.ts';
import type { Finished } from './finished.ts';
import type { FirstRun } from './firstRun/firstRun.ts';
import type { HistoryRest } from './historyEntry.ts';
import type { HookRun, HookRunner } from './hooks/hookRun.ts';
import type { NoticeSubject } from './notices/mark.ts';
import type { BrowserSignInState, Page } from './page.ts';
import type { CancelProblem, FileProblems, Problem, ShortcutProblem } from './problem.ts';
import type { DiscoveredServer, Link, Server } from './server.ts';
import type { Preferences } from './settings/preferences.ts';
import type { TerminalCommand } from './settings/terminalCommand.ts';
import type { Work } from './start/work.ts';
import type { Access, AccountState, LoginItem, ServerFacts } from './state.ts';
import type { StopCall } from './stop/stopCall.ts';
import type { Update } from './update.ts';

type OfServer = { readonly serverId: string; readonly at: Millis };
type OfRow = OfServer & { readonly uuid: string };
type OfWork = OfServer & { readonly work: Work };

/** `restored`: what the history has of it that was still running, or finished and was not announced. */
export type Joining = {
  readonly server: Server;
  readonly isShared?: boolean;
  readonly restored?: HistoryRest | undefined;
};

/** Something that happened. `at` is when we learned of it; the wire carries no times. */
export type Event =
  | { readonly kind: 'access-changed'; readonly access: Access }
  | { readonly kind: 'page-changed'; readonly page: Page }
  /** Undefined: it has ended, with or without a token. */
  | {
      readonly kind: 'browser-sign-in-changed';
      readonly browserSignIn: BrowserSignInState | undefined;
    }
  /** Undefined: signed out of plex.tv, or never in. */
  | { readonly kind: 'account-changed'; readonly account: AccountState | undefined }
  /** The servers that have answered in the own network; undefined while none are searched for. */
  | { readonly kind: 'servers-discovered'; readonly discovered: readonly DiscoveredServer[] | undefined }
  | ({ readonly kind: 'server-joined'; readonly at: Millis } & Joining)
  /** They are saved, and will be joined if the keychain has their tokens. */
  | { readonly kind: 'servers-expected'; readonly servers: readonly Joining[]; readonly at: Millis }
  | { readonly kind: 'server-left'; readonly serverId: string }
  | { readonly kind: 'server-renamed'; readonly server: Server }
  | {
      readonly kind: 'server-facts-changed';
      readonly serverId: string;
      readonly facts: Partial<ServerFacts>;
    }
  /** Undefined: it can be read and saved. */
  | { readonly kind: 'file-problems-changed'; readonly problems: Partial<FileProblems> }
  /** Undefined: it cannot be. */
  | { readonly kind: 'pin-changed'; readonly isPinned: boolean | undefined }
  /** `isAsked`: after a change that the person asked for. */
  | { readonly kind: 'login-item-read'; readonly loginItem: LoginItem; readonly isAsked: boolean }
  | { readonly kind: 'terminal-command-read'; readonly terminalCommand: TerminalCommand }
  | { readonly kind: 'first-run-changed'; readonly firstRun: FirstRun }
  | { readonly kind: 'demo-begun' }
  /** Why the shortcut of the preferences does nothing; undefined: it works, or there is none. */
  | { readonly kind: 'shortcut-read'; readonly problem: ShortcutProblem | undefined }
  /** Newest first. */
  | { readonly kind: 'history-read'; readonly recent: readonly Finished[] }
  | {
      readonly kind: 'group-opened';
      readonly serverId: string;
      readonly group: string;
      readonly isOpen: boolean;
    }
  /** All of them. */
  | { readonly kind: 'groups-closed' }
  | { readonly kind: 'looking-changed'; readonly isLooking: boolean }
  | { readonly kind: 'preferences-changed'; readonly preferences: Preferences }
  /** The person asked to see what a notification told. */
  | { readonly kind: 'marked'; readonly subject: NoticeSubject; readonly at: Millis }
  /** `State.stallPatience` */
  | { readonly kind: 'patience-set'; readonly patience: number }
  /** `isNews`: nobody was told of the version that is offered. */
  | { readonly kind: 'update-changed'; readonly update: Update; readonly isNews: boolean }
  /** Of earlier runs of Usher. */
  | { readonly kind: 'hook-runs-read'; readonly runs: readonly HookRun[] }
  | { readonly kind: 'hook-ended'; readonly run: HookRun }
  | { readonly kind: 'hook-runner-changed'; readonly runner: HookRunner | undefined }
  /** Only time has passed: something was due (`dueAt`). */
  | { readonly kind: 'time-passed'; readonly at: Millis }
  /** From sleep, or into another network: for a moment connections fail that will work again. */
  | { readonly kind: 'woke'; readonly at: Millis }
  /** Why the person is away now; no reason: they are back. `since`: an absence that an earlier run has begun. */
  | {
      readonly kind: 'away-changed';
      readonly reasons: readonly AwayReason[];
      readonly since?: Millis | undefined;
      readonly at: Millis;
    }
  | ({ readonly kind: 'link-changed'; readonly link: Link } & OfServer)
  /** The server's full list. `isAfterGap`: reports may have been missed, so a row that it lacks is gone at once. */
  | ({
      readonly kind: 'listed';
      readonly activities: readonly Activity[];
      readonly isAfterGap: boolean;
    } & OfServer)
  /** What its stream reported within a moment, in the order in which it came. */
  | ({ readonly kind: 'reported'; readonly reports: readonly Report[] } & OfServer)
  /** The person wants the row's work stopped by this call, and with it all that it stops as well. */
  | ({ readonly kind: 'cancel-asked'; readonly call: StopCall } & OfRow)
  | ({ readonly kind: 'cancel-accepted'; readonly call: StopCall } & OfRow)
  | ({ readonly kind: 'cancel-failed'; readonly call: StopCall; readonly problem: CancelProblem } & OfRow)
  /** 404: the activity had ended before, or never existed. */
  | ({ readonly kind: 'cancel-found-over' } & OfRow)
  /** The person wants to be told of the row's end, whatever the rules say; or not any more. */
  | ({ readonly kind: 'watch-changed'; readonly isWatched: boolean } & OfRow)
  | ({ readonly kind: 'start-asked' } & OfWork)
  /** `uuid` is the activity's, where the server told it. */
  | ({ readonly kind: 'start-accepted'; readonly uuid: string | undefined } & OfWork)
  | ({ readonly kind: 'start-failed'; readonly problem: Problem } & OfWork)
  /** A task without a row was stopped, or found not running; or it could not be stopped. */
  | ({ readonly kind: 'start-stopped' } & OfWork)
  | ({ readonly kind: 'start-stop-failed'; readonly problem: Problem } & OfWork);
