/** The three roads between page and main process. */
export const CHANNELS = {
  /** invoke: the current View */
  list: 'usher:list',
  /** send: one Intent */
  intent: 'usher:intent',
  /** push: the latest View */
  view: 'usher:view',
} as const;
