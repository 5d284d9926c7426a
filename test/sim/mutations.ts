/** A deliberate bug: `from` stands once in `file`, and becomes `to`. The simulation must not come out clean with it. */
export type Mutation = {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'frames that come during the list are forgotten',
    file: 'src/plex/feed/heldReports.ts',
    from: 'if (held) for (const report of reports) keep(held, report);',
    to: 'if (held) return;',
  },
  {
    name: 'frames are not held while the list is under way',
    file: 'src/plex/feed/heldReports.ts',
    from: 'if (held) for (const report of reports) keep(held, report);\n      else reports.forEach(deliver);',
    to: 'reports.forEach(deliver);',
  },
  {
    name: 'ends are delivered after the list instead of before',
    file: 'src/plex/feed/heldReports.ts',
    from: "waiting.filter((report) => report.event === 'ended').forEach(deliver);",
    to: '',
  },
  {
    name: 'the list is asked once per connection only',
    file: 'src/plex/feed/listTimer.ts',
    from: '} while (!isBusy() && waitedMs < quietMs && !signal.aborted);',
    to: '} while (!signal.aborted);',
  },
  {
    name: 'a stream that misses updates is believed',
    file: 'src/plex/feed/missedUpdates.ts',
    from: 'else if (list !== lastList) missed++;',
    to: '',
  },
  {
    name: 'a lost stream is not noticed',
    file: 'src/plex/feed/channel.ts',
    from: 'if (stream === current) onChange();',
    to: '',
  },
  {
    name: 'a worse transport is kept for ever',
    file: 'src/plex/feed/upgrade.ts',
    from: 'for (const transport of fallback.better) {',
    to: 'for (const transport of fallback.better.slice(3)) {',
  },
  {
    name: 'the old stream stays open when a better one takes over',
    file: 'src/plex/feed/channel.ts',
    from: 'current.close();\n      current = upgraded;',
    to: 'current = upgraded;',
  },
  {
    name: 'the search for a better transport goes on after the session is over',
    file: 'src/plex/feed/channel.ts',
    from: "signal.addEventListener('abort', () => search.abort(), { once: true });",
    to: '',
  },
  {
    name: 'only WebSocket is tried',
    file: 'src/plex/feed/channel.ts',
    from: 'fallback.fallBack(error.problem);',
    to: 'throw error;',
  },
  {
    name: 'silence is taken for peace',
    file: 'src/plex/feed/streams/silence.ts',
    from: 'silentBeats++;',
    to: '',
  },
  {
    name: 'the feed gives up after five failures',
    file: 'src/plex/feed/feed.ts',
    from: 'if (end.livedMs >= GOOD_LIFE_MS) failures = 0;',
    to: 'if (end.livedMs >= GOOD_LIFE_MS) failures = 0;\n      if (failures >= 5) return aborted(signal);',
  },
  {
    name: 'the wait between attempts has no upper bound',
    file: 'src/plex/feed/backoff.ts',
    from: 'Math.min(FIRST_MS * 2 ** failures, LONGEST_MS)',
    to: 'FIRST_MS * 2 ** failures',
  },
  {
    name: 'any problem parks the feed',
    file: 'src/plex/feed/feed.ts',
    from: "if (problem === 'refused' || problem === 'forbidden') {",
    to: "if (problem === 'refused' || problem === 'forbidden' || problem === 'starting') {",
  },
  {
    name: 'absent from one list is gone, gap or no gap',
    file: 'src/domain/change/rows.ts',
    from: 'isAfterGap || row.isMissing ?',
    to: 'isAfterGap || !row.isMissing ?',
  },
  {
    name: 'what the list lacks stays for ever',
    file: 'src/domain/change/rows.ts',
    from: "return isAfterGap || row.isMissing ? ended(row, 'gone', at) : { ...row, isMissing: true };",
    to: 'return { ...row, isMissing: true };',
  },
  {
    name: 'a late frame brings an ended row back',
    file: 'src/domain/change/rows.ts',
    from: 'if (past && isEcho(past, activity, isStart)) return { ...UNCHANGED, rows };',
    to: '',
  },
  {
    name: 'a new connection knows nothing of the ends before it',
    file: 'src/domain/change/rows.ts',
    from: 'return rows.map((r) => (r.end ? { ...r, end: { ...r.end, isRevivedByList: true } } : r));',
    to: 'return rows.filter((r) => !r.end);',
  },
  {
    name: 'the same uuid is always the same job',
    file: 'src/domain/change/rows.ts',
    from: '!isSameWork(activity, listed) ||',
    to: '',
  },
  {
    name: 'what finished stays pending',
    file: 'src/domain/change/notificationQueue.ts',
    from: 'return { ...notificationQueue, pending: [],',
    to: 'return { ...notificationQueue,',
  },
  {
    name: 'scans never settle',
    file: 'src/domain/change/scans.ts',
    from: 'if (isBusy) return',
    to: 'if (isBusy || scan.lastWorkAt) return',
  },
  {
    name: 'a clock that is set back puts everything off',
    file: 'src/domain/change/hasPassed.ts',
    from: ' || since > now',
    to: '',
  },
  {
    name: 'what is announced is not written down',
    file: 'src/domain/change/history.ts',
    from: "...(ids.length ? [{ kind: 'announced', ids } as const] : [])",
    to: '',
  },
  {
    name: 'what begins is not written down',
    file: 'src/domain/change/history.ts',
    from: 'return [...over, ...began,',
    to: 'return [...over,',
  },
  {
    name: 'what was not announced is forgotten with the process',
    file: 'src/domain/change/reduce.ts',
    from: 'return enqueued({ ...state, servers }, pendingFrom(restored), at);',
    to: 'return { ...state, servers };',
  },
  {
    name: 'a torn line is left in the file',
    file: 'src/storage/history.ts',
    from: 'let next = compact(0);',
    to: 'let next = { bytes: MOST_BYTES, at: now() + DAY_MS };',
  },
  {
    name: 'a burst makes a history line longer than may be read',
    file: 'src/storage/historyLines.ts',
    from: 'room = LONGEST_LINE - 1024;',
    to: 'room = Number.POSITIVE_INFINITY;',
  },
  {
    name: 'a burst makes a history line longer than is read',
    file: 'src/storage/historyLines.ts',
    from: 'if (line.length > LONGEST_LINE) return undefined;',
    to: 'if (line.length > 16_384) return undefined;',
  },
  {
    name: 'a finish does not close what began',
    file: 'src/storage/historyLedger.ts',
    from: 'open.delete(keyOf(finished.server.id, finished.activity.uuid));',
    to: '',
  },
  {
    name: 'the log repeats itself',
    file: 'src/app/servers/logLinks.ts',
    from: 'if (logged.get(event.serverId) !== line) log.write(name',
    to: 'log.write(name',
  },
  {
    name: 'time is kept after the quit',
    file: 'src/app/dueTimer.ts',
    from: "signal.addEventListener('abort', wake);",
    to: '',
  },
];
