import type { History, Log } from '../app/needs.ts';
import type { Millis } from '../domain/activity.ts';
import type { Entry } from '../domain/historyEntry.ts';
import { createLedger } from './historyLedger.ts';
import { historyLines, readHistory } from './historyLines.ts';

/** Where the lines are. Each throws what the disk throws. */
export type HistoryStorage = {
  /** Undefined where there is none yet. */
  read(): string | undefined;
  append(text: string): void;
  /** All or nothing. */
  replace(text: string): void;
};

const LARGEST_CHARACTERS = 2 * 1024 * 1024;
const DAY_MS = 24 * 3_600_000;
const OLDEST_MS = 90 * DAY_MS;
// Nobody wants to be told in the morning what they missed the week before.
const OLDEST_PENDING_MS = DAY_MS;

/**
 * What was running and what finished, one line each, appended as it happens: a kill at any byte tears the last line at most. Too large
 * or too old, the file is rewritten with its newer half.
 */
export function openHistory(storage: HistoryStorage, log: Log, now: () => Millis): History {
  const ledger = createLedger();
  let size = 0;
  let oldestAt = Number.POSITIVE_INFINITY;
  let isTorn = false;
  let hasFailed = false;

  const text = attempt(() => storage.read()) ?? '';
  const { entries, dropped } = readHistory(text);
  size = text.length;
  entries.forEach(ledger.add);
  if (dropped)
    log.write(
      `history: ${dropped} unreadable ${dropped === 1 ? 'line' : 'lines'} dropped, the last one may have been torn`,
    );
  const [first] = entries;
  if (first) oldestAt = timeOf(first);
  if (dropped || isTooOld()) compact(entries);

  /** A day late, so that the file is not rewritten for every line. */
  function isTooOld(): boolean {
    return oldestAt < now() - OLDEST_MS - DAY_MS;
  }

  /** The disk's troubles cost lines, never the run; they are told once. */
  function attempt<T>(work: () => T): T | undefined {
    try {
      const result = work();
      hasFailed = false;
      return result;
    } catch (error) {
      if (!hasFailed) log.write(`history: ${error instanceof Error ? error.message : String(error)}`);
      hasFailed = true;
      isTorn = true;
      return undefined;
    }
  }

  function linesOf(entry: Entry): string {
    return historyLines(entry, log.redact);
  }

  function write(more: readonly Entry[]): void {
    if (!more.length) return;
    more.forEach(ledger.add);
    const lines = more.map(linesOf).join('');
    oldestAt = Math.min(oldestAt, ...more.map(timeOf));
    attempt(() => {
      // After a write that failed halfway, so that only its own line is lost.
      storage.append(isTorn ? `\n${lines}` : lines);
      isTorn = false;
    });
    size += lines.length;
    if (size > LARGEST_CHARACTERS || isTooOld()) {
      const all = attempt(() => storage.read());
      if (all !== undefined) compact(readHistory(all).entries);
    }
  }

  function compact(all: readonly Entry[]): void {
    const kept: string[] = [];
    let length = 0;
    oldestAt = Number.POSITIVE_INFINITY;
    for (const entry of all.toReversed()) {
      const lines = linesOf(entry);
      length += lines.length;
      const isFresh = timeOf(entry) >= now() - OLDEST_MS && length <= LARGEST_CHARACTERS / 2;
      // What still runs must be known, however long ago it began; its age is not the file's.
      if (!isFresh && !(entry.kind === 'began' && ledger.isOpen(entry))) continue;
      kept.push(lines);
      if (isFresh) oldestAt = Math.min(oldestAt, timeOf(entry));
    }
    const text = kept.reverse().join('');
    attempt(() => storage.replace(text));
    size = text.length;
  }

  return {
    recent: () => ledger.recent(),
    restored: (serverId) => {
      const { running, pending } = ledger.restored(serverId);
      return { running, pending: pending.filter((f) => f.at > now() - OLDEST_PENDING_MS) };
    },
    write,
  };
}

function timeOf(entry: Entry): Millis {
  if (entry.kind === 'began') return entry.at;
  return entry.kind === 'finished' ? entry.finished.at : Number.POSITIVE_INFINITY;
}
