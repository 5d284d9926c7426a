import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAbsence } from '../../../src/app/away/absence.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { AwayReason } from '../../../src/domain/away/away.ts';
import { isHeld, isSeeing } from '../../../src/domain/change/absence.ts';
import { entriesOf } from '../../../src/domain/change/history.ts';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { finishId } from '../../../src/domain/finished.ts';
import { isAnnouncedAlone } from '../../../src/domain/notices/worth.ts';
import { isScan } from '../../../src/domain/scan.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { createLog } from '../../../src/storage/log.ts';
import { prefers, said, server } from '../../domain/given.ts';
import { manualClock } from '../../plex/feed/manualClock.ts';

const HOUR = 3_600_000;

type PlainStep = 'job' | 'scan' | 'restart' | 'woke' | 'lost';
type Step =
  | { readonly kind: 'away'; readonly reason: AwayReason; readonly isAway: boolean }
  | { readonly kind: PlainStep }
  | { readonly kind: 'look'; readonly isLooking: boolean }
  | { readonly kind: 'pass'; readonly ms: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('away' as const),
      reason: fc.constantFrom('lock' as const, 'sleep' as const, 'quiet' as const, 'mute' as const),
      isAway: fc.boolean(),
    }),
    fc.constantFrom<PlainStep>('job', 'job', 'scan', 'restart', 'woke', 'lost').map((kind) => ({ kind })),
    fc.record({ kind: fc.constant('look' as const), isLooking: fc.boolean() }),
    fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.constantFrom(10, 500, 1500, 9000, 25_000, 61_000, HOUR, 60 * HOUR),
    }),
  ),
  { maxLength: 40 },
);

/** The app's own parts, with a person who comes and goes, on a disk that outlives each run. */
function live(plan: readonly Step[]): {
  readonly worthy: readonly string[];
  readonly told: readonly string[];
} {
  const storage = memoryStorage();
  const log = createLog(() => {});
  const told: string[] = [];
  const worthy = new Set<string>();
  const away = new Set<AwayReason>();
  let now = 1000 * HOUR;
  let count = 0;
  const clock = { ...manualClock(), now: () => now };
  let run = start();

  function start(): { readonly store: Store; readonly absence: ReturnType<typeof createAbsence> } {
    const history = openHistory(storage, log, clock.now);
    const store = createStore();
    const absence = createAbsence({ store, clock });
    store.subscribe((change) => {
      history.write(entriesOf(change));
      for (const finished of change.finished)
        if (isAnnouncedAlone(finished) || isScan(finished)) worthy.add(finishId(finished));
      told.push(...change.due.flatMap((u) => u.ids));
      const notices = noticesFor(change);
      // Nothing is notified behind a locked screen or in a quiet hour, and what is due is notified, or seen.
      if (notices.length) expect(isHeld(change.before.notificationQueue)).toBe(false);
      if (change.due.some((u) => !u.isSeen) && !isSeeing(change.after)) expect(notices).not.toEqual([]);
    });
    store.apply(prefers({}));
    const since = history.awaySince();
    if (since !== undefined) absence.restore(since);
    store.apply({ kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } });
    for (const reason of away) absence.set(reason, true);
    store.apply({ kind: 'server-joined', server, restored: history.restored(server.id), at: now });
    store.apply(said.live(now));
    store.apply(said.listed([], now));
    return { store, absence };
  }

  /** As the timer of the app does it. */
  function pass(ms: number): void {
    const end = now + ms;
    for (;;) {
      const due = dueAt(run.store.state);
      if (due === undefined || due > end) break;
      now = Math.max(now + 10, due);
      run.store.apply({ kind: 'time-passed', at: now });
    }
    now = Math.max(now, end);
  }

  function work(type: string): void {
    const one = { uuid: `u${count++}`, type, context: { librarySectionId: String(count) } };
    run.store.apply(said.started(one, now));
    pass(1200);
    run.store.apply(said.ended(one, now));
  }

  function take(step: Step): void {
    const { store, absence } = run;
    switch (step.kind) {
      case 'pass':
        pass(step.ms);
        break;
      case 'job':
        work('media.generate.intros');
        break;
      case 'scan':
        work('library.update.section');
        break;
      case 'look':
        store.apply({ kind: 'looking-changed', isLooking: step.isLooking });
        break;
      case 'woke':
        store.apply({ kind: 'woke', at: now });
        break;
      case 'lost':
        store.apply(said.lost(now));
        pass(2000);
        store.apply(said.live(now));
        store.apply(said.listed([], now));
        break;
      case 'restart':
        run = start();
        break;
      case 'away':
        if (step.isAway) away.add(step.reason);
        else away.delete(step.reason);
        absence.set(step.reason, step.isAway);
    }
  }

  plan.forEach(take);
  for (const reason of [...away]) run.absence.set(reason, false);
  pass(3 * 60_000);
  expect(run.store.state.notificationQueue.pending).toEqual([]);
  return { worthy: [...worthy].sort(), told: told.sort() };
}

const lock: Step = { kind: 'away', reason: 'lock', isAway: true };
const threeDays: Step = { kind: 'pass', ms: 72 * HOUR };
/** What chance seldom makes. */
const DAYS_AWAY: readonly (readonly Step[])[] = [
  [{ kind: 'job' }, lock, threeDays, { kind: 'restart' }],
  [lock, { kind: 'job' }, { kind: 'scan' }, threeDays, { kind: 'restart' }, threeDays, { kind: 'restart' }],
];

test('N1 N13 whatever the person and the app do, each finish that is worth it is told exactly once', () => {
  fc.assert(
    fc.property(steps, (plan) => {
      const { worthy, told } = live(plan);
      expect(told).toEqual(worthy);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 500), examples: DAYS_AWAY.map((plan) => [plan]) },
  );
});
