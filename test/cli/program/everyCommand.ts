import type { Command } from 'commander';
import { createProgram } from '../../../src/cli/program/program.ts';

/** Each command of `usher` with its words, those within commands too; the program itself has none. */
export function everyCommand(): readonly { readonly words: readonly string[]; readonly command: Command }[] {
  const within = (command: Command, words: readonly string[]): ReturnType<typeof everyCommand> => [
    { words, command },
    ...command.commands.flatMap((one) => within(one, [...words, one.name()])),
  ];
  return within(
    createProgram(async () => {}),
    [],
  );
}
