import type { Mutation } from './mutation.ts';

export const SILENCES: readonly Mutation[] = [
  {
    name: 'silence: what finishes is told all the same',
    file: 'src/domain/change/notificationQueue.ts',
    from: 'if (!pending.length || isHeld(queue)) return undefined;',
    to: 'if (!pending.length) return undefined;',
  },
  {
    name: 'silence: what was held is never said to be told',
    file: 'src/domain/change/decisions.ts',
    from: 'return { ...one, decision: decide(pending.finished, preferences, attention), heldFor };',
    to: 'return one;',
  },
  {
    name: 'rules: what was looked at before it was told is said to be announced',
    file: 'src/domain/change/decisions.ts',
    from: 'isSeeing: pending.isSeen || isSeeing(state)',
    to: 'isSeeing: pending.isSeen',
  },
  {
    name: 'rules: what is watched is muted with its kind',
    file: 'src/domain/notices/decide.ts',
    from: 'finished.isWatched ? undefined : unwantedReason(finished, preferences)',
    to: 'unwantedReason(finished, preferences)',
    tests: ['test/domain/notices/decide.test.ts'],
  },
  {
    name: 'rules: of equals the first counts',
    file: 'src/domain/notices/noticeScope.ts',
    from: 'over.findLast(',
    to: 'over.find(',
    tests: ['test/domain/notices/decide.test.ts'],
  },
];
