import type { Activity, Millis } from '../activity.ts';
import type { Server } from '../server.ts';
import type { ServerState, State } from '../state.ts';
import type { Hook, HookEvent } from './hook.ts';
import type { DueHook } from './hooksDue.ts';
import type { Occasion } from './occasion.ts';

const NOBODY: Server = { id: 'trial', name: 'Attic' };
const FILMS = { id: '1', title: 'Films' };
const LASTED_MS = 3 * 60_000;
const STALLED_MS = 20 * 60_000;
const UPDATES = 12;

/** A made-up occasion for the first event of a hook: about a server and a library of the person's, where there are any that it is for. */
export function trialOf(hook: Hook, { servers }: Pick<State, 'servers'>, at: Millis): DueHook {
  const { on, only = [] } = hook;
  const [event = 'finish'] = on;
  const wanted = only.map(({ serverId }) => serverId);
  const known = servers.find(({ server }) => wanted.includes(server.id)) ?? servers[0];
  const libraries = known?.contents.libraries ?? [];
  const library =
    libraries.find(({ id }) => only.some(({ libraryId }) => libraryId === id)) ?? libraries[0] ?? FILMS;
  return { hook, event, occasion: occasionOf(event, known, library, at) };
}

function occasionOf(
  event: HookEvent,
  known: ServerState | undefined,
  library: typeof FILMS,
  at: Millis,
): Occasion {
  const server = known?.server ?? NOBODY;
  const activity = scanOf(library);
  const work = { server, activity, library: library.title, item: undefined, lastedMs: LASTED_MS };
  switch (event) {
    case 'finish':
    case 'settle': {
      const outcome = 'completed';
      const finished = { ...work, outcome, at, foundRunning: false, cancelAsked: false } as const;
      return { kind: 'finish', finished, updates: UPDATES };
    }
    case 'stall':
      return { ...work, kind: 'stall', stalledMs: STALLED_MS, isWatched: false };
    case 'idle':
      return { kind: 'idle', server, isLast: true };
    case 'server-lost':
      return { kind: 'server-lost', server, problem: 'unreachable' };
    case 'server-back':
      return { kind: 'server-back', server };
  }
}

/** As a server tells of it (docs/protocol.md "Kinds of activities"). */
function scanOf({ id, title }: typeof FILMS): Activity {
  return {
    uuid: 'trial',
    type: 'library.update.section',
    title: `Scanning ${title}`,
    subtitle: '',
    progress: 100,
    cancellable: true,
    userId: 1,
    context: { librarySectionId: id },
    response: undefined,
  };
}
