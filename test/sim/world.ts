import type { Seen } from './seen.ts';
import type { SimDisk } from './simDisk.ts';
import type { SimKeychain } from './simKeychain.ts';
import type { SimPlexTv } from './simPlexTv.ts';
import type { Site } from './site.ts';
import type { VirtualTime } from './virtualTime.ts';

/** The world around the app. */
export type World = {
  readonly time: VirtualTime;
  readonly sites: readonly Site[];
  /** The servers are those of an account; else each was typed. */
  readonly hasAccount: boolean;
  readonly plexTv: SimPlexTv;
  readonly keychain: SimKeychain;
  readonly disk: SimDisk;
  readonly seen: Seen;
};
