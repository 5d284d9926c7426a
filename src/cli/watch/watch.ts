import { followContents } from '../../app/servers/contents.ts';
import { followItems } from '../../app/servers/items.ts';
import { type Activity, isWork, type Millis } from '../../domain/activity.ts';
import type { Change, RowChange } from '../../domain/change/change.ts';
import { namesOf } from '../../domain/contents/names.ts';
import { leftMs } from '../../domain/estimate/left.ts';
import { plainText } from '../../domain/plainText.ts';
import { finishedOf } from '../../domain/row.ts';
import type { Link, Server } from '../../domain/server.ts';
import { type ServerState, serverIn } from '../../domain/state.ts';
import { linkProblemText, transportText } from '../../domain/view/linkText.ts';
import { leftText } from '../../domain/view/time/timeText.ts';
import { t } from '../../locales/format.ts';
import { goOnBeside } from '../beside/goOnBeside.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT } from '../exitCodes.ts';
import { activityJson, activityLine, finishedText, jsonText } from '../output.ts';

type Line = {
  readonly event: 'listed' | 'started' | 'updated' | 'ended' | 'link';
  readonly at: Millis;
  readonly activity: Activity | undefined;
  /** The activity before it was updated. */
  readonly known: Activity | undefined;
  readonly more: Readonly<Record<string, unknown>>;
  readonly sentence: string;
};

/**
 * `usher watch`: the app's own feed and state, told line by line. Every server must answer once, except that one of several may be away.
 * Ends only by a signal, or when every token is refused.
 */
export async function watch(
  destinations: Destinations,
  { json, hooks }: { readonly json: boolean; readonly hooks: boolean },
): Promise<number> {
  const { results, code } = await forEachServer(destinations, async ({ server }) => server);
  if (!results.length) return code;
  const { store, followedServers } = destinations.terminal;
  const able = destinations.servers.filter((d) => !d.refusal);
  const over = Promise.withResolvers<number>();
  store.subscribe((change) => {
    const { event, after } = change;
    const known = 'serverId' in event ? serverIn(after, event.serverId) : undefined;
    for (const line of known ? linesOf(known, change) : []) {
      const where = able.length > 1 ? `${plainText(known?.server.name ?? '')}  ` : '';
      if (json) console.log(jsonText(jsonOf(known?.server, line)));
      else if (isForPeople(line)) console.log(`${timeOf(line.at)}  ${where}${line.sentence}`);
    }
    const isRefused = after.servers.every((s) => s.link.kind === 'refused');
    if (event.kind === 'link-changed' && isRefused) over.resolve(EXIT.refused);
  });
  const { watchHooks } = hooks ? await import('../hooks/watchHooks.ts') : {};
  const stopHooks = watchHooks?.(store, false);
  const stopBeside = goOnBeside(destinations, over.resolve);
  const stopReading = followContents(store, followedServers);
  const stopNaming = followItems(destinations.terminal);
  for (const { saved, token } of able) followedServers.follow(saved, token);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.resolve(EXIT.done));
  const ending = await over.promise;
  stopHooks?.();
  stopBeside();
  stopReading();
  stopNaming();
  await followedServers.leaveAll();
  return ending;
}

function linesOf(known: ServerState, { event, rows }: Change): readonly Line[] {
  switch (event.kind) {
    case 'link-changed':
      return [
        {
          event: 'link',
          at: event.at,
          activity: undefined,
          known: undefined,
          more: { link: event.link },
          sentence: linkSentence(event.link, known.server.name),
        },
      ];
    case 'listed':
      return rows.flatMap((row) => lineOfRow(known, row, 'listed', event.at));
    case 'reported':
      return rows.flatMap((row) => lineOfRow(known, row, 'started', event.at));
    default:
      return [];
  }
}

function lineOfRow(server: ServerState, change: RowChange, began: 'listed' | 'started', at: Millis): Line {
  const { activity } = change.row;
  const finished = change.kind === 'over' ? finishedOf(server, change.row) : undefined;
  if (finished) {
    const more = { outcome: finished.outcome, lastedMs: finished.lastedMs };
    return { event: 'ended', at, activity, known: undefined, more, sentence: finishedText(finished) };
  }
  const known = change.kind === 'moved' ? change.before.activity : undefined;
  const left = leftMs(change.row, at);
  return {
    event: known ? 'updated' : began,
    at,
    activity,
    known,
    more: {},
    sentence: [
      activityLine(activity, namesOf(server, activity)),
      ...(left === undefined ? [] : [leftText(left)]),
    ].join('  '),
  };
}

/** A scan reports every percent; people are shown a new title or subtitle only. */
function isForPeople({ event, activity, known }: Line): boolean {
  if (!activity) return true;
  if (!isWork(activity)) return false;
  return event !== 'updated' || known?.title !== activity.title || known.subtitle !== activity.subtitle;
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
