import { told } from '../../app/servers/contents.ts';
import { type Activity, isWork } from '../../domain/activity.ts';
import { NO_ITEMS } from '../../domain/contents/item.ts';
import type { KnownNames } from '../../domain/contents/names.ts';
import { NO_CONTENTS } from '../../domain/contents/serverContents.ts';
import { plainText } from '../../domain/plainText.ts';
import { t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer, type Reached } from '../each.ts';
import { itemsOf } from '../lookUp.ts';
import { activityJson, jsonText, serverJson } from '../output.ts';
import { type ListedServer, legendLines, listLines } from './listLines.ts';

/** `usher list`: the activities that the servers list now. */
export async function list(destinations: Destinations, json: boolean): Promise<number> {
  const { results, code } = await forEachServer(
    destinations,
    async (reached, signal): Promise<ListedServer> => {
      const activities = reached.listed ?? (await reached.connection.list(signal));
      const known = json ? NOTHING : await knownNames(reached, activities, signal);
      return { ...reached, activities, known };
    },
  );
  if (json) {
    const all = results.flatMap(({ server, activities }) =>
      activities.map((a) => ({ server: serverJson(server), ...activityJson(a) })),
    );
    if (results.length || !code) console.log(jsonText(all));
    return code;
  }
  const lines = listLines(results);
  for (const { server, activities } of results) {
    const name = plainText(server.name);
    const work = activities.filter(isWork);
    if (!work.length) console.log(t('terminal.quiet', { server: name }));
    else if (destinations.servers.length > 1) console.log(t('terminal.list-of', { server: name }));
    for (const activity of work) console.log(lines.get(activity));
  }
  // A person is told; a program that reads is not.
  if (process.stdout.isTTY) for (const line of legendLines(results)) console.log(line);
  return code;
}

const NOTHING: KnownNames = { contents: NO_CONTENTS, items: NO_ITEMS };

/** The names of libraries and items, for people; what is not told stays without. */
async function knownNames(
  { connection }: Reached,
  activities: readonly Activity[],
  signal: AbortSignal,
): Promise<KnownNames> {
  const items = await itemsOf(activities, connection, signal);
  const isNamed = items.size > 0 || activities.some((a) => a.context.librarySectionId);
  const libraries = isNamed ? await told(connection.contents.libraries(signal)) : undefined;
  return { contents: { ...NO_CONTENTS, libraries: libraries ?? [] }, items };
}
