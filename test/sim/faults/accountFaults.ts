import type { Faults } from './fault.ts';

/** With plex.tv and what it says of the servers. */
export const ACCOUNT_FAULTS: Faults = {};
