import { askToStop } from '../../app/servers/cancelActivity.ts';
import { contentsOf } from '../../app/servers/contents.ts';
import { type Activity, isWork } from '../../domain/activity.ts';
import { plainText } from '../../domain/plainText.ts';
import type { ServerState } from '../../domain/state.ts';
import { noStopReason, offeredStop } from '../../domain/stop/offeredStop.ts';
import { type SpentCall, type StopCall, spentBy, stopCallId } from '../../domain/stop/stopCall.ts';
import { rowTitle } from '../../domain/view/naming/rowTitle.ts';
import { questionOf, stopText } from '../../domain/view/stopView.ts';
import { progressText } from '../../domain/view/text.ts';
import { t } from '../../locales/format.ts';
import type { Destination, Destinations } from '../destinations.ts';
import { forEachServer, type Reached } from '../each.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { serverStateOf } from '../serverState.ts';
import { isAgreed } from './prompt.ts';

export type CancelOptions = {
  readonly json: boolean;
  /** What is broader than the activity is done without asking. */
  readonly yes: boolean;
  /** Whether the app has seen an activity with this uuid end. */
  readonly wasSeen: (uuid: string) => boolean;
};

type Found = {
  readonly destination: Destination;
  readonly activity: Activity;
  /** All of its server. */
  readonly activities: readonly Activity[];
};

/**
 * `usher cancel UUID`: makes the activity's own call; where only something broader can stop it, that is named, and done after a yes. The
 * beginning of a uuid is enough where only one activity has it. What is over is done.
 */
export async function cancel(
  destinations: Destinations,
  wanted: string,
  options: CancelOptions,
): Promise<number> {
  const { found, code } = await find(destinations, wanted);
  if (found instanceof Refusal) {
    // A server that did not answer may be the one where it runs.
    if (code) return code;
    if (!options.wasSeen(wanted)) throw found;
    return said(wanted, 'over', undefined, options);
  }
  const { destination } = found;
  const one = { ...destinations, servers: [destination] };
  const ended = await forEachServer(one, (reached, signal) => stop(reached, found, options, signal));
  return ended.code || code;
}

/** The activity with this uuid or beginning of one, or why there is none. */
async function find(
  destinations: Destinations,
  wanted: string,
): Promise<{ readonly found: Found | Refusal; readonly code: number }> {
  const { results, code } = await forEachServer(destinations, async ({ server, connection }, signal) => {
    const destination = destinations.servers.find((d) => d.saved.id === server.id);
    const activities = await connection.list(signal);
    return destination ? activities.map((activity) => ({ destination, activity, activities })) : [];
  });
  const all = results.flat();
  const named = all.filter((one) => one.activity.uuid === wanted);
  const likely = named.length ? named : all.filter((one) => one.activity.uuid.startsWith(wanted));
  const [only, ...others] = likely;
  if (only && !others.length) return { found: only, code };
  const running = all.filter((one) => isWork(one.activity));
  const candidates = (likely.length ? likely : running).map(
    (one) => `${one.activity.uuid}  ${progressText(one.activity)}`,
  );
  const what = only ? 'ambiguous' : candidates.length ? 'unknown' : 'none';
  const sentence = t(`terminal.cancel.${what}`, { uuid: plainText(wanted) });
  return {
    found: new Refusal(EXIT.usage, sentence, candidates.slice(0, MOST_CANDIDATES)),
    code,
  };
}

const MOST_CANDIDATES = 20;

async function stop(
  { server, connection }: Reached,
  { destination: { saved }, activity, activities }: Found,
  options: CancelOptions,
  signal: AbortSignal,
): Promise<void> {
  const own: StopCall = { kind: 'activity' };
  const answer = await askToStop(connection, activity.uuid, own);
  if (answer === 'accepted' || answer === 'over') return void said(activity.uuid, answer, undefined, options);
  if (answer.problem !== 'bad-request') throw answer;
  const contents = await contentsOf(connection.contents, signal);
  const known = serverStateOf({ server, isShared: saved.isShared, activities, contents });
  const spent: SpentCall[] = [{ call: own, isRefused: true }];
  for (;;) {
    const call = offeredStop({ activity, spent }, known);
    if (!call) throw noWay(activity, known, spent);
    await agree(call, activity, known, options.yes);
    const next = await askToStop(connection, activity.uuid, call);
    if (next === 'accepted' || next === 'over') return void said(activity.uuid, next, call, options);
    const failed = spentBy(call, next.problem);
    if (!failed || next.problem !== 'bad-request') throw next;
    spent.push(failed);
  }
}

/** Throws Refusal unless the person wants what is broader than the activity. */
async function agree(
  call: StopCall,
  activity: Activity,
  server: ServerState,
  isAgreedBefore: boolean,
): Promise<void> {
  const what = stopText(call, server, rowTitle({ activity }, server));
  if (isAgreedBefore) return;
  const question = questionOf(call, server)?.text ?? `${what}?`;
  const isWished = await isAgreed(`${t('terminal.cancel.refused')} ${question}`);
  if (isWished === undefined) throw new Refusal(EXIT.notCancellable, t('terminal.cancel.broader', { what }));
  if (!isWished) throw new Refusal(EXIT.notCancellable, t('terminal.cancel.left'));
}

function noWay(activity: Activity, server: ServerState, spent: readonly SpentCall[]): Refusal {
  // The own call is refused to all that end here; what is worth saying is whether anything else was tried.
  const tried = spent.length > 1 ? spent : [];
  const why = t(`no-stop.${noStopReason({ activity, spent: tried }, server)}`);
  return new Refusal(EXIT.notCancellable, `${t('terminal.cancel.refused')} ${why}`);
}

function said(
  uuid: string,
  outcome: 'accepted' | 'over',
  call: StopCall | undefined,
  { json }: CancelOptions,
): number {
  console.log(
    json
      ? jsonText({ uuid, outcome, call: stopCallId(call ?? { kind: 'activity' }) })
      : t(`terminal.cancel.${outcome}`),
  );
  return EXIT.done;
}
