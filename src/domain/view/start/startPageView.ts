import type { StartCommand } from '../../command.ts';

/** What can be started, as the page draws it. */
export type StartPageView = {
  readonly kind: 'start';
  readonly headline: string;
  readonly servers: readonly StartServerView[];
  /** There are many lines: the page offers a search. */
  readonly isSearchable: boolean;
};

export type StartServerView = {
  readonly serverId: string;
  /** Only where there is more than one server. */
  readonly name: string | undefined;
  /** Why nothing can be started there: a sentence. */
  readonly refusal: string | undefined;
  readonly libraries: readonly StartLineView[];
  readonly recorders: readonly StartLineView[];
  readonly maintenance: readonly StartLineView[];
};

/** A library, one of its folders, a recorder, a task. */
export type StartLineView = {
  readonly id: string;
  readonly title: string;
  /** "Running, 41 %", or why it did not come about. */
  readonly status: string | undefined;
  readonly isProblem: boolean;
  readonly actions: readonly StartActionView[];
  /** "2 folders"; undefined where there are none to choose from. */
  readonly foldersLabel: string | undefined;
  readonly folders: readonly StartLineView[];
};

export type StartActionView = {
  readonly kind: 'scan' | 'refresh-metadata' | 'guide' | 'task' | 'stop';
  /** The button's accessible name, with the name of what it is for. */
  readonly label: string;
  readonly command: StartCommand;
  /** It is under way, or the link is down. */
  readonly isOff: boolean;
  /** A sentence to agree to first. */
  readonly warning: string | undefined;
};
