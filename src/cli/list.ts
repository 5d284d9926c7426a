import { isWork } from '../domain/activity.ts';
import { createClient } from '../plex/client.ts';
import { EXIT } from './exitCodes.ts';
import { activityJson, activityLine } from './output.ts';
import { type Destination, nameServer } from './server.ts';

/** `usher list`: what the server's own list says now. */
export async function list(destination: Destination, json: boolean): Promise<number> {
  const { base, token, client } = destination;
  const { server } = await nameServer(destination);
  const activities = await createClient(base, token, client).activities();
  if (json) {
    console.log(JSON.stringify(activities.map((a) => ({ server, ...activityJson(a) }))));
    return EXIT.done;
  }
  const work = activities.filter(isWork);
  console.log(work.length ? work.map(activityLine).join('\n') : `${server.name} is quiet.`);
  return EXIT.done;
}
