import type { Activity, Millis } from './activity.ts';
import type { Finished } from './finished.ts';

/**
 * One library scan and the metadata work after it. A scan's own row is gone long before its work is done (docs/protocol.md "Life of an
 * activity"), so it is announced once nothing of it has run for a while.
 */
export type Scan = {
  /** Its scan rows that are running. */
  readonly uuids: readonly string[];
  /** A scan names its library only after about a second; old servers never do. */
  readonly sectionId: string | undefined;
  readonly startedAt: Millis;
  readonly foundRunning: boolean;
  /** Its scan rows that have ended. */
  readonly finishes: readonly Finished[];
  /** Metadata updates seen so far; undefined once one of them could belong to another scan as well. */
  readonly updates: number | undefined;
  /** Since when nothing of it has been running, as far as we were connected. */
  readonly quietSince: Millis | undefined;
  /** When its last activity ended. */
  readonly lastWorkAt: Millis;
};

export function isScan({ activity }: { readonly activity: Activity }): boolean {
  return activity.type === 'library.update.section';
}

/** An item's metadata is updated: what a scan is followed by. */
export function isMetadata({ activity }: { readonly activity: Activity }): boolean {
  return activity.type.startsWith('library.update.item');
}
