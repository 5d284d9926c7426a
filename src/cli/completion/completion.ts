import type { Command } from 'commander';
import { EXIT } from '../exitCodes.ts';
import { SCRIPTS } from './scripts.ts';
import { completionLines, type Shell } from './shells.ts';

/** `usher completion SHELL` */
export function printScript(shell: Shell): number {
  process.stdout.write(SCRIPTS[shell]);
  return EXIT.done;
}

/** `usher complete`, which the scripts call. PowerShell gives its words in the environment. */
export async function printCandidates(
  shell: Shell,
  typed: readonly string[],
  program: Command,
): Promise<number> {
  const given = shell === 'powershell' ? (process.env.USHER_WORDS ?? '').split('\n') : typed;
  const lines = await completionLines(shell, given, program);
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}
