import type { History, Log } from '../../app/needs.ts';
import type { Millis } from '../../domain/activity.ts';
import type { FileProblem } from '../../domain/problem.ts';
import { createFileAttempt } from '../fileAttempt.ts';
import { clearedText, compacted, MOST_BYTES, OLDEST_MS } from './historyCompaction.ts';
import { createLedger } from './historyLedger.ts';
import { finishesIn, historyLines, readHistory } from './historyLines.ts';

/** The file, or memory. Each function throws the error of the disk, and then has changed nothing. Sizes are in bytes. */
export type HistoryStorage = {
  /** Undefined where there is none yet. */
  read(): string | undefined;
  /** Appends whole lines. Returns the size of the file. */
  append(lines: string): number;
  /** Replaces the text while no other process writes. Returns the new size. */
  rewrite(change: (text: string) => string): number;
};

const DAY_MS = 24 * 3_600_000;
// Older finishes are not announced at the start: they are no news.
const OLDEST_PENDING_MS = DAY_MS;

/**
 * What was running and what finished, one line each, appended as it happens: a kill at any byte tears the last line at most. Too large
 * or too old, the file is rewritten with its newer half.
 */
export function openHistory(
  storage: HistoryStorage,
  log: Log,
  now: () => Millis,
  onProblem: (problem: FileProblem | undefined) => void = () => {},
): History {
  const attempt = createFileAttempt('history', log, onProblem);
  let ledger = createLedger();
  const { entries, dropped } = readHistory(attempt(() => storage.read()) ?? '');
  for (const entry of entries) ledger.add(entry);
  if (dropped)
    log.write(
      `history: ${dropped} unreadable ${dropped === 1 ? 'line' : 'lines'} dropped, the last one may have been torn`,
    );
  let next = compact(0);

  /** Returns when the next compaction is due: once the file has doubled, or after a day. */
  function compact(bytes: number): { readonly bytes: number; readonly at: Millis } {
    const after = attempt(() => storage.rewrite((text) => compacted(text, now(), log.redact)));
    return { bytes: Math.max(MOST_BYTES, 2 * (after ?? bytes)), at: now() + DAY_MS };
  }

  return {
    recent: () => ledger.recent(),
    all: () => {
      const text = attempt(() => storage.read() ?? '');
      return text === undefined ? ledger.recent() : finishesIn(readHistory(text).entries).toReversed();
    },
    awaySince: () => ledger.awaySince(),
    clear: () => {
      let text = '';
      const bytes = attempt(() =>
        storage.rewrite((before) => {
          text = clearedText(before, log.redact);
          return text;
        }),
      );
      if (bytes === undefined) return false;
      ledger = createLedger();
      for (const entry of readHistory(text).entries) ledger.add(entry);
      return true;
    },
    restored: (serverId) => {
      const { running, pending, runs } = ledger.restored(serverId);
      const since = ledger.awaySince() ?? Number.POSITIVE_INFINITY;
      return {
        running: running.filter((began) => began.at > now() - OLDEST_MS),
        // What was news when the person left is news when they are back.
        pending: pending.filter(({ at }) => at > Math.min(now(), since) - OLDEST_PENDING_MS),
        runs,
      };
    },
    write: (more) => {
      if (!more.length) return;
      for (const entry of more) ledger.add(entry);
      const lines = more.map((entry) => historyLines(entry, log.redact)).join('');
      const bytes = attempt(() => storage.append(lines)) ?? 0;
      if (bytes > next.bytes || now() > next.at) next = compact(bytes);
    },
  };
}
