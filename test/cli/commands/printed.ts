import { vi } from 'vitest';
import { exitCodeOf } from '../../../src/cli/exitCodes.ts';

export type Printed = { readonly code: number; readonly out: string; readonly err: string };

/** What a command prints in this process, and its exit code: a Refusal has its own, as in the terminal. */
export async function printedBy(work: () => Promise<number> | number): Promise<Printed> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void err.push(`${line}\n`)),
  ];
  try {
    const code = await Promise.resolve().then(work).catch(exitCodeOf);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
