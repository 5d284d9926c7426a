import type { Change, RowChange } from '../../../domain/change/change.ts';
import { finishedOf } from '../../../domain/row.ts';
import type { Server } from '../../../domain/server.ts';
import { type ServerState, serverIn } from '../../../domain/state.ts';
import { activityJson, jsonText, serverJson } from '../../output.ts';
import type { Following } from '../following.ts';

type Told = Readonly<Record<string, unknown>>;

/** Every event as an object on a line of its own (docs/cli.md), until the following is over. */
export async function printJson({ store, start, over }: Following): Promise<number> {
  const unsubscribe = store.subscribe((change) => {
    const { event, after } = change;
    const known = 'serverId' in event ? serverIn(after, event.serverId) : undefined;
    for (const line of known ? linesOf(known, change) : []) console.log(jsonText(line));
  });
  start();
  const code = await over;
  unsubscribe();
  return code;
}

function linesOf(known: ServerState, { event, rows }: Change): readonly Told[] {
  switch (event.kind) {
    case 'link-changed':
      return [told(event.at, 'link', known.server, null, { link: event.link })];
    case 'listed':
      return rows.map((row) => rowTold(known, row, 'listed', event.at));
    case 'reported':
      return rows.map((row) => rowTold(known, row, 'started', event.at));
    default:
      return [];
  }
}

function rowTold(known: ServerState, change: RowChange, began: 'listed' | 'started', at: number): Told {
  const activity = activityJson(change.row.activity);
  const finished = change.kind === 'over' ? finishedOf(known, change.row) : undefined;
  if (!finished) return told(at, change.kind === 'moved' ? 'updated' : began, known.server, activity, {});
  const { outcome, lastedMs } = finished;
  return told(at, 'ended', known.server, activity, { outcome, lastedMs });
}

function told(at: number, event: string, server: Server, activity: Told | null, more: Told): Told {
  return { at: new Date(at).toISOString(), event, server: serverJson(server), activity, ...more };
}
