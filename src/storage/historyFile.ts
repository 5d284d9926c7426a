import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HistoryStorage } from './history.ts';
import { replaceFile } from './replaceFile.ts';

/** `history.jsonl` in the profile folder. */
export function historyFile(folder: string): HistoryStorage {
  const file = path.join(folder, 'history.jsonl');
  const makeFolder = (): unknown => mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    read: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    // The system keeps what was written though the process dies; only a power cut could take the last lines.
    append: (text) => {
      makeFolder();
      appendFileSync(file, text, { mode: 0o600 });
    },
    replace: (text) => {
      makeFolder();
      replaceFile(file, text);
    },
  };
}

/** A history for a run that must leave nothing behind. */
export function memoryStorage(): HistoryStorage {
  let kept = '';
  return {
    read: () => kept,
    append: (text) => {
      kept += text;
    },
    replace: (text) => {
      kept = text;
    },
  };
}
