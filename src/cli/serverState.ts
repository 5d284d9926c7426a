import type { Activity, Millis } from '../domain/activity.ts';
import { reduce } from '../domain/change/reduce.ts';
import type { ServerContents } from '../domain/contents/serverContents.ts';
import type { Event } from '../domain/event.ts';
import type { HistoryRest } from '../domain/historyEntry.ts';
import type { Server } from '../domain/server.ts';
import { initialState, type ServerState, type State, serverIn } from '../domain/state.ts';

/** A server that was asked once. */
export type AskedServer = {
  readonly server: Server;
  readonly isShared: boolean;
  readonly activities: readonly Activity[];
  readonly contents: ServerContents;
  /** What the app's history has of it. */
  readonly restored?: HistoryRest | undefined;
};

/** What the app would know, had it asked these servers now. */
export function stateOf(asked: readonly AskedServer[], at: Millis): State {
  const signedIn: Event = { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } };
  const events = [signedIn, ...asked.flatMap((one) => eventsOf(one, at))];
  return events.reduce((before, event) => reduce(before, event).after, initialState);
}

export function serverStateOf(asked: AskedServer): ServerState {
  const known = serverIn(stateOf([asked], 0), asked.server.id);
  if (!known) throw new Error('a server that joined is not there');
  return known;
}

function eventsOf(
  { server, isShared, activities, contents, restored }: AskedServer,
  at: Millis,
): readonly Event[] {
  const serverId = server.id;
  const link = { kind: 'live', transport: 'polling', because: undefined } as const;
  return [
    { kind: 'server-joined', server, isShared, restored, at },
    { kind: 'link-changed', serverId, link, at },
    { kind: 'server-facts-changed', serverId, facts: { contents } },
    { kind: 'listed', serverId, activities, isAfterGap: true, at },
  ];
}
