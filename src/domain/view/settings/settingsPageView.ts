import type { PageCommand } from '../../command.ts';
import type { NoticeRule, PreferenceKey } from '../../settings/preferences.ts';

/** The page of what the person can set. The page knows none of it by name. */
export type SettingsPageView = {
  readonly kind: 'settings';
  readonly headline: string;
  /** What came of the last request. */
  readonly note: string | undefined;
  /** What screen readers are told of what has just come of a trial. */
  readonly spoken: string | undefined;
  readonly sections: readonly SettingsSectionView[];
};

export type SettingsSectionView = {
  readonly id: string;
  readonly title: string;
  /** How it stands, in a word or two, for a section that is closed. */
  readonly status: string | undefined;
  readonly settings: readonly SettingView[];
};

export type SettingView = {
  /** Unlike all others of the page. */
  readonly id: string;
  readonly label: string;
  /** What there is to know before it is changed, or why it does not count. */
  readonly hint: string | undefined;
  /** What came of it last. */
  readonly outcome?: { readonly text: string; readonly isProblem: boolean } | undefined;
  readonly control: ControlView;
};

export type ControlView =
  /** The command turns it over. `button`: what can be done with it besides. */
  | {
      readonly kind: 'switch';
      readonly isOn: boolean;
      readonly command: PageCommand;
      readonly button?: SettingButtonView | undefined;
    }
  | { readonly kind: 'choice'; readonly chosen: string; readonly options: readonly ChoiceOptionView[] }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly least: number;
      readonly most: number;
      readonly unit: string;
      readonly place: TypedPlace;
      /** Said of what is no number or out of bounds. */
      readonly problem: string;
    }
  /** Such as "22:00". */
  | { readonly kind: 'time'; readonly value: string; readonly place: TypedPlace; readonly problem: string }
  /** Each by itself. */
  | { readonly kind: 'days'; readonly days: readonly DayView[] }
  /** `keys`: "Ctrl + Shift + U"; undefined where there is none. */
  | { readonly kind: 'shortcut'; readonly keys: string | undefined; readonly place: TypedPlace }
  | { readonly kind: 'buttons'; readonly buttons: readonly SettingButtonView[] }
  /** A rule, put together from one option of each part. */
  | { readonly kind: 'rule'; readonly parts: readonly RulePartView[] }
  /** More settings, shown on request; the label says of what kind they are, the hint how they stand. */
  | { readonly kind: 'fold'; readonly settings: readonly SettingView[] }
  /** Nothing can be changed. */
  | { readonly kind: 'text' };

export type ChoiceOptionView = { readonly id: string; readonly name: string; readonly command: PageCommand };

/** `name` is short: "Mon". */
export type DayView = {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly command: PageCommand;
};

export type SettingButtonView = {
  readonly name: string;
  /** The accessible name, where `name` alone does not say of what. */
  readonly label: string | undefined;
  readonly command: PageCommand;
  /** Asked first. */
  readonly question: SettingQuestionView | undefined;
};

export type RulePartView = {
  readonly label: string;
  readonly options: readonly { readonly name: string; readonly rule: Partial<NoticeRule> }[];
};

/** The preference that a typed value becomes; `field`: a field of it, with the others as in `rest`. */
export type TypedPlace = {
  readonly key: PreferenceKey;
  readonly field?: string | undefined;
  readonly rest?: Readonly<Record<string, unknown>> | undefined;
};

/** `yes`: the word on the button that does it. */
export type SettingQuestionView = { readonly text: string; readonly yes: string };
