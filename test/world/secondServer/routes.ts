import type { ActivityTable } from './activityTable.ts';
import type { Reply } from './answer.ts';
import {
  ABOUT,
  ACCOUNTS,
  BUTLER_TASKS,
  ITEMS,
  LIVE_TV,
  OWNER,
  SECTIONS,
  sectionOf,
  sectionTree,
} from './household.ts';
import { type JobKind, type Jobs, stopActivity } from './jobs.ts';
import type { SecondServerOptions } from './options.ts';
import type { Tree } from './tree.ts';

export const WEB_SOCKET = '/:/websockets/notifications';
export const EVENT_SOURCE = '/:/eventsource/notifications';

/** Who calls, and what of; `id` is the part of the path that varies, decoded. */
export type Call = { readonly userID: number; readonly id: string; readonly query: URLSearchParams };

export type Route = {
  readonly method: string;
  /** `{id}` is what varies. */
  readonly path: string;
  readonly needs: 'nothing' | 'token' | 'owner';
  /** The parameters that it may have. */
  readonly parameters: readonly string[];
  readonly reply: (call: Call) => Reply;
};

export type RouteNeeds = {
  readonly options: SecondServerOptions;
  readonly machineIdentifier: string;
  readonly table: ActivityTable;
  readonly jobs: Jobs;
};

const DONE: Reply = { status: 200 };
const NOT_FOUND: Reply = { status: 404 };

