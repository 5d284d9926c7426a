/** What `usher watch` shows on a terminal. */
export const terminalWatch = {} as const;
