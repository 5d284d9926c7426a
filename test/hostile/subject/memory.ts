import { readFileSync, writeFileSync } from 'node:fs';

const MB = 1024 * 1024;

/** Counts the most memory of a process from now on; Linux alone tells of another process. */
export function forgetPeak(pid: number): void {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Bytes, now and at most; undefined where nobody tells, or the process is gone. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return undefined;
  }
}

export function inMb(bytes: number): number {
  return Math.round(bytes / MB);
}
