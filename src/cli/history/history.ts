import type { Finished } from '../../domain/finished.ts';
import { historyCsv } from '../../domain/history/exportHistory.ts';
import { queryHistory } from '../../domain/history/historyQuery.ts';
import { localMoment } from '../../domain/history/localTime.ts';
import { workKindOf } from '../../domain/history/workKind.ts';
import { isWorthAnnouncing } from '../../domain/notices/worth.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Server } from '../../domain/server.ts';
import { t } from '../../locales/format.ts';
import { historyFile } from '../../storage/history/historyFile.ts';
import { finishesIn, readHistory } from '../../storage/history/historyLines.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { activityJson, finishedText, jsonText } from '../output.ts';
import { type HistoryFilterOptions, queryBy } from './historyFilter.ts';

export type HistoryOptions = HistoryFilterOptions & {
  readonly all: boolean;
  readonly json: boolean;
  readonly csv: boolean;
};

/**
 * `usher history`: what the file in the profile folder tells, oldest first. It only reads: the app may run meanwhile, and mending is
 * the app's. For people `all` adds what is not worth telling; `json` and `csv` print everything anyway. Throws Refusal.
 */
export function history(options: HistoryOptions): number {
  const { all, json, csv } = options;
  const { finishes, unreadable } = readFinishes(profileFolder());
  const newestFirst = finishes.toReversed();
  const query = queryBy(options, newestFirst, Date.now());
  const wanted = queryHistory(newestFirst, query).finishes.toReversed();
  const shown = json || csv || all ? wanted : wanted.filter(isWorthAnnouncing);
  if (csv) process.stdout.write(historyCsv(shown));
  else if (shown.length) console.log(json ? shown.map(jsonLine).join('\n') : linesOf(shown).join('\n'));
  else if (wanted.length) console.log(t('terminal.history.hidden'));
  else if (!json) console.log(t(finishes.length ? 'terminal.history.no-match' : 'terminal.history.empty'));
  if (unreadable) console.error(`usher: ${t('terminal.history.dropped', { count: unreadable })}`);
  return EXIT.done;
}

/** The server on which the app saw an activity with this uuid end. */
export function seenOn(folder: string, uuid: string): Server | undefined {
  return readFinishes(folder).finishes.findLast((f) => f.activity.uuid === uuid)?.server;
}

function readFinishes(folder: string): {
  readonly finishes: readonly Finished[];
  readonly unreadable: number;
} {
  const { entries, dropped } = readHistory(readHistoryText(folder));
  return { finishes: finishesIn(entries), unreadable: dropped };
}

/** Throws Refusal. */
export function readHistoryText(folder: string): string {
  try {
    return historyFile(folder).read() ?? '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(EXIT.unreachable, t('terminal.history.unreadable', { reason }));
  }
}

function jsonLine(finished: Finished): string {
  const { at, server, library, activity, outcome, lastedMs, foundRunning, cancelAsked } = finished;
  return jsonText({
    at: new Date(at).toISOString(),
    server: { id: server.id, name: server.name },
    library: library ?? null,
    kind: workKindOf(activity.type),
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
    return `${localMoment(f.at)}  ${line}`;
  });
}
