/** What the commands of `usher` say. */
export const terminalCommands = {} as const;
