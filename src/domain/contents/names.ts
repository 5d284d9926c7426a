import type { Activity } from '../activity.ts';
import { type Item, type Items, itemKey, itemName } from './item.ts';
import { libraryName, type ServerContents } from './serverContents.ts';

/** What an activity is about, as people call it; undefined where it is not known, or not yet. */
export type Names = { readonly library: string | undefined; readonly item: string | undefined };

export const NO_NAMES: Names = { library: undefined, item: undefined };

/** What is known of a server that has names in it. */
export type KnownNames = { readonly contents: ServerContents; readonly items: Items };

export function namesOf({ contents, items }: KnownNames, activity: Activity): Names {
  const item = itemOf(items, activity);
  return {
    library: libraryName(contents, libraryIdOf(items, activity)),
    item: (item && itemName(item)) || undefined,
  };
}

/** The library that it names, or that of the item that it is about. */
export function libraryIdOf(items: Items, activity: Activity): string | undefined {
  return activity.context.librarySectionId ?? itemOf(items, activity)?.libraryId;
}

function itemOf(items: Items, { context }: Activity): Item | undefined {
  const id = itemKey(context)?.id;
  return id === undefined ? undefined : items.get(id);
}
