import type { Occasion } from '../../hooks/occasion.ts';
import type { Change } from '../change.ts';

/** What the change is an occasion for; nothing is looked for while no hook is on. */
export function withOccasions(change: Omit<Change, 'occasions'>): Change {
  const isWanted = change.after.preferences.hooks.some(({ isOn }) => isOn);
  return { ...change, occasions: isWanted ? finishes(change) : [] };
}

/** What has just come into the queue, whenever it is announced. What was restored finished in an earlier run, which saw to it. */
function finishes({ before, event, after }: Omit<Change, 'occasions'>): readonly Occasion[] {
  const { pending } = after.notificationQueue;
  if (event.kind === 'server-joined' || pending === before.notificationQueue.pending) return [];
  const known = new Set(before.notificationQueue.pending.map(({ finished }) => finished));
  return pending
    .filter(({ finished }) => !known.has(finished))
    .map(({ finished, updates }) => ({ kind: 'finish', finished, updates }));
}
