import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** All or nothing: a reader, or the next start after a power cut, sees the old text or the new one. Throws what the disk throws. */
export function replaceFile(file: string, text: string): void {
  const temporary = `${file}.new`;
  const fd = openSync(temporary, 'w', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, file);
}
