import type { Activity } from '../activity.ts';
import { type Items, itemKey, itemName } from './item.ts';
import { libraryName, type ServerContents } from './serverContents.ts';

/** What an activity is about, as people call it; undefined where it is not known, or not yet. */
export type Names = { readonly library: string | undefined; readonly item: string | undefined };

export const NO_NAMES: Names = { library: undefined, item: undefined };

/** What is known of a server that has names in it. */
export type KnownNames = { readonly contents: ServerContents; readonly items: Items };

export function namesOf({ contents, items }: KnownNames, { context }: Activity): Names {
  const id = itemKey(context)?.id;
  const item = id === undefined ? undefined : items.get(id);
  return {
    library: libraryName(contents, context.librarySectionId ?? item?.libraryId),
    item: (item && itemName(item)) || undefined,
  };
}
