import { contentsOf } from '../../app/servers/contents.ts';
import type { Activity } from '../../domain/activity.ts';
import { libraryIdOf } from '../../domain/contents/names.ts';
import { isOfLibrary, isOfType, type WorkFilter } from '../../domain/idle/workFilter.ts';
import { rowIn } from '../../domain/state.ts';
import { stopsOfAll } from '../../domain/stop/stopAll.ts';
import { rowTitle } from '../../domain/view/naming/rowTitle.ts';
import { stopText } from '../../domain/view/stopView.ts';
import { t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer, type Reached } from '../each.ts';
import { EXIT, exitCodeOf, Refusal } from '../exitCodes.ts';
import { chosenWork } from '../libraries.ts';
import { itemsOf } from '../lookUp.ts';
import { serverStateOf } from '../serverState.ts';
import { type Attempt, askServers, isAgreedToAll } from './ask.ts';
import { printFailures, type Stopped, stoppedBy, stoppedJson } from './stopped.ts';

export type CancelAllOptions = {
  readonly json: boolean;
  readonly yes: boolean;
  /** Undefined: of all types, in all libraries. */
  readonly type?: string | undefined;
  readonly library?: string | undefined;
};

type Planned = Attempt & {
  readonly title: string;
  /** "Stop the whole scan of Films" */
  readonly what: string;
};

/** `usher cancel --all`, or by type or library: all that is meant and can be stopped, after one question that names it. */
export async function cancelAll(destinations: Destinations, options: CancelAllOptions): Promise<number> {
  const chosen = await chosenWork(destinations, options);
  if (typeof chosen === 'number') return chosen;
  const { results, code } = await forEachServer(chosen.destinations, (reached, signal) =>
    planOf(reached, chosen.filterOf(reached.server.id), signal),
  );
  // What a server that did not answer runs is not known.
  if (!results.length) return code;
  const plan = results.flat();
  const lines = plan.map(({ what }) => what);
  const isWished = !lines.length || options.yes || (await isAgreedToAll(lines));
  const stopped = isWished ? await carryOut(destinations, plan) : plan.map(leftAlone);
  if (options.json) console.log(stoppedJson(stopped));
  else if (!plan.length) console.log(t('terminal.cancel.nothing'));
  else if (isWished) {
    const count = stopped.filter((one) => one.outcome !== 'failed').length;
    console.log(t('terminal.cancel.all.done', { count }));
  }
  if (isWished) return printFailures(stopped) || code || chosen.code;
  const why = t(isWished === undefined ? 'terminal.cancel.all.yes' : 'terminal.cancel.left');
  return exitCodeOf(new Refusal(EXIT.notCancellable, why, isWished === undefined ? lines : []));
}

async function planOf(
  { server, isShared, connection }: Reached,
  filter: WorkFilter,
  signal: AbortSignal,
): Promise<readonly Planned[]> {
  const activities = await connection.list(signal);
  const contents = await contentsOf(connection.contents, signal);
  const isMeant = await meantBy(filter, activities, connection, signal);
  const known = serverStateOf({ server, isShared, activities, contents });
  return stopsOfAll(known, isMeant).flatMap(({ uuid, call }) => {
    const activity = rowIn({ servers: [known] }, server.id, uuid)?.activity;
    if (!activity) return [];
    const title = rowTitle({ activity }, known);
    return { server, activity, call, title, what: stopText(call, known, title) };
  });
}

/** What names no library is of that of the item that it is about. */
async function meantBy(
  filter: WorkFilter,
  activities: readonly Activity[],
  connection: Reached['connection'],
  signal: AbortSignal,
): Promise<(activity: Activity) => boolean> {
  const typed = activities.filter(({ type }) => isOfType(type, filter.type));
  const unnamed = filter.libraryIds ? typed.filter((a) => a.context.librarySectionId === undefined) : [];
  const items = await itemsOf(unnamed, connection, signal);
  return (activity) =>
    isOfType(activity.type, filter.type) && isOfLibrary(libraryIdOf(items, activity), filter);
}

async function carryOut(destinations: Destinations, plan: readonly Planned[]): Promise<readonly Stopped[]> {
  const answers = await askServers(destinations, plan);
  return plan.map((one, i) => stoppedBy(one, one.title, answers[i] ?? { unreached: EXIT.unreachable }));
}

function leftAlone({ server, activity, title, call }: Planned): Stopped {
  return { server, uuid: activity.uuid, title, call, outcome: 'left' };
}
