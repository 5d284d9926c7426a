import type { Bridge } from '../src/shared/bridge.ts';

/** What components may say to the main process. */
export type Wishes = Pick<Bridge, 'cancel' | 'ask'>;
