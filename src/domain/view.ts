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
      readonly faultyField: 'address' | 'token' | undefined;
    }
  | {
      readonly kind: 'activities';
      readonly headline: string;
      /** A second, quieter sentence, e.g. that the token is not kept. */
      readonly note: string | undefined;
      readonly groups: readonly GroupView[];
      /** What finished lately, newest first. */
      readonly recent: readonly PastView[];
    };

/** One server's part of the list. */
export type GroupView = {
  readonly serverId: string;
  /** Only where there is more than one server. */
  readonly name: string | undefined;
  readonly link: 'connecting' | 'live' | 'away' | 'refused';
  /** One line about a link that is not live. */
  readonly linkText: string | undefined;
  /** "Retry now" makes sense. */
  readonly canRetry: boolean;
  /** How changes reach us, and why not better; undefined while the link is not live. */
  readonly transportText: string | undefined;
  readonly rows: readonly RowView[];
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
