import { told } from '../../app/servers/contents.ts';
import { type Activity, isWork } from '../../domain/activity.ts';
import { itemKey, NO_ITEMS, withItem } from '../../domain/contents/item.ts';
import { type KnownNames, namesOf } from '../../domain/contents/names.ts';
import { NO_CONTENTS } from '../../domain/contents/serverContents.ts';
import { plainText } from '../../domain/plainText.ts';
import { t } from '../../locales/format.ts';
import type { ServerConnection } from '../../plex/feed/serverConnection.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { activityJson, activityLine, jsonText } from '../output.ts';

const MOST_ITEMS = 20;

/** `usher list`: the activities that the servers list now. */
export async function list(destinations: Destinations, json: boolean): Promise<number> {
  const { results, code } = await forEachServer(destinations, async ({ server, connection }, signal) => ({
    server,
    ...(await namedList(connection, json, signal)),
  }));
  if (json) {
    if (results.length || !code)
      console.log(
        jsonText(
          results.flatMap(({ server, activities }) =>
            activities.map((a) => ({ server, ...activityJson(a) })),
          ),
        ),
      );
    return code;
  }
  const isNamed = destinations.servers.length > 1;
  for (const { server, activities, known } of results) {
    const name = plainText(server.name);
    const work = activities.filter(isWork);
    if (!work.length) console.log(t('terminal.quiet', { server: name }));
    else
      console.log(
        [
          ...(isNamed ? [t('terminal.list-of', { server: name })] : []),
          ...work.map((a) => activityLine(a, namesOf(known, a))),
        ].join('\n'),
      );
  }
  return code;
}

/** For people with the names of libraries and items; what is not told stays without. */
async function namedList(
  { list, contents: calls }: ServerConnection,
  json: boolean,
  signal: AbortSignal,
): Promise<{ readonly activities: readonly Activity[]; readonly known: KnownNames }> {
  const activities = await list(signal);
  let known: KnownNames = { contents: NO_CONTENTS, items: NO_ITEMS };
  if (json) return { activities, known };
  const ids = new Set(activities.flatMap(({ context }) => itemKey(context)?.id ?? []));
  if (ids.size || activities.some((a) => a.context.librarySectionId)) {
    const libraries = await told(calls.libraries(signal));
    known = { ...known, contents: { ...NO_CONTENTS, libraries: libraries ?? [] } };
  }
  // One after the other: a server is not to be hurried for a few names.
  for (const id of [...ids].slice(0, MOST_ITEMS)) {
    const item = await told(calls.item(id, signal));
    if (item) known = { ...known, items: withItem(known.items, id, item) };
  }
  return { activities, known };
}
