import { type Activity, isWork, type Millis } from '../activity.ts';
import type { Row } from '../row.ts';
import { isMetadata, type Scan } from '../scan.ts';
import type { ServerState } from '../state.ts';
import { isOfLibrary, isOfType, mayBeOfLibrary, type WorkFilter } from './workFilter.ts';

/** A library's scan, to which the metadata work after it belongs. */
export const SCAN_TYPE = 'library.update.section';

/** What runs of the work that counts. A scan goes on with the metadata work after it, as where it is decided when it has settled (scans.ts). */
export function runningOf({ rows }: ServerState, filter: WorkFilter): readonly Activity[] {
  return rows.flatMap((row) => (counts(row, filter) ? row.activity : []));
}

function counts({ activity, end }: Row, filter: WorkFilter): boolean {
  if (end || !isWork(activity) || !mayBeOfLibrary(activity, filter)) return false;
  return isOfType(activity.type, filter.type) || (isMetadata({ activity }) && hasScans(filter));
}

function hasScans({ type }: WorkFilter): boolean {
  return isOfType(SCAN_TYPE, type);
}

/** Whether any of the work that counts runs. */
function isBusy(server: ServerState, filter: WorkFilter): boolean {
  return (
    server.moreRunning > 0 ||
    server.rows.some((row) => counts(row, filter)) ||
    (hasScans(filter) && server.scans.some((scan) => isUnsettled(scan, filter)))
  );
}

function isUnsettled({ quietSince, sectionId }: Scan, filter: WorkFilter): boolean {
  return quietSince === undefined && (sectionId === undefined || isOfLibrary(sectionId, filter));
}

/**
 * Since when the server is idle, after something happened at `at`; `before` is what this was before. Undefined while it is not: something
 * runs, or nobody can know. What was not heard begins the time anew.
 */
export function idleSince(
  before: Millis | undefined,
  server: ServerState,
  filter: WorkFilter,
  happened: { readonly isAfterGap: boolean; readonly at: Millis },
): Millis | undefined {
  if (server.link.kind !== 'live' || isBusy(server, filter)) return undefined;
  return happened.isAfterGap ? happened.at : (before ?? happened.at);
}

/** When all of them will have been idle for so long, if nothing begins; undefined while one is not. */
export function idleAt(since: readonly (Millis | undefined)[], settleMs: Millis): Millis | undefined {
  const known = since.flatMap((one) => one ?? []);
  return known.length < since.length ? undefined : Math.max(...known) + settleMs;
}
