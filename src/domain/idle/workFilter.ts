import type { Activity } from '../activity.ts';
import { isMetadata, isScan } from '../scan.ts';

/** Which of a server's work is meant. Undefined: all. */
export type WorkFilter = {
  /** A type with what is below it: `media.generate` is `media.generate.intros` too. */
  readonly type: string | undefined;
  /** Several libraries of a server may have one name. */
  readonly libraryIds: readonly string[] | undefined;
};

export const ALL_WORK: WorkFilter = { type: undefined, libraryIds: undefined };

export function isOfType(type: string, wanted: string | undefined): boolean {
  return wanted === undefined || type === wanted || type.startsWith(`${wanted}.`);
}

/** Whether this is one of the libraries. `libraryId` is undefined where it is not known. */
export function isOfLibrary(libraryId: string | undefined, { libraryIds }: WorkFilter): boolean {
  return libraryIds === undefined || (libraryId !== undefined && libraryIds.includes(libraryId));
}

/** As `isOfLibrary`, but a scan and metadata updates may name no library, and then belong to any (docs/protocol.md "Life of an activity"). */
export function mayBeOfLibrary(activity: Activity, filter: WorkFilter): boolean {
  const { librarySectionId } = activity.context;
  const one = { activity };
  return librarySectionId === undefined && (isScan(one) || isMetadata(one))
    ? true
    : isOfLibrary(librarySectionId, filter);
}
