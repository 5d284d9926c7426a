import { type Activity, isWork, type Millis } from '../domain/activity.ts';
import type { Change } from '../domain/change/change.ts';
import { plainText } from '../domain/plainText.ts';
import type { Link, Server } from '../domain/server.ts';
import { rowIn, type State, serverIn } from '../domain/state.ts';
import { linkProblemText, transportText } from '../domain/view/linkText.ts';
import { t } from '../locales/format.ts';
import type { Destinations } from './destinations.ts';
import { forEachServer } from './each.ts';
import { EXIT } from './exitCodes.ts';
import { activityJson, activityLine, finishedText, jsonText } from './output.ts';

type Line = {
  readonly event: 'listed' | 'started' | 'updated' | 'ended' | 'link';
  readonly at: Millis;
  readonly activity: Activity | undefined;
  readonly more: Readonly<Record<string, unknown>>;
  readonly sentence: string;
};

/**
 * `usher watch`: the app's own feed and state, told line by line. Every server must answer once, except that one of several may be away.
 * Ends only by a signal, or when every token is refused.
 */
export async function watch(destinations: Destinations, json: boolean): Promise<number> {
  const { results, code } = await forEachServer(destinations, async ({ server }) => server);
  if (!results.length) return code;
  const { store, followedServers } = destinations.terminal;
  const able = destinations.servers.filter((d) => !d.refusal);
  const over = Promise.withResolvers<number>();
  store.subscribe((change) => {
    const { before, event, after } = change;
    const server = 'serverId' in event ? serverIn(after, event.serverId)?.server : undefined;
    for (const line of server ? linesOf(server, change) : []) {
      const where = able.length > 1 ? `${plainText(server?.name ?? '')}  ` : '';
      if (json) console.log(jsonText(jsonOf(server, line)));
      else if (isForPeople(line, before)) console.log(`${timeOf(line.at)}  ${where}${line.sentence}`);
    }
    const isRefused = after.servers.every((s) => s.link.kind === 'refused');
    if (event.kind === 'link-changed' && isRefused) over.resolve(EXIT.refused);
  });
  for (const { saved, token } of able) followedServers.follow(saved, token);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.resolve(EXIT.done));
  const ending = await over.promise;
  await followedServers.leaveAll();
  return ending;
}

function linesOf(server: Server, { before, event, after, finished }: Change): readonly Line[] {
  const ended = finished.map((f): Line => {
    const more = { outcome: f.outcome, lastedMs: f.lastedMs };
    return { event: 'ended', at: f.at, activity: f.activity, more, sentence: finishedText(f) };
  });
  switch (event.kind) {
    case 'link-changed':
      return [
        {
          event: 'link',
          at: event.at,
          activity: undefined,
          more: { link: event.link },
          sentence: linkSentence(event.link, server.name),
        },
      ];
    case 'listed': {
      const rows = event.activities.flatMap((a) =>
        lineOfRow(before, after, server.id, a.uuid, 'listed', event.at),
      );
      return [...ended, ...rows];
    }
    case 'activity-started':
      return lineOfRow(before, after, server.id, event.activity.uuid, 'started', event.at);
    case 'activity-updated':
      return lineOfRow(before, after, server.id, event.activity.uuid, 'updated', event.at);
    default:
      return ended;
  }
}

/** The line of a running row: `fresh` if it is new, else `updated`. */
function lineOfRow(
  before: State,
  after: State,
  serverId: string,
  uuid: string,
  fresh: 'listed' | 'started' | 'updated',
  at: Millis,
): readonly Line[] {
  const row = rowIn(after, serverId, uuid);
  if (!row) return [];
  const isKnown = rowIn(before, serverId, uuid) !== undefined;
  const { activity } = row;
  return [
    {
      event: isKnown ? 'updated' : fresh === 'updated' ? 'started' : fresh,
      at,
      activity,
      more: {},
      sentence: activityLine(activity),
    },
  ];
}

/** A scan reports every percent; people are shown a new title or subtitle only. */
function isForPeople({ event, activity }: Line, before: State): boolean {
  if (!activity) return true;
  if (!isWork(activity)) return false;
  if (event !== 'updated') return true;
  const known = before.servers
    .flatMap((s) => s.rows)
    .find((r) => r.activity.uuid === activity.uuid)?.activity;
  return known?.title !== activity.title || known.subtitle !== activity.subtitle;
}

function jsonOf(server: Server | undefined, line: Line): unknown {
  const activity = line.activity ? activityJson(line.activity) : null;
  return { at: new Date(line.at).toISOString(), event: line.event, server, activity, ...line.more };
}

function linkSentence(link: Link, serverName: string): string {
  const name = plainText(serverName);
  switch (link.kind) {
    case 'connecting':
      return t('terminal.watch.connecting', { server: name });
    case 'live':
      return link.transport === 'websocket'
        ? t('terminal.watch.live', { server: name })
        : t('terminal.watch.live-by', {
            server: name,
            transport: transportText(link.transport, link.because),
          });
    case 'waiting':
      return t('terminal.watch.waiting', {
        problem: linkProblemText(link.problem, name),
        time: timeOf(link.retryAt),
      });
    case 'refused':
      return linkProblemText(link.problem, name);
  }
}

function timeOf(at: Millis): string {
  return new Date(at).toTimeString().slice(0, 8);
}
