import { isWork } from '../domain/activity.ts';
import { plainText } from '../domain/plainText.ts';
import { t } from '../locales/format.ts';
import type { Destinations } from './destinations.ts';
import { forEachServer } from './each.ts';
import { activityJson, activityLine, jsonText } from './output.ts';

/** `usher list`: the activities that the servers list now. */
export async function list(destinations: Destinations, json: boolean): Promise<number> {
  const { results, code } = await forEachServer(destinations, async ({ server, connection }, signal) => ({
    server,
    activities: await connection.list(signal),
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
  for (const { server, activities } of results) {
    const name = plainText(server.name);
    const work = activities.filter(isWork);
    if (!work.length) console.log(t('terminal.quiet', { server: name }));
    else
      console.log(
        [...(isNamed ? [t('terminal.list-of', { server: name })] : []), ...work.map(activityLine)].join('\n'),
      );
  }
  return code;
}
