import { isSeeing } from '../../../src/domain/change/absence.ts';
import type { Change } from '../../../src/domain/change/change.ts';
import { decide } from '../../../src/domain/notices/decide.ts';
import type { Seen } from '../seen.ts';

/** Of each change: nothing is told in a silence, and what is due and not told has a reason. */
export function watchSilences({ before, after, due }: Change, isTold: boolean, seen: Seen): void {
  const { away, pending } = before.notificationQueue;
  if (due.length && away?.reasons.length && pending.length < 1000)
    seen.wrong.push(`finishes are told though the person is away: ${away.reasons.join()}`);
  for (const { finished, ids, isSeen } of due) {
    const attention = { isSeeing: isSeen || isSeeing(after), reasons: [] };
    const { kind, reason } = decide(finished, after.preferences, attention);
    if (kind === 'hold') seen.wrong.push(`what is due is held: ${reason}`);
    if (kind === 'announce' && !isTold)
      seen.wrong.push(`${ids.join()} is to be announced (${reason}), and is not`);
    if (kind === 'drop') for (const id of ids) seen.dropped.add(id);
  }
  for (const { ids, decision } of after.decisions) {
    if (!due.some((u) => u.ids.some((id) => ids.includes(id)))) continue;
    if (decision.kind === 'hold') seen.wrong.push(`${ids.join()} is due, and still said to be held`);
    if (decision.kind === 'announce' && !isTold)
      seen.wrong.push(`${ids.join()} is said to be announced, and is not`);
  }
}
