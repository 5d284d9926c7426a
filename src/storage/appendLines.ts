import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeFileSync } from 'node:fs';

const { O_APPEND, O_CREAT, O_RDWR } = constants;
// So that a FIFO of that name does not block. Windows has no such flag.
const O_NONBLOCK = constants.O_NONBLOCK ?? 0;
const LINE_END = 0x0a;

/**
 * Whole lines at the end of a file, on a line of their own also where a killed process tore the last one. Where the disk takes a part
 * only, the file is as before, and this throws. How many bytes the file has now.
 */
export function appendLines(file: string, lines: string): number {
  const fd = openSync(file, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, 0o600);
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new Error('it is no file');
    try {
      writeFileSync(fd, endsWithLine(fd, stat.size) ? lines : `\n${lines}`);
    } catch (error) {
      ftruncateSync(fd, stat.size);
      throw error;
    }
    return fstatSync(fd).size;
  } finally {
    closeSync(fd);
  }
}

function endsWithLine(fd: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(fd, last, 0, 1, size - 1) === 1 && last[0] === LINE_END);
}
