import type { Command } from 'commander';
import { type Candidate, isTypeable } from './candidate.ts';
import { readCommandLine } from './commandLine.ts';
import { complete, type Unfinished } from './complete.ts';
import { quotedForBash, quotedForPowerShell } from './quoted.ts';
import { valuesOf } from './values.ts';

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

type Question = Unfinished & { readonly lineOf: (candidate: Candidate) => string };

/**
 * What the script of a shell asks for: `files` where the shell shall complete names of files, else `words` and a line for each word. `given`
 * is the command line up to the cursor, for bash as it is typed, for the others in words.
 */
export async function completionLines(
  shell: Shell,
  given: readonly string[],
  program: Command,
): Promise<readonly string[]> {
  const { lineOf, ...unfinished } = QUESTIONS[shell](given);
  const found = await complete(program, unfinished, valuesOf);
  if (found === 'files') return [found];
  // Whatever is listed: a line end would make two words of one, and a terminal obeys what a shell shows.
  return ['words', ...found.filter(({ value }) => isTypeable(value)).map(lineOf)];
}

const QUESTIONS: Readonly<Record<Shell, (given: readonly string[]) => Question>> = {
  bash: ([line = '']) => {
    const { before, current, quote, kept } = readCommandLine(line);
    return { before, current, lineOf: ({ value }) => quotedForBash(value.slice(kept.length), quote) };
  },
  zsh: inWords,
  fish: (given) => {
    // The word at the cursor comes as it is typed. Fish quotes what it takes over as the person began.
    const { current } = readCommandLine(`usher ${given.at(-1) ?? ''}`);
    return { ...inWords(given), current };
  },
  powershell: (given) => ({
    ...inWords(given),
    lineOf: ({ value, about }) => [quotedForPowerShell(value), value, about || value].join('\t'),
  }),
};

function inWords(given: readonly string[]): Question {
  const lineOf = ({ value, about }: Candidate): string => (about ? `${value}\t${about}` : value);
  return { before: given.slice(0, -1), current: given.at(-1) ?? '', lineOf };
}
