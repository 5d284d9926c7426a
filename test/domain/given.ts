import type { Activity, Report } from '../../src/domain/activity.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Item } from '../../src/domain/contents/item.ts';
import type { Event } from '../../src/domain/event.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/domain/settings/preferences.ts';
import { initialState, type State } from '../../src/domain/state.ts';

export const server = { id: 'attic-id', name: 'Attic' };

/** An activity with everything filled in; say only what the test is about. */
export function activity(changes: Partial<Activity> = {}): Activity {
  return {
    uuid: 'u1',
    type: 'library.update.section',
    title: 'Scanning Films',
    subtitle: '',
    progress: 10,
    cancellable: false,
    userId: 1,
    context: {},
    response: undefined,
    ...changes,
  };
}

/** A film; say only what the test is about. */
export function item(changes: Partial<Item> = {}): Item {
  return {
    title: 'Salt and Cedar',
    type: 'movie',
    grandparentTitle: '',
    parentTitle: '',
    parentIndex: undefined,
    index: undefined,
    year: 2021,
    libraryId: '1',
    ...changes,
  };
}

/** Events of server `Attic`, without the repetition. */
export const said = {
  live: (at = 0): Event => ({
    kind: 'link-changed',
    serverId: server.id,
    link: { kind: 'live', transport: 'websocket', because: undefined },
    at,
  }),
  lost: (at = 0, retryAt = at + 8000): Event => ({
    kind: 'link-changed',
    serverId: server.id,
    link: { kind: 'waiting', problem: 'unreachable', retryAt },
    at,
  }),
  listed: (activities: readonly Activity[], at = 0): Event => ({
    kind: 'listed',
    serverId: server.id,
    activities,
    isAfterGap: true,
    at,
  }),
  listedAgain: (activities: readonly Activity[], at = 0): Event => ({
    kind: 'listed',
    serverId: server.id,
    activities,
    isAfterGap: false,
    at,
  }),
  started: (changes: Partial<Activity> = {}, at = 0): Event => reported('started', activity(changes), at),
  updated: (changes: Partial<Activity> = {}, at = 0): Event => reported('updated', activity(changes), at),
  ended: (changes: Partial<Activity> = {}, at = 0): Event =>
    reported('ended', activity({ progress: 100, ...changes }), at),
  /** With no more than the uuid. */
  endedBare: (uuid = 'u1', at = 0): Event => ({
    kind: 'reported',
    serverId: server.id,
    reports: [{ event: 'ended', uuid, activity: undefined }],
    at,
  }),
  asked: (uuid = 'u1', at = 0): Event => ({
    kind: 'cancel-asked',
    serverId: server.id,
    uuid,
    call: { kind: 'activity' },
    at,
  }),
  accepted: (uuid = 'u1', at = 0): Event => ({
    kind: 'cancel-accepted',
    serverId: server.id,
    uuid,
    call: { kind: 'activity' },
    at,
  }),
};

function reported(event: Report['event'], of: Activity, at: number): Event {
  return { kind: 'reported', serverId: server.id, reports: [{ event, uuid: of.uuid, activity: of }], at };
}

/** The same event of another server. */
export function ofServer(serverId: string, event: Event): Event {
  return 'serverId' in event ? { ...event, serverId } : event;
}

/** Jobs are announced however short they are, unless the change says otherwise. */
export function prefers(change: Partial<Preferences>): Event {
  return {
    kind: 'preferences-changed',
    preferences: { ...DEFAULT_PREFERENCES, leastSeconds: 0, ...change },
  };
}

/** Signed in to a live Attic; jobs are announced however short they are. */
export const quiet: State = having(
  initialState,
  prefers({}),
  { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } },
  { kind: 'server-joined', server, at: 0 },
  said.live(),
);

export function having(state: State, ...events: readonly Event[]): State {
  return events.reduce((before, event) => reduce(before, event).after, state);
}
