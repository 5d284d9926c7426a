import type { Activity } from '../../domain/activity.ts';
import { plexLink } from '../../domain/contents/plexLink.ts';
import { finishId } from '../../domain/finished.ts';
import { serverIn } from '../../domain/state.ts';
import type { Log, Shell } from '../needs.ts';
import type { Store } from '../store.ts';
import type { UsherApp } from '../usherApp.ts';

type Needs = { readonly store: Store; readonly shell: Shell; readonly log: Log };

/** Opens what activities are about in Plex Web. The link is made here, of what the server said: nobody else gives one. */
export function createPlexOpener({
  store,
  shell,
  log,
}: Needs): Pick<UsherApp, 'openInPlex' | 'openFinishedInPlex'> {
  async function open(serverId: string, activity: Activity | undefined): Promise<void> {
    const link = activity && plexLink(serverId, activity);
    if (link && !(await shell.open(link))) log.write('no browser took a link into Plex');
  }

  return {
    // A row that has just ended is there still.
    openInPlex: (serverId, uuid) => {
      const rows = serverIn(store.state, serverId)?.rows;
      return open(serverId, rows?.find((r) => r.activity.uuid === uuid)?.activity);
    },
    openFinishedInPlex: (id) => {
      const finished = store.state.recent.find((f) => finishId(f) === id);
      return finished ? open(finished.server.id, finished.activity) : Promise.resolve();
    },
  };
}
