import type { PageCommand } from '../domain/command.ts';
import type { View } from '../domain/view/view.ts';

/** `window.usher`: all that the page can do. */
export type Bridge = {
  getView(): Promise<View>;
  send(command: PageCommand): void;
  /** Every View is a full picture, so a missed one does no harm. Returns the way to unsubscribe. */
  onView(show: (view: View) => void): () => void;
};
