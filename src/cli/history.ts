import type { Millis } from '../domain/activity.ts';
import { isWorthAnnouncing } from '../domain/change/notificationQueue.ts';
import type { Finished } from '../domain/finished.ts';
import { plainText } from '../domain/plainText.ts';
import { t } from '../locales/format.ts';
import { historyFile } from '../storage/history/historyFile.ts';
import { readHistory } from '../storage/history/historyLines.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import { activityJson, finishedText, jsonText } from './output.ts';

/**
 * `usher history`: what the file in the profile folder tells, oldest first. It only reads: the app may run meanwhile, and mending is
 * the app's. For people `all` adds what is not worth telling; `json` prints everything anyway.
 */
export function history(folder: string, { all, json }: { all: boolean; json: boolean }): number {
  const { finishes, unreadable } = readFinishes(folder);
  const shown = json || all ? finishes : finishes.filter(isWorthAnnouncing);
  if (shown.length) console.log(json ? shown.map(jsonLine).join('\n') : linesOf(shown).join('\n'));
  else if (finishes.length) console.log(t('terminal.history.hidden'));
  else if (!json) console.log(t('terminal.history.empty'));
  if (unreadable) console.error(`usher: ${t('terminal.history.dropped', { count: unreadable })}`);
  return EXIT.done;
}

/** Whether the app saw an activity with this uuid end. */
export function wasSeen(folder: string, uuid: string): boolean {
  return readFinishes(folder).finishes.some((f) => f.activity.uuid === uuid);
}

function readFinishes(folder: string): {
  readonly finishes: readonly Finished[];
  readonly unreadable: number;
} {
  const { entries, dropped } = readHistory(readText(folder));
  const finishes = entries.flatMap((e) => (e.kind === 'finished' ? [e.finished] : []));
  // A clock that was set back leaves lines out of order.
  return { finishes: finishes.toSorted((a, b) => a.at - b.at), unreadable: dropped };
}

function readText(folder: string): string {
  try {
    return historyFile(folder).read() ?? '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(EXIT.unreachable, t('terminal.history.unreadable', { reason }));
  }
}

function jsonLine(finished: Finished): string {
  const { at, server, activity, outcome, lastedMs, foundRunning, cancelAsked } = finished;
  return jsonText({
    at: new Date(at).toISOString(),
    server: { id: server.id, name: server.name },
    activity: activityJson(activity),
    outcome,
    lastedMs,
    foundRunning,
    cancelAsked,
  });
}

function linesOf(finishes: readonly Finished[]): readonly string[] {
  const isServerNamed = new Set(finishes.map((f) => f.server.id)).size > 1;
  return finishes.map((f) => {
    const finished = finishedText(f);
    const server = plainText(f.server.name);
    const line = isServerNamed ? t('terminal.history.on', { finished, server }) : finished;
    return `${momentText(f.at)}  ${line}`;
  });
}

/** "2026-11-23 09:05", local. */
function momentText(at: Millis): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
