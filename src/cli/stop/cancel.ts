import { contentsOf } from '../../app/servers/contents.ts';
import type { Activity } from '../../domain/activity.ts';
import { NO_CONTENTS } from '../../domain/contents/serverContents.ts';
import type { Server } from '../../domain/server.ts';
import type { ServerState } from '../../domain/state.ts';
import { noStopReason, offeredStop } from '../../domain/stop/offeredStop.ts';
import type { SpentCall, StopCall } from '../../domain/stop/stopCall.ts';
import { rowTitle } from '../../domain/view/naming/rowTitle.ts';
import { questionOf, stopText } from '../../domain/view/stopView.ts';
import { titleText } from '../../domain/view/text.ts';
import { t } from '../../locales/format.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer } from '../each.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { serverStateOf } from '../serverState.ts';
import { type Answer, askServers, isAgreedToAll } from './ask.ts';
import { type Found, find } from './find.ts';
import { isAgreed } from './prompt.ts';
import { printFailures, type Stopped, stoppedBy, stoppedJson } from './stopped.ts';

export type CancelOptions = {
  readonly json: boolean;
  /** What is broader than an activity is done without asking. */
  readonly yes: boolean;
  /** The server on which the app saw this uuid end. */
  readonly seenOn: (uuid: string) => Server | undefined;
};

const OWN: StopCall = { kind: 'activity' };

/** One that its own call does not stop. */
type Stubborn = Found & { readonly known: ServerState; readonly spent: readonly SpentCall[] };

/**
 * `usher cancel UUID…`: makes each activity's own call; where only something broader can stop it, that is named, and done after one yes for
 * all of them. The beginning of a uuid is enough where only one activity has it. What is over is done.
 */
export async function cancel(
  destinations: Destinations,
  words: readonly string[],
  { json, yes, seenOn }: CancelOptions,
): Promise<number> {
  const found = await find(destinations, words, seenOn);
  if (typeof found === 'number') return found;
  const running = found.found.flatMap((one) => ('seen' in one ? [] : one));
  const done = await stopEach(destinations, running, yes);
  const all = found.found.map((one) => ('seen' in one ? overBefore(one.seen) : done.get(one.activity)));
  const stopped = all.flatMap((one) => one ?? []);
  if (json) console.log(stoppedJson(stopped));
  else for (const one of stopped) if (!one.why) console.log(sentenceOf(one, stopped.length));
  return printFailures(stopped) || found.code;
}

function overBefore({ server, uuid }: { readonly server: Server; readonly uuid: string }): Stopped {
  return { server, uuid, title: uuid, call: undefined, outcome: 'over' };
}

function sentenceOf({ outcome, title }: Stopped, count: number): string {
  const sentence = t(outcome === 'accepted' ? 'terminal.cancel.accepted' : 'terminal.cancel.over');
  return count > 1 ? t('terminal.cancel.of', { title, sentence }) : sentence;
}

async function stopEach(
  destinations: Destinations,
  running: readonly Found[],
  isAgreedBefore: boolean,
): Promise<ReadonlyMap<Activity, Stopped>> {
  const done = new Map<Activity, Stopped>();
  const attempts = running.map((one) => ({ ...one, call: OWN }));
  const refused = noteAnswers(done, attempts, await askServers(destinations, attempts));
  let left = await learned(destinations, refused);
  while (left.length) {
    const offered = left.flatMap((one) => {
      const call = offeredStop(one, one.known);
      if (!call) done.set(one.activity, noWay(one));
      return call ? { ...one, call } : [];
    });
    const isWished = isAgreedBefore || (await isWanted(offered));
    if (!isWished) for (const one of offered) done.set(one.activity, unwanted(one, isWished));
    const next = isWished ? offered : [];
    const again = noteAnswers(done, next, await askServers(destinations, next));
    left = again.map((one) => ({ ...one, spent: [...one.spent, { call: one.call, isRefused: true }] }));
  }
  return done;
}

/** Notes what is decided, and returns what the server refused as such: something broader may do. */
function noteAnswers<T extends Found & { readonly call: StopCall }>(
  done: Map<Activity, Stopped>,
  attempts: readonly T[],
  answers: readonly Answer[],
): readonly T[] {
  return attempts.flatMap((one, i) => {
    const answer = answers[i];
    if (answer instanceof PlexError && answer.problem === 'bad-request') return one;
    if (answer) done.set(one.activity, stoppedBy(one, titleText(one.activity), answer));
    return [];
  });
}

/** With what their servers have, by which broader calls are known. */
async function learned(destinations: Destinations, refused: readonly Found[]): Promise<readonly Stubborn[]> {
  const servers = destinations.servers.filter((d) => refused.some((one) => one.server.id === d.saved.id));
  const { results } = await forEachServer({ ...destinations, servers }, async (reached, signal) => ({
    id: reached.server.id,
    contents: await contentsOf(reached.connection.contents, signal),
  }));
  return refused.map((one) => {
    const contents = results.find(({ id }) => id === one.server.id)?.contents ?? NO_CONTENTS;
    return { ...one, known: serverStateOf({ ...one, contents }), spent: [{ call: OWN, isRefused: true }] };
  });
}

type Offered = Stubborn & { readonly call: StopCall };

/** Asks once, whatever number it is; undefined where nobody can be asked. */
function isWanted(offered: readonly Offered[]): Promise<boolean | undefined> {
  const byWhat = new Map(offered.map((one) => [whatOf(one), one]));
  const [first, ...others] = byWhat.values();
  if (!first) return Promise.resolve(true);
  if (others.length) return isAgreedToAll([...byWhat.keys()]);
  const question = questionOf(first.call, first.known)?.text ?? `${whatOf(first)}?`;
  return isAgreed(`${t('terminal.cancel.refused')} ${question}`);
}

/** "Stop the whole scan of Films" */
function whatOf(one: Offered): string {
  return stopText(one.call, one.known, rowTitle(one, one.known));
}

function unwanted(one: Offered, isWished: boolean | undefined): Stopped {
  const why =
    isWished === undefined ? t('terminal.cancel.broader', { what: whatOf(one) }) : t('terminal.cancel.left');
  return { ...stoppedAs(one, one.call), outcome: 'left', why: new Refusal(EXIT.notCancellable, why) };
}

function noWay(one: Stubborn): Stopped {
  // The own call is refused to all that end here; what is worth saying is whether anything else was tried.
  const tried = one.spent.length > 1 ? one.spent : [];
  const why = t(`no-stop.${noStopReason({ activity: one.activity, spent: tried }, one.known)}`);
  const refusal = new Refusal(EXIT.notCancellable, `${t('terminal.cancel.refused')} ${why}`);
  return { ...stoppedAs(one, one.spent.at(-1)?.call), outcome: 'failed', why: refusal };
}

function stoppedAs({ server, activity }: Found, call: StopCall | undefined): Omit<Stopped, 'outcome'> {
  return { server, uuid: activity.uuid, title: titleText(activity), call };
}
