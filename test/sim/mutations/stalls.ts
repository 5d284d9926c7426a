import type { Mutation } from './mutation.ts';

/** About work that stands still (SPEC Y7–Y9). */
export const STALLS: readonly Mutation[] = [
  {
    name: 'time without a connection counts as a standstill',
    file: 'src/domain/estimate/pace.ts',
    from: 'const since = pace.movedAt + unheardMs;',
    to: 'const since = pace.movedAt;',
  },
  {
    name: 'what moves on still stands still',
    file: 'src/domain/estimate/pace.ts',
    from: 'steps: pace.steps + 1,\n    movedAt: point.at,',
    to: 'steps: pace.steps + 1,',
  },
  {
    name: 'a standstill counts from the start of the work',
    file: 'src/domain/estimate/stall.ts',
    from: 'return row.pace.movedAt + patienceMs(row, patience);',
    to: 'return row.firstSeenAt + patienceMs(row, patience);',
  },
  {
    name: 'a standstill is told again after a short gap',
    file: 'src/domain/change/times.ts',
    from: 'stalledIn(server, at + patience * UNHEARD_MS)',
    to: 'stalledIn(server, at)',
    tests: ['test/domain/estimate/stall.test.ts'],
  },
  {
    name: 'a standstill is told of a server that is away',
    file: 'src/domain/change/times.ts',
    from: "const fresh = server.link.kind === 'live' ? stalledIn(server, at) : [];",
    to: 'const fresh = stalledIn(server, at);',
    tests: ['test/domain/estimate/stall.test.ts'],
  },
  {
    name: 'standstills are told once they are not wanted any more',
    file: 'src/domain/view/notices/stallNotices.ts',
    from: "event.kind !== 'time-passed' || !tellsStalls",
    to: "event.kind !== 'time-passed'",
    tests: ['test/domain/estimate/stall.test.ts'],
  },
  {
    name: 'standstills are never told',
    file: 'src/domain/change/notificationQueue.ts',
    from: '.map((server) => (isAway(queue) ? server : withStallsTold(server, at)));',
    to: '.map((server) => (isAway(queue) ? server : server));',
  },
  {
    name: 'only what never moved stands still soon',
    file: 'src/domain/estimate/stall.ts',
    from: '(hasMoved ? LEAST_UNKNOWN_MS : NEVER_MOVED_MS), owned',
    to: '(hasMoved ? NEVER_MOVED_MS : LEAST_UNKNOWN_MS), owned',
  },
];
