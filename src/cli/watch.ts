import { createStore } from '../app/store.ts';
import { type Activity, isWork, type Millis } from '../domain/activity.ts';
import type { Event } from '../domain/event.ts';
import { type Link, rowIn, type Server, type State } from '../domain/state.ts';
import { linkProblemText, plainText, transportText } from '../domain/words.ts';
import { systemClock } from '../plex/clock.ts';
import { startFeed } from '../plex/feed.ts';
import { connectServer } from '../plex/serverConnection.ts';
import { EXIT } from './exitCodes.ts';
import { activityJson, activityLine, finishedText } from './output.ts';
import { type Destination, nameServer } from './server.ts';

type Line = {
  readonly event: 'listed' | 'started' | 'updated' | 'ended' | 'link';
  readonly at: Millis;
  readonly activity: Activity | undefined;
  readonly more: Readonly<Record<string, unknown>>;
  readonly sentence: string;
};

/** `usher watch`: the app's own feed and state, told line by line. Ends only by a signal, or when the token is refused. */
export async function watch(destination: Destination, json: boolean): Promise<number> {
  const { base, token, client } = destination;
  const { server, isIdentified } = await nameServer(destination);
  const store = createStore();
  const over = Promise.withResolvers<number>();
  store.subscribe((before, event, after) => {
    for (const line of linesOf(server, before, event, after)) {
      if (json) console.log(JSON.stringify(jsonOf(server, line)));
      else if (isForPeople(line, before)) console.log(`${timeOf(line.at)}  ${line.sentence}`);
    }
    if (event.kind === 'link-changed' && event.link.kind === 'refused') over.resolve(EXIT.refused);
  });
  store.apply({ kind: 'server-joined', server, at: systemClock.now() });
  const feed = startFeed({
    serverId: server.id,
    source: connectServer(base, token, isIdentified ? server.id : undefined, client),
    clock: systemClock,
    random: Math.random,
    emit: store.apply,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => over.resolve(EXIT.done));
  const code = await over.promise;
  await feed.stop();
  return code;
}

function linesOf(server: Server, before: State, event: Event, after: State): readonly Line[] {
  const ended = after.finished.map((f): Line => {
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

/** A row that was not there before is told as `fresh`; one that was, as `updated`; one that does not run, not at all. */
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

/** A scan tells every percent; people want to know when it goes on to something else. */
function isForPeople({ event, activity }: Line, before: State): boolean {
  if (!activity) return true;
  if (!isWork(activity)) return false;
  if (event !== 'updated') return true;
  const known = before.servers
    .flatMap((s) => s.rows)
    .find((r) => r.activity.uuid === activity.uuid)?.activity;
  return known?.title !== activity.title || known.subtitle !== activity.subtitle;
}

function jsonOf(server: Server, line: Line): unknown {
  const activity = line.activity ? activityJson(line.activity) : null;
  return { at: new Date(line.at).toISOString(), event: line.event, server, activity, ...line.more };
}

function linkSentence(link: Link, serverName: string): string {
  const name = plainText(serverName);
  switch (link.kind) {
    case 'connecting':
      return `Connecting to ${name}…`;
    case 'live':
      return link.transport === 'websocket'
        ? `Connected to ${name}.`
        : `Connected to ${name}. ${transportText(link.transport, link.because)}`;
    case 'waiting':
      return `${linkProblemText(link.problem, name)} Trying again at ${timeOf(link.retryAt)}.`;
    case 'refused':
      return linkProblemText(link.problem, name);
  }
}

function timeOf(at: Millis): string {
  return new Date(at).toTimeString().slice(0, 8);
}
