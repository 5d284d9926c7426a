import type { Intent } from '../domain/intent.ts';
import type { View } from '../domain/view.ts';

/** `window.usher`: all that the page can do. */
export type Bridge = {
  list(): Promise<View>;
  cancel(serverId: string, uuid: string): void;
  ask(intent: Intent): void;
  /** Every View is a full picture, so a missed one does no harm. Returns the way out. */
  onView(show: (view: View) => void): () => void;
};
