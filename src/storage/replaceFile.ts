import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces the file at once: a reader, or the next start after a power cut, sees the old text or the new one. Throws the error of the
 * disk; then the old text is unchanged, and no other file is left.
 */
export function replaceFile(file: string, text: string, mode = 0o600): void {
  // A name of its own: another process may be writing the same file.
  const temporary = `${file}.${randomUUID()}.new`;
  try {
    // writeFileSync loops: a nearly full disk writes a part, and fails at the next write.
    writeFileSync(temporary, text, { flag: 'wx', mode, flush: true });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
