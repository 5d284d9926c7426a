import type { SimApp } from './simApp.ts';
import type { World } from './world.ts';

/** The world, and the app in it. */
export type Sim = World & {
  app(): SimApp;
  /** Starts the app again if it does not run. */
  readonly startApp: () => void;
  look(isLooking: boolean): void;
};
