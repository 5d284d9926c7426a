import type { Mutation } from './mutation.ts';

const UNIT = ['test/domain/start/starts.test.ts'];
const APP = ['test/app/start/startWork.test.ts'];

/** Bugs in what the person has a server begin (SPEC J). */
export const STARTS: readonly Mutation[] = [
  {
    name: 'start: a guess is never taken back',
    file: 'src/domain/change/start/claimed.ts',
    from: "if (!start || fitOf(start.work, row.activity, contents) !== 'none') return { starts, row };",
    to: 'if (start) return { starts, row };\n  if (!start) return { starts, row };',
    tests: UNIT,
  },
  {
    name: 'start: what ran before the request is taken for new',
    file: 'src/domain/change/start/claimed.ts',
    from: 'return firstSeenAt >= askedAt && isWork(activity);',
    to: 'return isWork(activity);',
    tests: [...UNIT, ...APP],
  },
  {
    name: 'start: the name in the answer is not heeded',
    file: 'src/plex/server/client.ts',
    from: 'uuid: isActivityId(uuid) ? uuid : undefined,',
    to: 'uuid: isActivityId(uuid) ? undefined : undefined,',
    tests: APP,
  },
  {
    name: 'start: an activity that came before the answer is not looked for',
    file: 'src/domain/change/start/startAccepted.ts',
    from: 'const before = rowFor(start, known);',
    to: 'const before = [known.rows].flat().find(() => false);',
    tests: UNIT,
  },
  {
    name: 'start: what was over before the answer is not announced',
    file: 'src/domain/change/start/startAccepted.ts',
    from: 'pending: isNews ? [pendingOf(is)] : []',
    to: 'pending: isNews ? [] : []',
    tests: UNIT,
  },
  {
    name: 'start: a short job is not announced, though it was asked for',
    file: 'src/domain/notices/worth.ts',
    from: 'if (startedAs || isWatched) return undefined;',
    to: 'if (isWatched) return undefined;',
    tests: UNIT,
  },
  {
    name: 'start: what was asked for is told only if it lasted a minute',
    file: 'src/domain/notices/decide.ts',
    from: "if (finished.startedAs !== undefined) return 'asked-for';",
    to: '',
    tests: UNIT,
  },
  {
    name: 'start: a restart forgets who started it',
    file: 'src/domain/change/history.ts',
    from: 'return isKnown(change.before, row) ? undefined : beganOf(known.server.id, row);',
    to: 'return undefined;',
    tests: UNIT,
  },
  {
    name: 'start: the history file drops who started it',
    file: 'src/storage/history/historyLines.ts',
    from: "const started = STARTED.find((s) => s === fieldOf(tree, 'started'));",
    to: 'const started = STARTED.find(() => false);',
    tests: APP,
  },
  {
    name: 'start: nothing is due when nothing was seen',
    file: 'src/domain/change/start/startTimes.ts',
    from: "return 'at' in phase && keptMs !== undefined ? [endOf(phase.at, keptMs, now)] : [];",
    to: 'return [];',
    tests: [...UNIT, ...APP],
  },
  {
    name: 'start: own rows are not on top',
    file: 'src/domain/view/jobs/rowOrder.ts',
    from: 'Number(isOwn(b)) - Number(isOwn(a)) ||',
    to: '',
    tests: [...UNIT, ...APP],
  },
  {
    name: 'start: on somebody else’s server it is sent',
    file: 'src/app/servers/startWork.ts',
    from: "state.link.kind !== 'live' || !mayManage(state)",
    to: "state.link.kind !== 'live'",
    tests: APP,
  },
  {
    name: 'start: after a 403 it is offered again',
    file: 'src/app/servers/startWork.ts',
    from: "if (problem !== 'forbidden') return;",
    to: 'if (problem) return;',
    tests: APP,
  },
  {
    name: 'start: twice is sent twice',
    file: 'src/app/servers/startWork.ts',
    from: 'if (!able || isUnderWay(startOf(able.state.starts, work))) return;',
    to: 'if (!able) return;',
    tests: APP,
  },
  {
    name: 'start: what the server has not is sent',
    file: 'src/app/servers/startWork.ts',
    from: 'return isKnownWork(work, state.contents) ? { server, state } : undefined;',
    to: 'return { server, state };',
    tests: APP,
  },
  {
    name: 'start: a guess is said to be certain',
    file: 'src/domain/change/start/claimed.ts',
    from: "uuidOf(start) === row.activity.uuid ? 'known' : 'guess';",
    to: "'known';",
  },
  {
    name: 'start: what is over still runs',
    file: 'src/domain/change/start/claimed.ts',
    from: 'left = left.filter((s) => !isRunningAs(s, uuid));',
    to: '',
  },
  {
    name: 'start: a name is forgotten once it was said that nothing was seen',
    file: 'src/domain/change/start/claimed.ts',
    from: "return phase.kind === 'accepted' || phase.kind === 'unseen' ? phase.uuid : undefined;",
    to: "return phase.kind === 'accepted' ? phase.uuid : undefined;",
  },
  {
    name: 'start: what was over before the answer is waited for',
    file: 'src/domain/change/start/startAccepted.ts',
    from: 'if (row.end) return late(',
    to: 'if (!row) return late(',
  },
  {
    name: 'start: what nobody sees begin is waited for without end',
    file: 'src/domain/change/start/startTimes.ts',
    from: "if (kind === 'asked' || kind === 'running') return undefined;",
    to: "if (kind !== 'failed') return undefined;",
  },
  {
    name: 'start: a task that began by itself is stopped without its rows',
    file: 'src/app/servers/startWork.ts',
    from: 'if (other) return cancelActivity(needs, serverId, other.activity.uuid, call);',
    to: '',
  },
];
