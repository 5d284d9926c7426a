import { type Activity, isWork } from '../../domain/activity.ts';
import { type KnownNames, namesOf } from '../../domain/contents/names.ts';
import type { Server } from '../../domain/server.ts';
import { offeredStop } from '../../domain/stop/offeredStop.ts';
import { percentText, titleText } from '../../domain/view/text.ts';
import { detailText } from '../../domain/view/titles.ts';
import { t } from '../../locales/format.ts';
import { fill } from '../displayWidth.ts';
import { shellWord } from '../output.ts';
import { serverStateOf } from '../serverState.ts';

export type ListedServer = {
  readonly server: Server;
  readonly isShared: boolean;
  readonly activities: readonly Activity[];
  readonly known: KnownNames;
};

// "100 %"
const PERCENT_WIDTH = 5;
const LEAST_PREFIX = 4;
/** After what can only be stopped together with more. */
const BROAD = ' *';

/**
 * The lines of all work, for people. Server text is neutralised: a terminal obeys control characters. What stops a row comes first, so that
 * the columns line up however wide the titles are.
 */
export function listLines(all: readonly ListedServer[]): ReadonlyMap<Activity, string> {
  const stops = stopColumns(all);
  const width = Math.max(0, ...[...stops.values()].map((stop) => stop.length));
  const names = all.flatMap(({ activities, known }) =>
    activities.map((activity) => [activity, namesOf(known, activity)] as const),
  );
  return new Map(
    names.map(([activity, { library, item }]) => {
      const title = titleText(activity, library);
      const detail = detailText(activity, item);
      const percent = percentText(activity.progress) ?? '–';
      const stop = width ? [(stops.get(activity) ?? '').padEnd(width)] : [];
      return [
        activity,
        [...stop, fill(percent, PERCENT_WIDTH) + percent, detail ? `${title} · ${detail}` : title].join('  '),
      ];
    }),
  );
}

/** What the first column is for; empty where it is not there. */
export function legendLines(all: readonly ListedServer[]): readonly string[] {
  const stops = [...stopColumns(all).values()];
  const [first] = [...stops.filter((stop) => !stop.endsWith(BROAD)), ...stops];
  if (first === undefined) return [];
  const uuid = first.endsWith(BROAD) ? first.slice(0, -BROAD.length) : first;
  const isBroad = stops.some((stop) => stop.endsWith(BROAD));
  return [t('terminal.list.legend', { uuid }), ...(isBroad ? [t('terminal.list.broad')] : [])];
}

/** What `usher cancel` takes for each row that something can stop: the shortest beginning of its uuid that no other has. */
function stopColumns(all: readonly ListedServer[]): ReadonlyMap<Activity, string> {
  const uuids = all.flatMap(({ activities }) => activities.map(({ uuid }) => uuid)).sort();
  return new Map(
    all.flatMap((one) => {
      const server = serverStateOf({ ...one, contents: one.known.contents });
      return one.activities.filter(isWork).flatMap((activity) => {
        const call = offeredStop({ activity }, server);
        if (!call) return [];
        const word = shellWord(prefixOf(activity.uuid, uuids));
        return [[activity, call.kind === 'activity' ? word : `${word}${BROAD}`] as const];
      });
    }),
  );
}

/** The longest that it has in common with a neighbour in their order, and one character more. */
function prefixOf(uuid: string, sorted: readonly string[]): string {
  const place = sorted.indexOf(uuid);
  const common = [sorted[place - 1], sorted[place + 1]].map((other) => commonLength(uuid, other ?? ''));
  const characters = [...uuid];
  return characters.slice(0, Math.max(LEAST_PREFIX, ...common.map((length) => length + 1))).join('');
}

/** In whole characters. */
function commonLength(one: string, other: string): number {
  const others = [...other];
  const length = [...one].findIndex((character, i) => character !== others[i]);
  return length < 0 ? [...one].length : length;
}
