import { type Activity, isWork, type Millis } from '../../../domain/activity.ts';
import type { RowChange } from '../../../domain/change/change.ts';
import { namesOf } from '../../../domain/contents/names.ts';
import { leftMs } from '../../../domain/estimate/left.ts';
import { INSTANT_MS } from '../../../domain/notices/worth.ts';
import { plainText } from '../../../domain/plainText.ts';
import { finishedOf, type Row } from '../../../domain/row.ts';
import { rowIn, type ServerState, serverIn } from '../../../domain/state.ts';
import { leftText } from '../../../domain/view/time/timeText.ts';
import { activityLine, finishedText } from '../../output.ts';
import type { Following } from '../following.ts';
import { limitLines } from './limitLines.ts';
import { linkSentence, timeOfDay } from './linkSentence.ts';

/**
 * One line for each change that a person wants to know: a start, an end, another title or item, another state of a link. What is over within
 * a second has none. At most four a second: ends and links wait for their turn, of the others the latest of each job, or only their number.
 */
export async function printLines(following: Following, isColored: boolean): Promise<number> {
  const { store, serverIds, start, over } = following;
  // Jobs whose start was told, or waits for its turn.
  const told = new Set<string>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const lines = limitLines((line) => console.log(line));

  function line(at: Millis, server: ServerState, sentence: string): string {
    const time = isColored ? `\u001b[2m${timeOfDay(at)}\u001b[0m` : timeOfDay(at);
    const where = serverIds.length > 1 ? `${plainText(server.server.name)}  ` : '';
    return `${time}  ${where}${sentence}`;
  }

  function tellRunning(key: string, row: Row, server: ServerState, at: Millis): void {
    told.add(key);
    const left = leftMs(row, at);
    const what = activityLine({ ...row.activity, cancellable: false }, namesOf(server, row.activity));
    lines.maybe(key, line(at, server, left === undefined ? what : `${what}  ${leftText(left)}`));
  }

  /** Not before it has lasted as long as anything that is shown. */
  function tellLater(key: string, row: Row, server: ServerState, at: Millis): void {
    const tell = (): void => {
      waiting.delete(key);
      const { id } = server.server;
      const known = serverIn(store.state, id);
      const running = rowIn(store.state, id, row.activity.uuid);
      if (known && running) tellRunning(key, running, known, at);
    };
    waiting.set(key, setTimeout(tell, INSTANT_MS));
  }

  function onRow(change: RowChange, server: ServerState, at: Millis): void {
    const { row } = change;
    const key = `${server.server.id} ${row.activity.uuid}`;
    if (!isWork(row.activity)) return;
    if (change.kind === 'over') {
      clearTimeout(waiting.get(key));
      waiting.delete(key);
      const finished = finishedOf(server, row);
      lines.drop(key);
      if (told.delete(key) && finished) lines.surely(line(at, server, finishedText(finished)));
    } else if (told.has(key)) {
      if (change.kind === 'moved' && isOtherText(change.before.activity, row.activity))
        tellRunning(key, row, server, at);
    } else if (!waiting.has(key)) {
      if (row.foundRunning) tellRunning(key, row, server, at);
      else tellLater(key, row, server, at);
    }
  }

  const unsubscribe = store.subscribe(({ event, after, rows }) => {
    const known = 'serverId' in event ? serverIn(after, event.serverId) : undefined;
    if (!known) return;
    if (event.kind === 'link-changed')
      lines.surely(line(event.at, known, linkSentence(event.link, known.server.name)));
    else if (event.kind === 'listed' || event.kind === 'reported')
      for (const row of rows) onRow(row, known, event.at);
  });
  start();
  const code = await over;
  unsubscribe();
  for (const timer of waiting.values()) clearTimeout(timer);
  lines.end();
  return code;
}

function isOtherText(one: Activity, other: Activity): boolean {
  return one.title !== other.title || one.subtitle !== other.subtitle;
}
