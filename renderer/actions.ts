import type { Bridge } from '../src/shared/bridge.ts';

/** The one question that is open on the page, by what it is about. */
export type OpenQuestion = {
  readonly about: string | undefined;
  /** Opens it, or closes whichever is open. */
  show(about: string | undefined): void;
};

/** What components can do besides drawing. */
export type Actions = Pick<Bridge, 'send'> & { readonly question: OpenQuestion };
