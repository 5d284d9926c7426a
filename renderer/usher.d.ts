import type { Bridge } from '../src/shared/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly usher: Bridge;
  }
}
