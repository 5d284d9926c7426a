import type { Bridge } from '../src/shared/bridge.ts';

declare global {
  interface Window {
    /** Provided by the preload script. */
    readonly usher: Bridge;
  }
}
