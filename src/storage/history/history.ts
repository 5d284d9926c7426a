import type { History, Log } from '../../app/needs.ts';
import type { Millis } from '../../domain/activity.ts';
import type { FileProblem } from '../../domain/problem.ts';
import { createFileAttempt } from '../fileAttempt.ts';
import { compacted, MOST_BYTES, OLDEST_MS } from './historyCompaction.ts';
import { createLedger } from './historyLedger.ts';
import { historyLines, readHistory } from './historyLines.ts';

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
  const ledger = createLedger();
  const { entries, dropped } = readHistory(attempt(() => storage.read()) ?? '');
  entries.forEach(ledger.add);
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
    restored: (serverId) => {
      const { running, pending, runs } = ledger.restored(serverId);
      return {
        running: running.filter((began) => began.at > now() - OLDEST_MS),
        pending: pending.filter((finished) => finished.at > now() - OLDEST_PENDING_MS),
        runs,
      };
    },
    write: (more) => {
      if (!more.length) return;
      more.forEach(ledger.add);
      const lines = more.map((entry) => historyLines(entry, log.redact)).join('');
      const bytes = attempt(() => storage.append(lines)) ?? 0;
      if (bytes > next.bytes || now() > next.at) next = compact(bytes);
    },
  };
}
