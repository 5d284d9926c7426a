import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * All or nothing: a reader, or the next start after a power cut, sees the old text or the new one. Throws what the disk throws; then the
 * old text is there, and nothing beside it.
 */
export function replaceFile(file: string, text: string): void {
  // A name of its own: another process may be writing the same file.
  const temporary = `${file}.${randomUUID()}.new`;
  try {
    // Goes on until all is written: a nearly full disk takes a part, and only the next write fails.
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600, flush: true });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
