import type { Bridge } from '../src/shared/bridge.ts';

/** What components may ask of the app. */
export type Actions = Pick<Bridge, 'send'>;
