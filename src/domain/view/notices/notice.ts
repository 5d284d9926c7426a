import type { Command } from '../../command.ts';

/** A desktop notification to show: the fact, and what is worth knowing of it. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  /** What a click does, besides opening the popover. */
  readonly command?: Command | undefined;
  /** Buttons, where the system shows them. They open nothing by themselves. */
  readonly actions?: readonly NoticeAction[] | undefined;
};

export type NoticeAction = { readonly label: string; readonly command: Command };
