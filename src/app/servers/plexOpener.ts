import type { Activity } from '../../domain/activity.ts';
import { plexLink } from '../../domain/contents/plexLink.ts';
import { type Finished, finishId } from '../../domain/finished.ts';
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
    // A notification of a row can be clicked long after that has ended.
    openInPlex: (serverId, uuid) => {
      const row = serverIn(store.state, serverId)?.rows.find((r) => r.activity.uuid === uuid);
      const isIt = ({ server, activity }: Finished): boolean =>
        server.id === serverId && activity.uuid === uuid;
      return open(serverId, (row ?? store.state.recent.find(isIt))?.activity);
    },
    openFinishedInPlex: (id) => {
      const finished = store.state.recent.find((f) => finishId(f) === id);
      return finished ? open(finished.server.id, finished.activity) : Promise.resolve();
    },
  };
}
