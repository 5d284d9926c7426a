import { askToStop } from '../../app/servers/cancelActivity.ts';
import { contentsOf } from '../../app/servers/contents.ts';
import { rowIn, type ServerState } from '../../domain/state.ts';
import { type RowStop, stopsOfAll } from '../../domain/stop/stopAll.ts';
import { stopCallId } from '../../domain/stop/stopCall.ts';
import { rowTitle } from '../../domain/view/naming/rowTitle.ts';
import { stopText } from '../../domain/view/stopView.ts';
import { t } from '../../locales/format.ts';
import type { Destinations } from '../destinations.ts';
import { forEachServer, type Reached } from '../each.ts';
import { EXIT, exitCodeOf, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { serverStateOf } from '../serverState.ts';
import { isAgreed } from './prompt.ts';

export type CancelAllOptions = {
  readonly json: boolean;
  readonly yes: boolean;
  /** Undefined: of all types. */
  readonly type: string | undefined;
};

type Plan = { readonly server: ServerState; readonly stops: readonly RowStop[] };

/** `usher cancel --all`: all that can be stopped, after one question that names it. */
export async function cancelAll(destinations: Destinations, options: CancelAllOptions): Promise<number> {
  const { results: plans, code } = await forEachServer(destinations, ({ server, connection }, signal) =>
    planOf(destinations, { server, connection }, options.type, signal),
  );
  const lines = plans.flatMap(({ server, stops }) => stops.map((stop) => lineOf(stop, server)));
  if (!lines.length) {
    console.log(options.json ? jsonText([]) : t('terminal.cancel.nothing'));
    return code;
  }
  if (!options.yes) {
    const what = lines.map((line) => `  ${line}`);
    const question = [t('terminal.cancel.all'), ...what, t('terminal.cancel.all.question')].join('\n');
    const isWished = await isAgreed(question);
    if (isWished === undefined) throw new Refusal(EXIT.notCancellable, t('terminal.cancel.all.yes'), lines);
    if (!isWished) throw new Refusal(EXIT.notCancellable, t('terminal.cancel.left'));
  }
  const busy = destinations.servers.filter((d) =>
    plans.some((p) => p.stops.length && p.server.server.id === d.saved.id),
  );
  const done = await forEachServer({ ...destinations, servers: busy }, async (reached) => {
    const plan = plans.find((p) => p.server.server.id === reached.server.id);
    return plan ? carryOut(reached, plan) : [];
  });
  const all = done.results.flat();
  if (options.json) console.log(jsonText(all.map(({ exitCode: _, ...one }) => one)));
  else
    console.log(
      t('terminal.cancel.all.done', { count: all.filter((one) => one.outcome !== 'failed').length }),
    );
  return all.find((one) => one.exitCode)?.exitCode ?? (done.code || code);
}

async function planOf(
  { servers }: Destinations,
  { server, connection }: Reached,
  type: string | undefined,
  signal: AbortSignal,
): Promise<Plan> {
  const isShared = servers.find((d) => d.saved.id === server.id)?.saved.isShared ?? false;
  const activities = await connection.list(signal);
  const contents = await contentsOf(connection.contents, signal);
  const known = serverStateOf({ server, isShared, activities, contents });
  return { server: known, stops: stopsOfAll(known, type) };
}

async function carryOut({ connection, server }: Reached, { stops }: Plan) {
  return Promise.all(
    stops.map(async ({ uuid, call }) => {
      const answer = await askToStop(connection, uuid, call);
      const isDone = answer === 'accepted' || answer === 'over';
      const of = { server, uuid, call: stopCallId(call) };
      return isDone
        ? { ...of, outcome: answer, exitCode: EXIT.done }
        : { ...of, outcome: 'failed' as const, exitCode: exitCodeOf(answer) };
    }),
  );
}

/** "Cancel Scanning Films" */
export function lineOf({ uuid, call }: RowStop, server: ServerState): string {
  const activity = rowIn({ servers: [server] }, server.server.id, uuid)?.activity;
  return stopText(call, server, activity ? rowTitle({ activity }, server) : uuid);
}
