import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { underLock } from './lock.ts';

/** Does work on a file, one process at a time; before the first one what killed processes left beside it is taken away. */
export function exclusiveWork(file: string): <T>(work: () => T) => T {
  let isTidy = false;
  return (work) =>
    underLock(file, () => {
      if (!isTidy) tidy(file);
      isTidy = true;
      return work();
    });
}

/** Who holds the lock of the file is the only one to replace it, so what is half written is nobody's. */
function tidy(file: string): void {
  const { dir, base } = path.parse(file);
  const left = readdirSync(dir).filter((name) => name.startsWith(`${base}.`) && name.endsWith('.new'));
  for (const name of left) rmSync(path.join(dir, name), { force: true });
  // Taken and given back, if nobody has it.
  const second = `${file}.lock`;
  if (existsSync(`${second}.lock`)) underLock(second, () => {});
}
