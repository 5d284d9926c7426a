import type { Activity } from '../activity.ts';
import { isServerId } from '../serverId.ts';
import { itemKey } from './item.ts';

/** Plex Web, with a server's things after it (docs/protocol.md "Links into Plex"). */
export const PLEX_WEB = 'https://app.plex.tv/desktop/#!/';

/** The page of Plex Web about the activity's item or, where it names none, its library; undefined where there is nothing to open. */
export function plexLink(serverId: string, { context }: Activity): string | undefined {
  if (!isServerId(serverId)) return undefined;
  const item = itemKey(context);
  if (item) return `${PLEX_WEB}server/${serverId}/details?key=${encodeURIComponent(item.path)}`;
  const { librarySectionId: id } = context;
  if (id === undefined || !/^\d{1,16}$/.test(id)) return undefined;
  return `${PLEX_WEB}media/${serverId}/com.plexapp.plugins.library?source=${id}`;
}
