import type { HookEvent } from '../../hooks/hook.ts';
import { NO_MARKS, type Occasion, type OccasionMarks } from '../../hooks/occasion.ts';
import { serverIn } from '../../state.ts';
import type { Change } from '../change.ts';
import { idle } from './idle.ts';
import { lossOrReturn } from './loss.ts';
import type { BareChange, Marked } from './marked.ts';
import { stalled } from './stalled.ts';

/** What the change is an occasion for. Nothing is looked for that no hook wants. */
export function withOccasions(change: BareChange): Change {
  const { after } = change;
  const wanted = new Set(after.preferences.hooks.flatMap(({ isOn, on }) => (isOn ? on : [])));
  if (!wanted.size) {
    const isClear = !after.occasionMarks.size;
    return { ...change, after: isClear ? after : { ...after, occasionMarks: new Map() }, occasions: [] };
  }
  const occasions = [...finishes(change)];
  let marks = after.occasionMarks;
  for (const id of concerned(change)) {
    const before = marks.get(id) ?? NO_MARKS;
    const marked = serverMarked(change, id, { marks: before, occasions: [] }, marks, wanted);
    if (marked.marks !== before) marks = new Map(marks).set(id, marked.marks);
    occasions.push(...marked.occasions);
  }
  return {
    ...change,
    after: marks === after.occasionMarks ? after : { ...after, occasionMarks: marks },
    occasions,
  };
}

/** The servers of which something may have come to pass. */
function concerned({ event, after }: BareChange): readonly string[] {
  if ('serverId' in event) return [event.serverId];
  return event.kind === 'time-passed' ? after.servers.map(({ server }) => server.id) : [];
}

function serverMarked(
  change: BareChange,
  id: string,
  before: Marked,
  others: ReadonlyMap<string, OccasionMarks>,
  wanted: ReadonlySet<HookEvent>,
): Marked {
  const { event, after } = change;
  const server = serverIn(after, id);
  if (!server) return { ...before, marks: NO_MARKS };
  if (!('at' in event)) return before;
  const { at } = event;
  const isWanted = (...kinds: readonly HookEvent[]): boolean => kinds.some((kind) => wanted.has(kind));
  const { stalls, quietSince, isIdle, hasWorked } = NO_MARKS;
  // What is not wanted any more must not come due for ever.
  const clear: Partial<OccasionMarks> = {
    ...(isWanted('stall') || before.marks.stalls === stalls ? {} : { stalls }),
    ...(isWanted('idle') || before.marks.quietSince === undefined ? {} : { quietSince, isIdle, hasWorked }),
  };
  const cleared = Object.keys(clear).length ? { ...before, marks: { ...before.marks, ...clear } } : before;
  const steps: readonly ((marked: Marked) => Marked)[] = [
    ...(isWanted('server-lost', 'server-back') ? [lossOrReturn(after, server, at)] : []),
    ...(isWanted('stall') ? [stalled(event, server, at)] : []),
    ...(isWanted('idle') ? [idle(change, server, others, at)] : []),
  ];
  return steps.reduce((marked, step) => step(marked), cleared);
}

/** What has just come into the queue, whenever it is announced. What was restored finished in an earlier run, which saw to it. */
function finishes({ before, event, after }: BareChange): readonly Occasion[] {
  const { pending } = after.notificationQueue;
  if (event.kind === 'server-joined' || pending === before.notificationQueue.pending) return [];
  const known = new Set(before.notificationQueue.pending.map(({ finished }) => finished));
  return pending
    .filter(({ finished }) => !known.has(finished))
    .map(({ finished, updates }) => ({ kind: 'finish', finished, updates }));
}
