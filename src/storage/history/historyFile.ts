import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { appendLines } from '../appendLines.ts';
import { exclusiveWork } from '../exclusiveWork.ts';
import { readText } from '../readText.ts';
import { replaceFile } from '../replaceFile.ts';
import type { HistoryStorage } from './history.ts';

// Several times the size that the history is compacted to; of a larger file only the end is read.
const MOST_BYTES = 8 * 1024 * 1024;

/** `history.jsonl` in the profile folder. What was appended survives the end of the process; only a power cut loses lines. */
export function historyFile(folder: string): HistoryStorage {
  const file = path.join(folder, 'history.jsonl');
  const readNow = (): string | undefined => readText(file, MOST_BYTES, 'latest');
  const alone = exclusiveWork(file);
  const exclusively = <T>(work: () => T): T => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return alone(work);
  };
  /** A line that is not whole may be under way: it is looked at again when nobody writes. */
  function read(): string | undefined {
    const text = readNow();
    if (!text || text.endsWith('\n')) return text;
    try {
      return exclusively(readNow);
    } catch {
      return text;
    }
  }

  return {
    read,
    append: (lines) => exclusively(() => appendLines(file, lines)),
    rewrite: (change) =>
      exclusively(() => {
        const before = readNow() ?? '';
        const after = change(before);
        if (after !== before) replaceFile(file, after);
        return Buffer.byteLength(after);
      }),
  };
}

/** A history for a run that must leave nothing behind. */
export function memoryStorage(): HistoryStorage {
  let kept = '';
  return {
    read: () => kept,
    append: (lines) => {
      kept += lines;
      return kept.length;
    },
    rewrite: (change) => {
      kept = change(kept);
      return kept.length;
    },
  };
}
