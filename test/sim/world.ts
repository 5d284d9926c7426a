import type { Seen } from './seen.ts';
import type { SimDisk } from './simulated/simDisk.ts';
import type { SimKeychain } from './simulated/simKeychain.ts';
import type { SimPlexTv } from './simulated/simPlexTv.ts';
import type { Site } from './simulated/site.ts';
import type { VirtualTime } from './virtualTime.ts';

/** The world around the app. */
export type World = {
  readonly time: VirtualTime;
  readonly sites: readonly Site[];
  /** The servers are those of an account; else each was typed. */
  readonly hasAccount: boolean;
  /** The person wants to be told of what stands still. */
  readonly notifiesStalls: boolean;
  readonly plexTv: SimPlexTv;
  readonly keychain: SimKeychain;
  readonly disk: SimDisk;
  readonly seen: Seen;
};
