import type { Command } from 'commander';

const FLAGS: readonly string[] = ['-h', '--help'];

/**
 * The command line with the wish for help at its end, where commander reads it: people also begin with it, or put it between. What is no
 * command has no help: commander would answer with that of the program.
 */
export function readHelp(argv: readonly string[], program: Command): readonly string[] {
  let command = program;
  let isAsked = false;
  const path: string[] = [];
  const rest = [...argv];
  for (let word = rest[0]; word !== undefined; word = rest[0]) {
    const next = command.commands.find((one) => one.name() === word);
    if (next) path.push(word);
    else if (FLAGS.includes(word) || (word === 'help' && command.commands.length)) isAsked = true;
    else break;
    command = next ?? command;
    rest.shift();
  }
  const isUnknown = command.commands.length > 0 && rest[0] !== undefined && !rest[0].startsWith('-');
  if (isUnknown) return [...path, ...rest.filter((word) => !FLAGS.includes(word))];
  return isAsked ? [...path, '--help'] : argv;
}
