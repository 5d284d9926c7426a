import { told } from '../app/servers/contents.ts';
import type { Activity } from '../domain/activity.ts';
import { type Items, itemKey, NO_ITEMS, withItem } from '../domain/contents/item.ts';
import type { Reached } from './each.ts';

const MOST_ITEMS = 20;

/** The first items that activities are about. One after the other: a server is not to be hurried for a few names. */
export async function itemsOf(
  activities: readonly Activity[],
  { contents }: Reached['connection'],
  signal: AbortSignal,
): Promise<Items> {
  const ids = new Set(activities.flatMap(({ context }) => itemKey(context)?.id ?? []));
  let items = NO_ITEMS;
  for (const id of [...ids].slice(0, MOST_ITEMS)) {
    const item = await told(contents.item(id, signal));
    if (item) items = withItem(items, id, item);
  }
  return items;
}
