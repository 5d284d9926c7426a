/** Of hooks: commands and webhooks that are run when something happens. */
export const hooks = {} as const;