export function createRoutes({ options, machineIdentifier, table, jobs }: RouteNeeds): readonly Route[] {
  const refused: Reply = { status: options.sharedRefusal };

  const sectionTrees = (): readonly Tree[] =>
    SECTIONS.map((section) => sectionTree(section, jobs.running('scan', section.key).length > 0));

  const directories = (): Reply =>
    list({ allowSync: true, title1: 'Plex Library' }, 'Directory', sectionTrees());

  function activities({ userID }: Call): Reply {
    if (userID === OWNER) return list({}, 'Activity', table.listed());
    if (options.sharedList === 'refused') return refused;
    const own = table.listed().filter((activity) => activity.userID === userID);
    return list({}, 'Activity', own);
  }

  function cancel({ userID, id }: Call): Reply {
    const isOwner = userID === OWNER;
    if (!isOwner && options.sharedCancel === 'refused') return refused;
    const activity = table.listed().find(({ uuid }) => uuid === id);
    if (!activity) return NOT_FOUND;
    if (!isOwner && activity.userID !== userID) return refused;
    if (!activity.cancellable) return { status: 400 };
    return { status: 200, after: () => table.find(id) && stopActivity(table, id, options.cancel) };
  }

  function scan({ userID, id }: Call): Reply {
    if (!SECTIONS.some(({ key }) => key === id)) return NOT_FOUND;
    const { uuid } = jobs.scan(id, userID);
    return options.namesScans ? { status: 200, headers: named(uuid) } : DONE;
  }

  function scanAll({ userID }: Call): Reply {
    for (const { key } of SECTIONS) jobs.scan(key, userID);
    return DONE;
  }

  /** Of one or all; the work stops once the answer was sent. */
  function stop(kind: JobKind, target: string | undefined, tree?: Tree): Reply {
    if (!jobs.running(kind, target).length && options.idleStop === 404) return NOT_FOUND;
    return { status: 200, ...(tree && { tree }), after: () => jobs.stop(kind, target) };
  }

  function startTask({ userID, id }: Call): Reply {
    if (!BUTLER_TASKS.some(({ name }) => name === id)) return NOT_FOUND;
    return jobs.task(id, userID) ? DONE : { status: 202 };
  }

  function startAllTasks({ userID }: Call): Reply {
    for (const { name } of BUTLER_TASKS.filter(({ enabled }) => enabled)) jobs.task(name, userID);
    return DONE;
  }

  function items({ id }: Call): Reply {
    const found = id.split(',').flatMap((key) => {
      const [item, section] = [ITEMS[key], sectionOf(key)];
      return item && section
        ? { ...item, librarySectionID: Number(section.key), librarySectionTitle: section.title }
        : [];
    });
    return found.length ? list({ allowSync: true }, 'Metadata', found) : NOT_FOUND;
  }

  const none: Tree = { MediaContainer: { message: '', size: 0, status: 0 } };

  function startTuner({ userID, id }: Call): Reply {
    if (!LIVE_TV.devices[id]) return NOT_FOUND;
    return { status: 200, tree: none, headers: named(jobs.tuner(id, userID).uuid) };
  }

  function reloadGuide({ userID, id }: Call): Reply {
    if (!LIVE_TV.dvrs[id]) return NOT_FOUND;
    return { status: 200, headers: named(jobs.guide(id, userID).uuid) };
  }

  const identity = { size: 0, claimed: true, machineIdentifier, version: '1.43.3.10828-second' };
  const about = { ...identity, ...ABOUT, friendlyName: options.friendlyName };

  return [
    route('GET /identity', 'nothing', () => ({ status: 200, tree: { MediaContainer: identity } })),
    route('GET /', 'token', () => ({ status: 200, tree: { MediaContainer: about } })),
    route('GET /activities', 'token', activities),
    route('DELETE /activities/{id}', 'token', cancel),
    // Answered as streams, where the request is for one.
    route(`GET ${WEB_SOCKET}`, 'token', () => NOT_FOUND, ['filters']),
    route(`GET ${EVENT_SOURCE}`, 'token', () => NOT_FOUND, ['filters']),
    route('GET /library', 'token', () =>
      list({ title1: 'Plex Library' }, 'Directory', [{ key: 'sections', title: 'Library Sections' }]),
    ),
    route('GET /library/sections', 'token', directories),
    route('GET /library/sections/all', 'token', directories),
    // One by the description, the other by every client that was found.
    route('POST /library/sections/refresh', 'owner', scanAll, ['force']),
    route('GET /library/sections/all/refresh', 'owner', scanAll, ['force']),
    route('DELETE /library/sections/all/refresh', 'owner', () =>
      stop('scan', undefined, options.stopAllBody === 'empty' ? undefined : directories().tree),
    ),
    route('POST /library/sections/{id}/refresh', 'owner', scan, ['force', 'path']),
    route('GET /library/sections/{id}/refresh', 'owner', scan, ['force', 'path']),
    route('DELETE /library/sections/{id}/refresh', 'owner', ({ id }) =>
      SECTIONS.some(({ key }) => key === id) ? stop('scan', id) : NOT_FOUND,
    ),
    route('GET /library/metadata/{id}', 'token', items),
    route('GET /accounts', 'owner', () => list({}, 'Account', ACCOUNTS)),
    route('GET /butler', 'owner', () => ({
      status: 200,
      tree: { ButlerTasks: { ButlerTask: BUTLER_TASKS } },
    })),
    route('POST /butler', 'owner', startAllTasks),
    route('DELETE /butler', 'owner', () => ({ status: 200, after: () => jobs.stop('task') })),
    route('POST /butler/{id}', 'owner', startTask),
    route('DELETE /butler/{id}', 'owner', ({ id }) =>
      jobs.running('task', id).length ? stop('task', id) : NOT_FOUND,
    ),
    route('GET /livetv/dvrs', 'token', () =>
      list({ status: 0 }, options.dvrName, Object.values(LIVE_TV.dvrs)),
    ),
    route('POST /livetv/dvrs/{id}/reloadGuide', 'owner', reloadGuide),
    route('DELETE /livetv/dvrs/{id}/reloadGuide', 'owner', ({ id }) =>
      LIVE_TV.dvrs[id] ? stop('guide', id) : NOT_FOUND,
    ),
    route('GET /media/grabbers/devices', 'owner', () => list({}, 'Device', Object.values(LIVE_TV.devices))),
    route('POST /media/grabbers/devices/{id}/scan', 'owner', startTuner, ['source']),
    route('DELETE /media/grabbers/devices/{id}/scan', 'owner', ({ id }) =>
      LIVE_TV.devices[id] ? stop('tuner', id, none) : NOT_FOUND,
    ),
  ];
}

function route(
  call: string,
  needs: Route['needs'],
  reply: Route['reply'],
  parameters: readonly string[] = [],
): Route {
  const [method = '', path = ''] = call.split(' ');
  return { method, path, needs, parameters, reply };
}

/** Without elements their name is absent, as it is for real. */
function list(fields: Tree, name: string, elements: readonly Tree[]): Reply {
  const size = elements.length;
  return {
    status: 200,
    tree: { MediaContainer: { size, ...fields, ...(size ? { [name]: elements } : {}) } },
  };
}

function named(uuid: string): Record<string, string> {
  return { 'X-Plex-Activity': uuid };
}
