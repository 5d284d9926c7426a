import type { Language } from '../../locales/language.ts';
import type { NoticeCommand, StopCommand } from '../command.ts';
import type { DiagnosticsView } from './diagnostics/diagnosticsView.ts';
import type { DiagnosisView } from './doctor/diagnosisView.ts';
import type { HistoryView } from './history/historyView.ts';
import type { HookNoticeView } from './hooks/hookNotice.ts';
import type { MenuItemView } from './menuItem.ts';
import type { SettingsPageView } from './settings/settingsPageView.ts';
import type { StartPageView } from './start/startPageView.ts';

/** What the page draws: plain data, with finished texts in their order. The page adds fixed labels only. */
export type View = PageView & {
  /** Of its texts; English where it is not said. */
  readonly language?: Language | undefined;
  /** What the person chose in place of the system's. */
  readonly look?: LookView | undefined;
  /** Of the button at the headline; none where it is absent. */
  readonly menu?: readonly MenuItemView[] | undefined;
  /** The popover stays open, and is moved by its head. */
  readonly isPinned?: boolean | undefined;
};

export type LookView = {
  readonly theme: 'light' | 'dark' | undefined;
  readonly contrast: 'more' | undefined;
};

export type PageView =
  | { readonly kind: 'loading'; readonly headline: string }
  | {
      readonly kind: 'sign-in';
      readonly headline: string;
      /** What was typed last. The token is never sent to the page. */
      readonly address: string;
      readonly checking: boolean;
      readonly problem: string | undefined;
      /** Quieter sentences, e.g. that the settings cannot be read. */
      readonly notes: readonly string[];
      /** The field of the form that is wrong; undefined if the problem is not in the form. */
      readonly faultyField: 'address' | 'token' | undefined;
      /** Servers found in the own network, to be picked. */
      readonly discovered: readonly DiscoveredServerView[];
      /** There are servers to go back to: "Back" (leave). */
      readonly canLeave: boolean;
      /** The keychain failed: shows "Try again" (`retry`). */
      readonly canRetry: boolean;
      readonly isDemo: boolean;
    }
  /** Waiting for the browser. */
  | {
      readonly kind: 'browser';
      readonly headline: string;
      /** What to do now, one or two sentences. */
      readonly text: string;
      readonly problem: string | undefined;
      /** The link is on the clipboard: shows "Copied". */
      readonly isCopied: boolean;
    }
  /** The person must agree to something before the typed address is used. */
  | { readonly kind: 'trust-prompt'; readonly headline: string; readonly trustPrompt: TrustPromptView }
  | {
      readonly kind: 'choose';
      readonly headline: string;
      readonly servers: readonly ChoiceView[];
      readonly canLeave: boolean;
    }
  | {
      readonly kind: 'doctor';
      readonly headline: string;
      readonly isRunning: boolean;
      readonly servers: readonly DiagnosisView[];
    }
  | { readonly kind: 'history'; readonly headline: string; readonly history: HistoryView }
  | StartPageView
  | SettingsPageView
  | DiagnosticsView
  | {
      readonly kind: 'activities';
      readonly headline: string;
      /** Quieter sentences, e.g. that the token is not kept. */
      readonly notes: readonly string[];
      readonly hookNotice: HookNoticeView | undefined;
      /** plex.tv wants the person to sign in again: a sentence. */
      readonly signInAgain: string | undefined;
      readonly groups: readonly GroupView[];
      /** What finished lately, newest first. */
      readonly recent: readonly PastView[];
      /** "While you were away: 12 jobs finished", and since when: it opens the history there. */
      readonly digest: { readonly text: string; readonly since: number } | undefined;
      /** The button that shows all of it: "Show all 20". */
      readonly showAll: string;
      /** What a notification told that was clicked; undefined after some seconds. */
      readonly marked: MarkedView | undefined;
      /** Asks whether Usher is to be opened at login. */
      readonly asksAtLogin: boolean;
      readonly isDemo: boolean;
    };

/** A row or entries of the history, to be shown and marked. */
export type MarkedView = {
  /** Another one for each click. */
  readonly id: number;
  /** `place`: counted over all servers, as those of a RowRange. */
  readonly row: { readonly serverId: string; readonly uuid: string; readonly place: number } | undefined;
  /** By `PastView.id`. */
  readonly pastIds: readonly string[];
  /** What screen readers are told, once. */
  readonly spoken: string;
};

/** One server's part of the list. */
export type GroupView = {
  readonly serverId: string;
  /** Only where there is more than one server. */
  readonly name: string | undefined;
  /** The server's name, which screen readers are told of the only one too. */
  readonly label: string;
  readonly link: 'connecting' | 'live' | 'away' | 'refused';
  /** One line about a link that is not live: the fact. Without the server's name where the group has it. */
  readonly linkText: string | undefined;
  /** "Trying again in 8 s." Changes every second, so screen readers are not told. */
  readonly countdown: string | undefined;
  /** Shows "Retry now". */
  readonly canRetry: boolean;
  /** The accessible name of "Retry now", with the server's name; undefined if there is one server only. */
  readonly retryLabel: string | undefined;
  /** Its token is refused: shows "Sign in". */
  readonly canSignIn: boolean;
  /** Shows "Why?", which runs the doctor. */
  readonly canDiagnose: boolean;
  /** The accessible name of "Why?". */
  readonly whyLabel: string;
  /** What screen readers are told when the link changes. */
  readonly spoken: string;
  /** What the person must agree to before this server is used. */
  readonly trustPrompt: TrustPromptView | undefined;
  /** "You see only your own activities here." */
  readonly scopeText: string | undefined;
  /** "Attic · live" of the only server; how changes reach us, and why not better. Undefined while the link is not live, or there is nothing to say. */
  readonly transportText: string | undefined;
  /** Those that the page shows or may show soon (`RowRange`), in order; the rows of an open group come after its head. */
  readonly rows: readonly RowView[];
  /** How many rows there are before these, and after them. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** "And 4,200 more.": those that are counted, not listed. */
  readonly moreText: string | undefined;
  /** Undefined where less than two calls would stop something. */
  readonly stopAll: StopAllView | undefined;
};

