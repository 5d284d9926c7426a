import type { Millis } from './activity.ts';
import type { Digest } from './away/away.ts';
import { type Items, NO_ITEMS } from './contents/item.ts';
import { NO_CONTENTS, type ServerContents } from './contents/serverContents.ts';
import { USUAL_PATIENCE } from './estimate/stall.ts';
import type { UsualTable } from './estimate/usual.ts';
import type { Finished } from './finished.ts';
import type { FirstRun } from './firstRun/firstRun.ts';
import type { OpenGroup } from './groups/openGroup.ts';
import type { HookRun, HookRunner } from './hooks/hookRun.ts';
import type { OccasionMarks } from './hooks/occasion.ts';
import type { Decided } from './notices/decided.ts';
import type { Mark } from './notices/mark.ts';
import { ACTIVITIES_PAGE, type BrowserSignInState, type Page } from './page.ts';
import type { NotificationQueue } from './pendingFinish.ts';
import type {
  FileProblems,
  KeychainProblem,
  LoginItemProblem,
  ShortcutProblem,
  SignInProblem,
} from './problem.ts';
import type { Row } from './row.ts';
import type { Scan } from './scan.ts';
import type { DiscoveredServer, Link, Server } from './server.ts';
import type { Locality, TrustPrompt } from './serverAddress.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './settings/preferences.ts';
import type { TerminalCommand } from './settings/terminalCommand.ts';
import type { Start } from './start/start.ts';
import type { Update } from './update.ts';

/** What is known of a server beside its name. */
export type ServerFacts = {
  /** The account may see its own activities only: the server is somebody else's. */
  readonly isShared: boolean;
  /** How it is connected; undefined before the first connection. */
  readonly route: { readonly locality: Locality; readonly isPlain: boolean } | undefined;
  /** What the person must agree to first. */
  readonly trustPrompt: TrustPrompt | undefined;
  /** What the server has beside its activities, as far as it was read. */
  readonly contents: ServerContents;
  /** Those that its activities named and that were looked up. */
  readonly items: Items;
  /** The server answered 403 where only an admin may: what admins may do is not offered any more. */
  readonly isManagingRefused: boolean;
};

export const NO_FACTS: ServerFacts = {
  isShared: false,
  route: undefined,
  trustPrompt: undefined,
  contents: NO_CONTENTS,
  items: NO_ITEMS,
  isManagingRefused: false,
};

export type ServerState = ServerFacts & {
  readonly server: Server;
  readonly link: Link;
  readonly rows: readonly Row[];
  /** How many activities run for which there is no row (MOST_ROWS). */
  readonly moreRunning: number;
  /** Scans under way or settling. */
  readonly scans: readonly Scan[];
  /** What the person had it begin. */
  readonly starts: readonly Start[];
  /** When the link stopped being live; undefined while it is. */
  readonly awaySince: Millis | undefined;
  readonly isLossAnnounced: boolean;
  /** What work on it usually takes. */
  readonly usual: UsualTable;
  readonly stalls: Stalls;
};

/** When rows are stalled, and which of them, for those who want to be told. */
export type Stalls = {
  /** When the next one will be, as of the latest list. */
  readonly nextAt: Millis | undefined;
  /** The uuids of those that were told. */
  readonly told: readonly string[];
  /** That of the State. */
  readonly patience: number;
};

/** Whether anybody is signed in. Which page is open is `State.page`. */
export type Access =
  /** The keychain has not answered yet. */
  | { readonly kind: 'unknown' }
  /** `address` is filled in on the sign-in page. */
  | { readonly kind: 'signed-out'; readonly address: string; readonly problem: SignInProblem | undefined }
  /** `keychain`: why the tokens cannot be stored, and are lost when Usher quits. */
  | { readonly kind: 'signed-in'; readonly keychain: KeychainProblem | undefined };

/** The plex.tv account that is signed in. */
export type AccountState = {
  readonly name: string;
  /** `expired`: plex.tv does not accept its token any more. Servers may still accept theirs. */
  readonly problem: 'expired' | undefined;
};

/** Whether the system opens Usher when the person logs in. */
export type LoginItem = { readonly isOn: boolean; readonly problem: LoginItemProblem | undefined };

