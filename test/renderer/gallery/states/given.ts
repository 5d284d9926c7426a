import type { Activity, Millis } from '../../../../src/domain/activity.ts';
import { reduce } from '../../../../src/domain/change/reduce.ts';
import type { Item } from '../../../../src/domain/contents/item.ts';
import type { ServerContents } from '../../../../src/domain/contents/serverContents.ts';
import type { Event } from '../../../../src/domain/event.ts';
import type { Finished } from '../../../../src/domain/finished.ts';
import type { Link, Server } from '../../../../src/domain/server.ts';
import { initialState, type ServerFacts, type State } from '../../../../src/domain/state.ts';
import { activity, item } from '../../../domain/given.ts';

// What the gallery's States are made of: events, as the app gets them. What servers call things is theirs, so it is in no catalogue.

/** Noon of one day, wherever the tests run: times of day are the same on every machine. */
export const NOW: Millis = new Date(2026, 10, 29, 12, 0).getTime();
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** How often a server tells of a job. */
const EACH_MS = 30 * SECOND;

/** A name that no line has room for. */
export const LONG = 'Every Single Recording of the Winter Concert Series, Remastered';

export const attic: Server = { id: 'attic', name: 'Attic' };
export const boathouse: Server = { id: 'boathouse', name: 'Boathouse' };

export const CONTENTS: ServerContents = {
  libraries: [
    {
      id: '1',
      title: 'Films',
      type: 'movie',
      paths: ['/media/films', '/media/films of the winter, remastered'],
    },
    { id: '2', title: 'Series', type: 'show', paths: ['/media/series'] },
  ],
  tasks: [
    { name: 'BackupDatabase', title: 'Back up database' },
    { name: 'ButlerTaskGenerateCreditsMarkers', title: 'Detect credits' },
  ],
  dvrs: [{ id: '7', title: 'Roof aerial' }],
  tuners: [],
  users: [
    { id: 1, name: 'Ada' },
    { id: 2, name: 'Robin' },
  ],
};

const ITEMS: ReadonlyMap<string, Item> = new Map([
  ['101', item({ title: 'Nine Winters', year: 2016 })],
  [
    '104',
    item({
      type: 'episode',
      title: 'Slack Water',
      grandparentTitle: 'Harbour Lights',
      parentIndex: 2,
      index: 4,
    }),
  ],
  ['106', item({})],
]);

/** A job that runs: for how long, whether it was found running, and for how long it has not moved. */
export type Job = {
  readonly activity: Activity;
  readonly forMs: Millis;
  readonly isFound?: boolean;
  readonly stoodMs?: Millis;
};

export function job(
  changes: Partial<Activity>,
  forMs: Millis,
  more: Omit<Job, 'activity' | 'forMs'> = {},
): Job {
  return { activity: activity({ title: '', ...changes }), forMs, ...more };
}

/** All that happened on one server until now. */
export function server(
  jobs: readonly Job[],
  { of = attic, facts = {}, link = LIVE }: { of?: Server; facts?: Partial<ServerFacts>; link?: Link } = {},
): readonly Event[] {
  const { id: serverId } = of;
  const found = jobs.filter((j) => j.isFound);
  const begin = NOW - Math.max(HOUR, ...jobs.map((j) => j.forMs)) - MINUTE;
  const foundAt = NOW - Math.max(0, ...found.map((j) => j.forMs));
  const told = jobs.flatMap((j) => toldOf(serverId, j));
  return [
    { kind: 'server-joined', server: of, isShared: facts.isShared ?? false, at: begin },
    { kind: 'server-facts-changed', serverId, facts: { contents: CONTENTS, items: ITEMS, ...facts } },
    { kind: 'link-changed', serverId, link: LIVE, at: begin },
    ...(found.length ? [listed(serverId, found, true, foundAt)] : []),
    ...told.toSorted((a, b) => a.at - b.at),
    ...(link.kind === 'live' ? [listed(serverId, jobs, false, NOW)] : []),
    ...(link === LIVE ? [] : [{ kind: 'link-changed', serverId, link, at: NOW } as const]),
  ];
}

export const LIVE = { kind: 'live', transport: 'websocket', because: undefined } as const satisfies Link;
export const AWAY = {
  kind: 'waiting',
  problem: 'unreachable',
  retryAt: NOW + 8 * SECOND,
} as const satisfies Link;

function listed(
  serverId: string,
  jobs: readonly Job[],
  isAfterGap: boolean,
  at: Millis,
): Extract<Event, { kind: 'listed' }> {
  return { kind: 'listed', serverId, activities: jobs.map((j) => j.activity), isAfterGap, at };
}

type Reported = Extract<Event, { kind: 'reported' }>;

/** Reports of a job that moves evenly, and then stands still. One that was found is in the list, and does not move. */
function toldOf(serverId: string, { activity: now, forMs, isFound, stoodMs = 0 }: Job): readonly Reported[] {
  if (isFound) return [];
  const steps = Math.max(4, Math.ceil(forMs / EACH_MS));
  return Array.from({ length: steps }, (_, n) => {
    const part = n / (steps - 1);
    const moved = Math.min(1, (part * forMs) / (forMs - stoodMs));
    const progress = now.progress && Math.floor(now.progress * moved);
    return report(serverId, n ? 'updated' : 'started', { ...now, progress }, NOW - forMs * (1 - part));
  });
}

export function report(
  serverId: string,
  event: 'started' | 'updated' | 'ended',
  of: Activity,
  at: Millis,
): Reported {
  return { kind: 'reported', serverId, reports: [{ event, uuid: of.uuid, activity: of }], at };
}

/** What is not said is that of a scan of Films that took three minutes. */
export function finish(agoMs: Millis, change: Partial<Finished> = {}): Finished {
  return {
    server: attic,
    activity: activity({
      uuid: `past-${agoMs}`,
      title: '',
      subtitle: '',
      progress: 100,
      context: { librarySectionId: '1' },
    }),
    library: 'Films',
    item: undefined,
    outcome: 'completed',
    at: NOW - agoMs,
    lastedMs: 3 * MINUTE,
    foundRunning: false,
    cancelAsked: false,
    ...change,
  };
}

/** Newest first. */
export const had = (recent: readonly Finished[]): Event => ({ kind: 'history-read', recent });

/** A State after these events of a person who is signed in. */
export function after(...events: readonly Event[]): State {
  const access: Event = { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } };
  return afterAll([access, ...events]);
}

export function afterAll(events: readonly Event[], state = initialState): State {
  return events.reduce((before, event) => reduce(before, event).after, state);
}
