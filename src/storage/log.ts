import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../app/needs.ts';
import { appendLines } from './appendLines.ts';

const LARGEST_BYTES = 512 * 1024;

/** Appends to a file, one line per thing that happened; the file before is kept as `.1`. A full disk costs the line, not the app. */
export function fileLog(file: string, now: () => Date = () => new Date()): Log {
  return createLog((line) => {
    try {
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.1`);
      appendLines(file, `${now().toISOString()} ${line}\n`);
    } catch {
      // There is no other place to report it.
    }
  });
}

/** Every line passes here: known secrets, and what looks like a Plex token in a URL or header, are replaced by a visible mark. */
export function createLog(write: (line: string) => void): Log {
  const secrets = new Set<string>();
  const redact = (text: string): string => {
    let safe = text.replace(/(x-plex-token["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi, '$1[hidden]');
    for (const secret of secrets) safe = safe.replaceAll(secret, '[hidden]');
    return safe;
  };
  return {
    redact,
    hide: (secret) => {
      if (secret.length >= 4) secrets.add(secret);
    },
    write: (line) => write(redact(line).replace(/\p{Cc}+/gu, ' ')),
  };
}