/** All that Usher knows. Changed by `reduce` alone. */
export type State = {
  readonly access: Access;
  readonly page: Page;
  /** Undefined if none is under way. */
  readonly browserSignIn: BrowserSignInState | undefined;
  readonly account: AccountState | undefined;
  /** Servers found in the own network; undefined if none were searched for. */
  readonly discovered: readonly DiscoveredServer[] | undefined;
  readonly servers: readonly ServerState[];
  /** The saved ones with what ran on them, until the keychain answers. */
  readonly expected: readonly ServerState[];
  /** The groups whose rows the popover shows, the one opened last at the end; at most MOST_OPEN. */
  readonly openGroups: readonly OpenGroup[];
  /** The latest finishes that were worth announcing, newest first; at most MOST_RECENT. */
  readonly recent: readonly Finished[];
  readonly notificationQueue: NotificationQueue;
  /** What they missed and was told as one; undefined once they have looked. */
  readonly digest: Digest | undefined;
  readonly preferences: Preferences;
  /** What the rules did about the latest finishes of this run, newest first; at most MOST_DECIDED. */
  readonly decisions: readonly Decided[];
  /** What was shown last of that which notifications told; undefined before. */
  readonly mark: Mark | undefined;
  /** Why what is new may not outlive the run. */
  readonly fileProblems: FileProblems;
  /** Undefined where it is not offered. */
  readonly loginItem: LoginItem | undefined;
  /** Undefined where it is not offered, and before the settings were opened. */
  readonly terminalCommand: TerminalCommand | undefined;
  /** The popover stays open when it loses the keyboard; undefined where it does so anyway. */
  readonly isPinned: boolean | undefined;
  /** Undefined before the first sign-in. */
  readonly firstRun: FirstRun | undefined;
  /** The server is made up. */
  readonly isDemo: boolean;
  /** Why the shortcut of the preferences does nothing. */
  readonly shortcutProblem: ShortcutProblem | undefined;
  /** The popover is open and has the keyboard: what it shows is seen. */
  readonly isLooking: boolean;
  /** By what the minutes are multiplied for which work may stand still (Y7). */
  readonly stallPatience: number;
  /** Undefined where Usher does not look for newer versions of itself. */
  readonly update: Update | undefined;
  /** By the ids of the servers; empty while no hook is on. */
  readonly occasionMarks: ReadonlyMap<string, OccasionMarks>;
  /** What became of the last run of each hook, newest first, also of hooks that are gone; at most MOST_HOOKS. */
  readonly hookRuns: readonly HookRun[];
  /** Undefined while nobody does: no hook is on. */
  readonly hookRunner: HookRunner | undefined;
};

export const MOST_RECENT = 50;

export const initialState: State = {
  access: { kind: 'unknown' },
  page: ACTIVITIES_PAGE,
  browserSignIn: undefined,
  account: undefined,
  discovered: undefined,
  servers: [],
  expected: [],
  openGroups: [],
  recent: [],
  notificationQueue: { pending: [], since: 0, lastAt: undefined, wokeAt: undefined, away: undefined },
  digest: undefined,
  preferences: DEFAULT_PREFERENCES,
  decisions: [],
  mark: undefined,
  fileProblems: { settings: undefined, history: undefined },
  loginItem: undefined,
  terminalCommand: undefined,
  isPinned: undefined,
  firstRun: undefined,
  isDemo: false,
  shortcutProblem: undefined,
  isLooking: false,
  stallPatience: USUAL_PATIENCE,
  update: undefined,
  occasionMarks: new Map(),
  hookRuns: [],
  hookRunner: undefined,
};

export function serverIn(state: Pick<State, 'servers'>, serverId: string): ServerState | undefined {
  return state.servers.find((s) => s.server.id === serverId);
}

/** The row if it is running. */
export function rowIn(state: Pick<State, 'servers'>, serverId: string, uuid: string): Row | undefined {
  return serverIn(state, serverId)?.rows.find((r) => r.activity.uuid === uuid && !r.end);
}

/** Not live, though it has been. */
export function isAway({ link }: ServerState): boolean {
  return link.kind === 'waiting' || (link.kind === 'connecting' && link.problem !== undefined);
}

/** A token that was accepted before is refused now, so a new one is needed. */
export function isAskedAgain(access: Access): boolean {
  return access.kind === 'signed-out' && (access.problem === 'expired' || access.problem === 'forbidden');
}

/** The account may be the server's admin: it can stop and start more than its own activities. */
export function mayManage({
  isShared,
  isManagingRefused,
}: Pick<ServerFacts, 'isShared' | 'isManagingRefused'>): boolean {
  return !isShared && !isManagingRefused;
}

/** It cannot be used before the person agrees to something. */
export function needsTrust({ trustPrompt, link }: ServerState): boolean {
  return trustPrompt !== undefined && link.kind !== 'live';
}

/** There are activities to go back to. */
export function hasActivities({ access, servers }: State): boolean {
  return access.kind === 'signed-in' && servers.length > 0;
}

/** The page that the popover draws: the sign-in in place of the activities while nobody is signed in. */
export function shownPage({ access, page }: State): Page {
  if (access.kind !== 'signed-out' || page.kind !== 'activities') return page;
  return { kind: 'sign-in', address: access.address, problem: access.problem, isChecking: false };
}
