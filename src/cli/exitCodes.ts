import { PROBLEMS } from '../domain/diagnosis/problemTable.ts';
import { harmless } from '../domain/plainText.ts';
import type { Problem } from '../domain/problem.ts';
import { t } from '../locales/format.ts';
import { PlexError } from '../plex/http/errors.ts';

export const EXIT = {
  done: 0,
  usage: 2,
  refused: 3,
  unreachable: 4,
  notCancellable: 5,
  // As `timeout` ends, and what a shell makes of the two signals.
  timedOut: 124,
  interrupted: 130,
  terminated: 143,
} as const;

/** A sentence for people that ends a command, with its exit code. */
export class Refusal extends Error {
  readonly code: number;
  /** Printed below it, one line each. */
  readonly details: readonly string[];

  constructor(code: number, message: string, details: readonly string[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Prints on stderr why a command failed, and returns the exit code. Throws what is a bug. */
export function exitCodeOf(error: unknown): number {
  const { code, message, details } = refusalOf(error);
  printError(message);
  for (const line of details) console.error(`  ${harmless(line)}`);
  return code;
}

/** Throws what is a bug. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof PlexError)) throw error;
  return new Refusal(codeOf(error.problem), `${t(`problem.${error.problem}.terminal`)} (${error.message})`);
}

/** A message may quote what was typed or saved, so control characters are removed: a terminal would obey them. */
export function printError(message: string): void {
  console.error(`usher: ${harmless(message)}`);
}

/** What nobody thought of, with its stack. Its message may quote a server: it is one line, wherever it would break. */
export function printBug({ name, message, stack = '' }: Error): void {
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  printError(`${name}: ${message}`);
  for (const frame of frames) console.error(harmless(frame));
}

export function codeOf(problem: Problem): number {
  return PROBLEMS[problem].isRefusal ? EXIT.refused : EXIT.unreachable;
}
