import type { Bridge } from '../src/shared/bridge.ts';

/** What components can do besides drawing. */
export type Actions = Pick<Bridge, 'send'>;
