import type { Activity } from '../../domain/activity.ts';
import { runningOf } from '../../domain/idle/idle.ts';
import type { WorkFilter } from '../../domain/idle/workFilter.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Server } from '../../domain/server.ts';
import type { ServerState } from '../../domain/state.ts';
import { linkProblemText } from '../../domain/view/linkText.ts';
import { durationText, progressText } from '../../domain/view/text.ts';
import { listText, t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT, exitCodeOf, Refusal } from '../exitCodes.ts';
import { onInterruption } from '../interruption.ts';
import { chosenWork } from '../libraries.ts';
import { activityJson, jsonText, serverJson } from '../output.ts';
import { type IdleEnd, untilIdle } from './untilIdle.ts';
import type { WaitTimes } from './waitTimes.ts';

type WaitIdleOptions = WaitTimes & {
  readonly json: boolean;
  readonly type?: string | undefined;
  readonly library?: string | undefined;
};

const MOST_LINES = 20;

/** `usher wait-idle`: ends once the servers have been idle for a while. Each must answer the first time. */
export async function waitIdle(destinations: Destinations, options: WaitIdleOptions): Promise<number> {
  const chosen = await chosenWork(destinations, options);
  if (typeof chosen === 'number') return chosen;
  return chosen.code || waitFor(chosen.destinations, chosen.filterOf, options);
}

/** Waits until all work that the filters let through has been over for a while, and says how it ended. */
export async function waitFor(
  destinations: Destinations,
  filterOf: (serverId: string) => WorkFilter,
  { settleMs, timeoutMs, json }: WaitTimes & { readonly json: boolean },
): Promise<number> {
  const { store, clock, followedServers } = destinations.terminal;
  const begunAt = clock.now();
  const { results: servers, code } = await forEachServer(destinations, async ({ server }) => server);
  if (code) return code;
  const interruption = onInterruption();
  if (process.stderr.isTTY && !json) console.error(waitingText(servers, durationText(settleMs)));
  for (const one of destinations.servers) if (!one.refusal) followedServers.follow(one.saved, one.token);
  const wish = { serverIds: servers.map(({ id }) => id), filterOf, settleMs, timeoutMs };
  const end = await untilIdle({ store, clock }, wish, interruption.signal);
  const found = { end, waitedMs: clock.now() - begunAt, servers: store.state.servers, filterOf, settleMs };
  await followedServers.leaveAll();
  if (end === 'stopped') return interruption.code;
  if (json && end !== 'refused') console.log(jsonText(jsonOf(found)));
  if (end !== 'idle') return exitCodeOf(refusalFor(found));
  if (!json) console.log(t('terminal.idle.done', { duration: durationText(settleMs) }));
  return EXIT.done;
}

type Found = {
  readonly end: IdleEnd;
  readonly waitedMs: number;
  readonly servers: readonly ServerState[];
  readonly filterOf: (serverId: string) => WorkFilter;
};

function waitingText(servers: readonly Server[], duration: string): string {
  const names = listText(servers.map(({ name }) => plainText(name)));
  return t('terminal.idle.waiting', { servers: names, duration });
}

function jsonOf({ end, waitedMs, servers, filterOf }: Found): unknown {
  const isIdle = end === 'idle';
  const running = isIdle ? [] : servers.flatMap((one) => runningIn(one, filterOf));
  return {
    isIdle,
    waitedMs,
    running: running.map(({ server, activity }) => ({
      server: serverJson(server),
      ...activityJson(activity),
    })),
    away: awayOf(servers).map(({ server }) => serverJson(server)),
  };
}

function refusalFor({ end, waitedMs, servers, filterOf }: Found): Refusal {
  if (end === 'refused') {
    const sentences = servers.flatMap(({ link, server }) =>
      link.kind === 'refused' ? linkProblemText(link.problem, plainText(server.name)) : [],
    );
    return new Refusal(EXIT.refused, sentences[0] ?? '');
  }
  const away = awayOf(servers).map(({ server }) =>
    t('terminal.idle.away', { server: plainText(server.name) }),
  );
  const running = servers
    .flatMap((one) => runningIn(one, filterOf))
    .map(({ activity }) => progressText(activity));
  const why = t('terminal.idle.timed-out', { duration: durationText(waitedMs) });
  return new Refusal(EXIT.timedOut, why, [...away, ...running].slice(0, MOST_LINES));
}

function runningIn(
  server: ServerState,
  filterOf: (serverId: string) => WorkFilter,
): readonly { readonly server: Server; readonly activity: Activity }[] {
  return runningOf(server, filterOf(server.server.id)).map((activity) => ({
    server: server.server,
    activity,
  }));
}

function awayOf(servers: readonly ServerState[]): readonly ServerState[] {
  return servers.filter(({ link }) => link.kind !== 'live');
}
