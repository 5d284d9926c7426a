import type { Activity } from '../domain/activity.ts';
import { reduce } from '../domain/change/reduce.ts';
import type { ServerContents } from '../domain/contents/serverContents.ts';
import type { Event } from '../domain/event.ts';
import type { Server } from '../domain/server.ts';
import { initialState, type ServerState, serverIn } from '../domain/state.ts';

/** What the app would know of a server that was asked once. */
export function serverStateOf(
  server: Server,
  isShared: boolean,
  activities: readonly Activity[],
  contents: ServerContents,
): ServerState {
  const serverId = server.id;
  const events: readonly Event[] = [
    { kind: 'server-joined', server, isShared, at: 0 },
    {
      kind: 'link-changed',
      serverId,
      link: { kind: 'live', transport: 'polling', because: undefined },
      at: 0,
    },
    { kind: 'server-facts-changed', serverId, facts: { contents } },
    { kind: 'listed', serverId, activities, isAfterGap: true, at: 0 },
  ];
  const state = events.reduce((before, event) => reduce(before, event).after, initialState);
  const known = serverIn(state, serverId);
  if (!known) throw new Error('a server that joined is not there');
  return known;
}
