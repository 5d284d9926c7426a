import type { Event } from '../../event.ts';
import { type Start, withoutStart, withStart } from '../../start/start.ts';

type StartEvent = Extract<Event, { readonly kind: 'start-asked' | `start-${string}ed` }>;

/** After the person asked, or was told that it did not work. */
export function startsAfter(
  starts: readonly Start[],
  event: Exclude<StartEvent, { readonly kind: 'start-accepted' }>,
): readonly Start[] {
  const { kind, work, at } = event;
  switch (kind) {
    case 'start-asked':
      return withStart(withoutStart(starts, work), { work, askedAt: at, phase: { kind: 'asked' } });
    case 'start-failed':
      return withStart(starts, { work, askedAt: at, phase: { kind: 'failed', at, problem: event.problem } });
    case 'start-stopped':
      return withoutStart(starts, work);
    case 'start-stop-failed':
      return withStart(starts, {
        work,
        askedAt: at,
        phase: { kind: 'stop-failed', at, problem: event.problem },
      });
  }
}
