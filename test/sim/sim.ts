import type { Seen } from './seen.ts';
import type { Disk, SimApp } from './simApp.ts';
import type { SimNetwork } from './simNetwork.ts';
import type { SimServer } from './simServer.ts';
import type { VirtualTime } from './virtualTime.ts';
export type Sim = {
  readonly time: VirtualTime;
  readonly network: SimNetwork;
  readonly server: SimServer;
  readonly disk: Disk;
  readonly seen: Seen;
  app(): SimApp;
  /** Starts the app again if it does not run. */
  readonly startApp: () => void;
  look(isPopoverVisible: boolean): void;
};
