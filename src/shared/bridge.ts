import type { PageCommand } from '../domain/command.ts';
import type { View } from '../domain/view/view.ts';

/** `window.usher`: all that the page can do. */
export type Bridge = {
  getView(): Promise<View>;
  send(command: PageCommand): void;
  /** Every View is complete, so a missed one does no harm. Returns the function that unsubscribes. */
  onView(show: (view: View) => void): () => void;
};
