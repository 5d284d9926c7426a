// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code
import type { Mutation } from './mutation.ts';

/**
 * What choose.ts made of the code with seed 10, the first thirty, without five: two stood in code that is gone; two change nothing that
 * anybody sees (the last of the saved servers with an id, for ids are unique there; leaving the activities once more when they are
 * hidden); and a quit during the first words of the keychain that is not heeded is not known to be caught. The first three were written
 * again by hand, as the tool makes them.
 */
export const CHOSEN: readonly Mutation[] = [
  {
    name: 'short lives of streams before an upgrade count after it',
    file: 'src/plex/feed/transportFallback.ts',
    from: 'if (level === 0) because = undefined;\n      shortLives = 0;',
    to: 'if (level === 0) because = undefined;\n      {}',
    tests: ['test/plex/feed/transportFallback.test.ts'],
  },
  {
    name: 'the first list counts as a change that the stream missed',
    file: 'src/plex/feed/missedUpdates.ts',
    from: 'if (hasReports || isChangeExpected) missed = 0;',
    to: 'if (hasReports && isChangeExpected) missed = 0;',
    tests: ['test/plex/feed/missedUpdates.test.ts'],
  },
  {
    name: 'kind and outcome of a history line pass through the redaction',
    file: 'src/storage/history/historyLines.ts',
    from: "new Set(['kind', 'outcome', 'started', 'startedAs'])",
    to: "new Set(['started', 'startedAs'])",
    tests: ['test/storage/history.test.ts'],
  },
  {
    name: 'only typed servers are looked for nearer by',
    file: 'src/app/servers/followedServers.ts',
    from: "return locality !== 'local' && locality !== 'typed' && addresses.some((w) => w.locality === 'local');",
    to: "return locality !== 'local' && locality === 'typed' && addresses.some((w) => w.locality === 'local');",
    tests: ['test/app/account.test.ts'],
  },
  {
    name: 'a nap of the due timer is not cut short',
    file: 'src/app/dueTimer.ts',
    from: 'napEnds = clock.now() + napMs;',
    to: 'napEnds = clock.now() - napMs;',
  },
  {
    name: 'plex.tv’s answer is dropped',
    file: 'src/app/signIn/account.ts',
    from: 'return answer;',
    to: '{}',
  },
  {
    name: 'time does not pass for the state',
    file: 'src/app/dueTimer.ts',
    from: "if (!nap.signal.aborted) store.apply({ kind: 'time-passed', at: clock.now() });",
    to: "if (false) store.apply({ kind: 'time-passed', at: clock.now() });",
  },
  {
    name: 'nothing is held while the list is under way',
    file: 'src/plex/feed/reportBuffer.ts',
    from: 'flush();\n      isHeld = true;\n    },\n    holdAnew',
    to: 'flush();\n    },\n    holdAnew',
    tests: ['test/plex/feed/feed.test.ts'],
  },
  {
    name: 'a session that is over goes on',
    file: 'src/plex/feed/session.ts',
    from: 'own.abort();',
    to: '{}',
  },
  {
    name: 'an idle server is not listed, a busy one rarely',
    file: 'src/plex/feed/listTimer.ts',
    from: '} while (!isBusy() && waitedMs < quietMs && !signal.aborted);',
    to: '} while ((!isBusy() || waitedMs < quietMs) && !signal.aborted);',
    tests: ['test/plex/feed/feed.test.ts'],
  },
  {
    name: 'a quick reopening of the stream is shown',
    file: 'src/plex/feed/session.ts',
    from: 'if (reopened.aborted) return;',
    to: 'if (reopened.aborted) {}',
    tests: ['test/plex/feed/feed.test.ts'],
  },
  {
    name: 'the due timer does not wait for something to be due',
    file: 'src/app/dueTimer.ts',
    from: 'await aborted(nap.signal);',
    to: '{}',
  },
  {
    name: 'a wish to ask the account soon is not heeded',
    file: 'src/app/signIn/accountRefresh.ts',
    from: 'const waitMs = endOf(refreshedAt, isWanted ? SHORTEST_MS : REFRESH_MS, now) - now;',
    to: 'const waitMs = endOf(refreshedAt, false ? SHORTEST_MS : REFRESH_MS, now) - now;',
  },
  {
    name: 'the account’s secret is asked for where there is no account',
    file: 'src/app/servers/restoreServers.ts',
    from: "const canAsk = account !== undefined && secrets.problem !== 'locked';",
    to: "const canAsk = account === undefined && secrets.problem !== 'locked';",
    tests: ['test/app/account.test.ts'],
  },
  {
    name: 'what finished is not queued',
    file: 'src/domain/change/notificationQueue.ts',
    from: '      pending,',
    to: '      ...{},',
  },
  {
    name: 'when a scan worked last is not kept',
    file: 'src/domain/change/scans.ts',
    from: 'return scan.quietSince === undefined ? { ...scan, quietSince: at, lastWorkAt: at } : scan;',
    to: 'return scan.quietSince === undefined ? { ...scan, quietSince: at, ...{} } : scan;',
    tests: ['test/domain/scans.test.ts'],
  },
  {
    name: 'a better transport is never looked for',
    file: 'src/plex/feed/upgrade.ts',
    from: 'while (!signal.aborted) {',
    to: 'while (false) {',
  },
  {
    name: 'what a list brings counts as seen from its start',
    file: 'src/domain/change/rows.ts',
    from: 'const began = [...unplaced.values()].map((a) => firstSeen(a, at, true, usual));',
    to: 'const began = [...unplaced.values()].map((a) => firstSeen(a, at, false, usual));',
    tests: ['test/domain/reduce.test.ts'],
  },
  {
    name: 'servers share one history key',
    file: 'src/storage/history/historyLedger.ts',
    from: 'const keyOf = (serverId: string, uuid: string): string => `${serverId}/${uuid}`;',
    to: "const keyOf = (serverId: string, uuid: string): string => '';",
  },
  {
    name: 'what finished is announced at once',
    file: 'src/domain/change/notificationQueue.ts',
    from: 'const due = isDue(announcesAt(queue, at)) ? queue.pending : [];',
    to: 'const due = true ? queue.pending : [];',
    tests: ['test/domain/notifications.test.ts'],
  },
  {
    name: 'saved servers are not restored',
    file: 'src/app/servers/restoreServers.ts',
    from: "): AsyncGenerator<{ readonly server: SavedServer; readonly token: string | undefined }> {\n  let isLocked = false;\n  for (const server of servers) {\n    if (server.origin === 'unclaimed') yield { server, token: '' };\n    else if (isLocked) yield { server, token: undefined };\n    else {\n      const token = await secrets.read(server.id);\n      // A locked keychain is asked once, not for each server: one question for the person, and one time-out.\n      isLocked = secrets.problem === 'locked';\n      yield { server, token };\n    }\n  }\n}",
    to: '): AsyncGenerator<{ readonly server: SavedServer; readonly token: string | undefined }> {}',
  },
  {
    name: 'an unlocked screen does not make live links prove themselves',
    file: 'src/app/servers/followedServers.ts',
    from: "if (isLive && !isBetter && from !== 'sleep') feed.relist();",
    to: "if (isLive && !isBetter && from !== 'sleep') {}",
    tests: ['test/app/account.test.ts'],
  },
  {
    name: 'one server’s change replaces all',
    file: 'src/domain/change/reduce.ts',
    from: 'servers: state.servers.map((s) => (s === known ? looked : s)),',
    to: 'servers: state.servers.map((s) => (true ? looked : s)),',
  },
  {
    name: 'metadata work without a library belongs to no scan',
    file: 'src/domain/change/scans.ts',
    from: 'librarySectionId === undefined || scan.sectionId === undefined || librarySectionId === scan.sectionId',
    to: 'librarySectionId === scan.sectionId',
    tests: ['test/domain/scans.test.ts'],
  },
  {
    name: 'no server is followed',
    file: 'src/app/servers/followedServers.ts',
    from: "function join(saved: SavedServer, token: string): void {\n    const { id: serverId, name, rawName, isShared } = saved;\n    const connection = connect({\n      ...targetWithToken(saved, token),\n      client: client(),\n      network,\n      clock,\n      untilDrained: needs.untilDrained,\n      isRawKept: needs.isRawKept,\n      onFound: (address) => {\n        const route = { locality: address.locality, isPlain: address.url.startsWith('http:') };\n        store.apply({ kind: 'server-facts-changed', serverId, facts: { route } });\n        onFound(serverId, address);\n      },\n      onTrustPrompt: (trustPrompt: TrustPrompt | undefined) => {\n        if (serverIn(store.state, serverId)?.trustPrompt === trustPrompt) return;\n        store.apply({ kind: 'server-facts-changed', serverId, facts: { trustPrompt } });\n      },\n    });\n    store.apply({\n      kind: 'server-joined',\n      server: { id: serverId, name, rawName },\n      isShared,\n      restored: history.restored(serverId),\n      at: clock.now(),\n    });\n    const feed = startFeed({ serverId, source: connection, clock, random, gatherMs, emit: store.apply });\n    followed.set(serverId, { saved, token, connection, feed });\n  }",
    to: 'function join(saved: SavedServer, token: string): void {}',
  },
];
