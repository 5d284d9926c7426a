/** What the page draws: plain data, already worded and ordered. The page adds no words of its own but fixed labels. */
export type View =
  | { readonly kind: 'loading'; readonly headline: string }
  | {
      readonly kind: 'sign-in';
      readonly headline: string;
      /** What was typed last. The token is never handed back. */
      readonly address: string;
      readonly checking: boolean;
      readonly problem: string | undefined;
      /** The field of the form that is wrong; undefined where the form is not to blame. */
      readonly faultyField: 'address' | 'token' | undefined;
      /** Servers found in the own network, to be picked. */
      readonly discovered: readonly DiscoveredServerView[];
      /** There are servers to go back to: "Back" (leave). */
      readonly canLeave: boolean;
      /** Not the person but the keychain is to blame: "Try again" (retry). */
      readonly canRetry: boolean;
    }
  /** Waiting for the browser. */
  | {
      readonly kind: 'browser';
      readonly headline: string;
      /** What to do now, one or two sentences. */
      readonly text: string;
      readonly problem: string | undefined;
      /** "Copied" has been earned. */
      readonly isCopied: boolean;
    }
  /** Something must be agreed to before a typed address is used. */
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
  | {
      readonly kind: 'activities';
      readonly headline: string;
      /** A second, quieter sentence, e.g. that the token is not kept. */
      readonly note: string | undefined;
      /** plex.tv wants the person to sign in again: a sentence. */
      readonly signInAgain: string | undefined;
      readonly groups: readonly GroupView[];
      /** What finished lately, newest first. */
      readonly recent: readonly PastView[];
      /** The button that shows all of it: "Show all 20". */
      readonly showAll: string;
    };

/** One server's part of the list. */
export type GroupView = {
  readonly serverId: string;
  /** Only where there is more than one server. */
  readonly name: string | undefined;
  readonly link: 'connecting' | 'live' | 'away' | 'refused';
  /** One line about a link that is not live: the fact. Without the server's name where the group has it. */
  readonly linkText: string | undefined;
  /** "Trying again in 8 s." Ages, so it is no part of what is said aloud. */
  readonly countdown: string | undefined;
  /** "Retry now" makes sense. */
  readonly canRetry: boolean;
  /** Names the server, for those who hear the button; undefined where there is only one. */
  readonly retryLabel: string | undefined;
  /** The doctor could say more. */
  readonly canDiagnose: boolean;
  /** The same for "Why?". */
  readonly whyLabel: string;
  /** What is said aloud when the link changes. */
  readonly spoken: string;
  /** What must be agreed to before this server can be shown. */
  readonly trustPrompt: TrustPromptView | undefined;
  /** "You see only your own activities here." */
  readonly scopeText: string | undefined;
  /** How changes reach us, and why not better; undefined while the link is not live. */
  readonly transportText: string | undefined;
  readonly rows: readonly RowView[];
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

/** Something to agree to, with everything one must know. */
export type TrustPromptView = {
  /** Empty where no server is joined yet. */
  readonly serverId: string;
  /** To be handed back: what exactly was agreed to. */
  readonly promptId: string;
  readonly text: string;
  /** Of a certificate: upper-case hex with colons. */
  readonly fingerprint: string | undefined;
  /** Something that was agreed to before is different now. */
  readonly isAlarm: boolean;
  /** The button's words. */
  readonly trust: string;
};

/** What the doctor says of one server. */
export type DiagnosisView = {
  readonly serverId: string;
  readonly name: string;
  /** "fine" reads as one quiet line; undefined while the examination runs. */
  readonly verdict: 'fine' | 'limited' | 'broken' | undefined;
  /** One sentence that names the cause. */
  readonly cause: string | undefined;
  /** One sentence that names the remedy. */
  readonly remedy: string | undefined;
  readonly addresses: readonly AddressView[];
};

export type AddressView = {
  readonly url: string;
  /** "Local, in use", "Remote, through the proxy proxy.lan:3128". */
  readonly how: string;
  readonly isUsed: boolean;
  readonly steps: readonly StepView[];
};

export type StepView = {
  /** "Name", "Connection", "Certificate", "Server", "Token", "Activities", "WebSocket", "EventSource". */
  readonly name: string;
  readonly isOk: boolean;
  /** "192.168.4.20", "no answer in time". */
  readonly detail: string;
  /** "12 ms", "1.2 s". */
  readonly took: string;
};

export type RowView = {
  readonly uuid: string;
  readonly title: string;
  readonly subtitle: string;
  /** Percent, 0–100; undefined is drawn as an indeterminate bar. */
  readonly progress: number | undefined;
  /** "41 %", or the outcome of a row that is about to leave; undefined while progress is unknown. */
  readonly status: string | undefined;
  /** "12 s", "at least 3 min". */
  readonly elapsed: string;
  /** The link is down: this is what was last known. */
  readonly isStale: boolean;
  readonly isEnded: boolean;
  readonly cancel: CancelView;
  /** Why the last cancel did not come about. */
  readonly problem: string | undefined;
};

/** One line of the history. */
export type PastView = {
  readonly id: string;
  readonly title: string;
  readonly serverName: string;
  /** "finished", "stopped at 41 %". */
  readonly outcome: string;
  /** "3 min", "at least 3 min". */
  readonly lasted: string;
  /** "5 min ago" */
  readonly when: string;
};

export type CancelView =
  | { readonly kind: 'none' }
  /** `label` names the activity, for those who hear the button. */
  | { readonly kind: 'offered' | 'unavailable' | 'asked'; readonly label: string };