/** A server that answered in the own network. */
export type DiscoveredServerView = { readonly id: string; readonly name: string; readonly address: string };

/** A server of the account. */
export type ChoiceView = {
  readonly id: string;
  readonly name: string;
  /** "Shared by Ada", "Not online". */
  readonly detail: string | undefined;
  readonly isChosen: boolean;
};

/** What the person is asked to agree to, with all that they need to know. */
export type TrustPromptView = {
  /** Empty for a typed address. */
  readonly serverId: string;
  /** Sent back with the answer: identifies what was agreed to. */
  readonly promptId: string;
  readonly text: string;
  /** Of a certificate: upper-case hex with colons. */
  readonly fingerprint: string | undefined;
  /** The certificate is not the one that was agreed to before. */
  readonly isAlarm: boolean;
  /** The button's text. */
  readonly trust: string;
};

export type RowView = {
  /** Of the activity; where equal jobs are one row, the id of their group. */
  readonly uuid: string;
  readonly title: string;
  /** The title opens its item or library in Plex (`open-in-plex`): its accessible name. */
  readonly openLabel: string | undefined;
  /** The item now; of a row that has ended, what came of it. */
  readonly subtitle: string;
  /** Whose it is, where several people's work runs. */
  readonly owner: string | undefined;
  /** Percent, 0–100; undefined is drawn as an indeterminate bar. */
  readonly progress: number | undefined;
  /** "41 %", or the outcome of a row that is about to leave; undefined while progress is unknown. */
  readonly status: string | undefined;
  /** "12 s", "at least 3 min". */
  readonly elapsed: string;
  /** "about 12 min left"; undefined where nothing is known that is worth telling. */
  readonly left: string | undefined;
  /** "No progress for 14 min": far longer than usual. */
  readonly stalled: string | undefined;
  /** The link is down: the row shows its last known state. */
  readonly isStale: boolean;
  readonly isEnded: boolean;
  readonly cancel: CancelView;
  /** "Started by you"; absent where nobody here started it. */
  readonly startedText?: string | undefined;
  /** What can be chosen about its notifications; absent where it has ended, and of a group. */
  readonly notices?: RowNoticesView | undefined;
  /** Why the last cancel failed. */
  readonly problem: string | undefined;
  /** In how many open groups it lies. */
  readonly depth: number;
  /** Undefined for a row that does not open. */
  readonly group: JobGroupView | undefined;
};

/** What a row lets the person choose about its notifications. */
export type RowNoticesView = {
  /** The bell: "Tell me when it is over: Scanning Films". */
  readonly watch: NoticeSwitchView;
  /** "Mute this kind: Detecting intros" */
  readonly muteKind: NoticeSwitchView;
};

/** A button that stays pressed. */
export type NoticeSwitchView = {
  readonly isOn: boolean;
  /** Its accessible name, the same whether it is on or off. */
  readonly label: string;
  /** The other way round. */
  readonly command: Exclude<NoticeCommand, { readonly kind: 'reveal' }>;
};

/** Of a row that stands for several jobs, and opens. */
export type JobGroupView = {
  /** Sent back to open or close it. */
  readonly id: string;
  /** "×13"; of maintenance "14 jobs", those that belong to it. */
  readonly count: string;
  /** The accessible name of what opens it: "Generating chapter thumbnails, 13 jobs". */
  readonly label: string;
  readonly isOpen: boolean;
};

/** One line of the history. */
export type PastView = {
  readonly id: string;
  /** "Credits detected: Harbour Lights S02 E04". */
  readonly title: string;
  /** As of a row (`open-finished-in-plex`). */
  readonly openLabel: string | undefined;
  readonly serverName: string;
  /** "3 min", "at least 3 min". */
  readonly lasted: string;
  /** What the server said of the result: "Items added: 12". */
  readonly results: readonly string[];
  /** "5 min ago" */
  readonly when: string;
  /** What screen readers are told where it and all after it are news: its title, or "3 jobs finished". Undefined where it is no news any more. */
  readonly spoken?: string | undefined;
};

export type CancelView =
  /** `why` says why nothing can stop it; undefined where it is over. */
  | { readonly kind: 'none'; readonly why?: string | undefined }
  /** The server was asked, or agreed. */
  | { readonly kind: 'asked'; readonly label: string }
  | StopView;

/** A button that stops work. */
export type StopView = {
  /** `unavailable`: not at the moment. */
  readonly kind: 'offered' | 'unavailable';
  /** The button's accessible name: what it stops. */
  readonly label: string;
  readonly command: StopCommand;
  /** Asked before, where it stops more than this job. */
  readonly question: QuestionView | undefined;
  /** Another call failed, and this one is the next: drawn in words, under the sentence about the failure. */
  readonly isNextStep: boolean;
};

/** Asked once before something that stops much. */
export type QuestionView = {
  readonly text: string;
  /** The button that says yes. */
  readonly yes: string;
};

/** "Stop all…": of one server, or of one kind. */
export type StopAllView = {
  readonly label: string;
  readonly command: StopCommand;
  readonly question: QuestionView;
};
