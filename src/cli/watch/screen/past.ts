import type { Finished } from '../../../domain/finished.ts';
import { isWorthAnnouncing } from '../../../domain/notices/worth.ts';
import { MOST_RECENT } from '../../../domain/state.ts';
import { finishesIn, readHistory } from '../../../storage/history/historyLines.ts';
import { profileFolder } from '../../../storage/profileFolder.ts';
import { Refusal } from '../../exitCodes.ts';
import { readHistoryText } from '../../history/history.ts';

const MOST = 1000;
/** The app and the terminal learn of an end at about the same time. */
const SAME_END_MS = 60_000;

/** What the app's history has of these servers that is worth telling, newest first; none where it cannot be read, as `usher history` says. */
export function pastFinishes(serverIds: readonly string[]): {
  readonly all: readonly Finished[];
  readonly recent: readonly Finished[];
} {
  const all = textOf()
    .filter((one) => serverIds.includes(one.server.id) && isWorthAnnouncing(one))
    .toReversed()
    .slice(0, MOST);
  return { all, recent: all.slice(0, MOST_RECENT) };
}

/** The finishes of this run with those of the history, each once, newest first. */
export function withPast(recent: readonly Finished[], past: readonly Finished[]): readonly Finished[] {
  const isSame = (one: Finished, other: Finished): boolean =>
    one.server.id === other.server.id &&
    one.activity.uuid === other.activity.uuid &&
    Math.abs(one.at - other.at) < SAME_END_MS;
  const own = recent.filter((one) => !past.some((other) => isSame(one, other)));
  return [...own, ...past].toSorted((a, b) => b.at - a.at);
}

function textOf(): readonly Finished[] {
  try {
    return finishesIn(readHistory(readHistoryText(profileFolder())).entries);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
