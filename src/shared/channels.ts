/** The three IPC channels between page and main process. */
export const CHANNELS = {
  /** invoke: the current View */
  getView: 'usher:get-view',
  /** send: one PageCommand */
  command: 'usher:command',
  /** push: the latest View */
  view: 'usher:view',
} as const;
