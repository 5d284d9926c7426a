import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** There is something, and it cannot be read: no regular file, no permission, a failing disk, too large. */
export class UnreadableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableError';
  }
}

/**
 * The text of a file; undefined where there is none. One larger than `mostBytes` is unreadable, or is read from
 * there to its end if `tooLarge` is `latest`. Never blocks, not on a FIFO either.
 */
export function readText(
  file: string,
  mostBytes: number,
  tooLarge: 'unreadable' | 'latest' = 'unreadable',
): string | undefined {
  try {
    const fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(fd);
      if (!stat.isFile()) throw new Error('it is no file');
      if (stat.size > mostBytes && tooLarge === 'unreadable')
        throw new Error(`${stat.size} bytes are too many`);
      const text = readFrom(fd, Math.max(0, stat.size - mostBytes), mostBytes);
      // The byte order mark that some editors write.
      return text.replace(/^\ufeff/, '');
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new UnreadableError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function readFrom(fd: number, start: number, mostBytes: number): string {
  const bytes = Buffer.alloc(Math.min(mostBytes, Math.max(0, fstatSync(fd).size - start)));
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(fd, bytes, length, bytes.length - length, start + length);
  return bytes.toString('utf8', 0, length);
}
