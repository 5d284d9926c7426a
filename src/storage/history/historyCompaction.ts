import type { Millis } from '../../domain/activity.ts';
import type { Entry } from '../../domain/historyEntry.ts';
import { createLedger, type Ledger } from './historyLedger.ts';
import { historyLines, readHistory } from './historyLines.ts';

/** What a history may hold. */
export const MOST_BYTES = 2 * 1024 * 1024;
export const OLDEST_MS = 90 * 24 * 3_600_000;

/** The text of a history file without what is too old, what cannot be read and, where it is too large, without its older half. */
export function compacted(text: string, now: Millis, redact: (text: string) => string): string {
  const { entries } = readHistory(text);
  const ledger = createLedger();
  entries.forEach(ledger.add);
  const newestFirst = entries
    .filter((entry) => timeOf(entry) >= now - OLDEST_MS && isWanted(entry, ledger))
    .toReversed()
    .map((entry) => ({ lines: historyLines(entry, redact), isOpen: ledger.isOpen(entry) }));
  const most = Buffer.byteLength(text) > MOST_BYTES ? MOST_BYTES / 2 : MOST_BYTES;
  // Entries of what still runs come first, whatever their age; but they may take only half of the room.
  const open = fitting(
    newestFirst.filter((e) => e.isOpen),
    most / 2,
  );
  const others = fitting(
    newestFirst.filter((e) => !e.isOpen),
    most - open.bytes,
  );
  const kept = new Set([...open.kept, ...others.kept]);
  return newestFirst
    .filter((e) => kept.has(e))
    .toReversed()
    .map((e) => e.lines)
    .join('');
}

/** What was cleared, once it was announced, and absences that are over are not. */
function isWanted(entry: Entry, ledger: Ledger): boolean {
  if (entry.kind === 'away') return ledger.isOpen(entry);
  return entry.kind !== 'finished' || !entry.isCleared || ledger.isPending(entry.finished);
}

/** The text of a history file that has been cleared: what still runs, and what is to be announced, which nobody is shown any more. */
export function clearedText(text: string, redact: (text: string) => string): string {
  const { entries } = readHistory(text);
  const ledger = createLedger();
  entries.forEach(ledger.add);
  return entries
    .flatMap((entry): readonly Entry[] => {
      if (entry.kind === 'finished')
        return ledger.isPending(entry.finished) ? [{ ...entry, isCleared: true }] : [];
      return ledger.isOpen(entry) ? [entry] : [];
    })
    .map((entry) => historyLines(entry, redact))
    .join('');
}

type Written = { readonly lines: string };

/** The first of them, as many as have room. */
function fitting<T extends Written>(
  all: readonly T[],
  mostBytes: number,
): { readonly kept: readonly T[]; readonly bytes: number } {
  const kept: T[] = [];
  let bytes = 0;
  for (const one of all) {
    const size = Buffer.byteLength(one.lines);
    if (bytes + size > mostBytes) break;
    bytes += size;
    kept.push(one);
  }
  return { kept, bytes };
}

function timeOf(entry: Entry): Millis {
  if (entry.kind === 'began') return entry.at;
  return entry.kind === 'finished' ? entry.finished.at : Number.POSITIVE_INFINITY;
}
