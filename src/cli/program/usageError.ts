import type { Command, CommanderError } from 'commander';
import { listText, t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { nearest } from '../settings/nearest.ts';

/** Whether it is no error: help or the version was asked for, and is printed. */
export function isAnswered(error: CommanderError): boolean {
  return error.exitCode === EXIT.done;
}

/** A command line that cannot be read, in two lines: what is wrong, perhaps with what was meant, and where more is said. */
export function usageRefusal(
  { code, message }: CommanderError,
  argv: readonly string[],
  program: Command,
): Refusal {
  const isUnknown = code === 'commander.unknownCommand' || code === 'commander.unknownOption';
  // What was typed may have an apostrophe of its own: only where nothing else is quoted it ends at the last one.
  const quoted = isUnknown ? /'(.+)'/s : /'(.+?)'(?:.*'(.+?)')?/s;
  const [, what = '', other = ''] = quoted.exec(message) ?? [];
  const [, similar = ''] = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message) ?? [];
  const command = commandIn(argv, program, isUnknown ? what : undefined);
  const [, choices] = /Allowed choices are (.+)\.$/s.exec(message) ?? [];
  if (choices) return choiceRefusal(what.startsWith('-') ? other : what, choices.split(', '), command);
  const wrong = sentenceOf(code, what, other, command);
  return refusal(wrong, similar || behindCommand(what, argv, command), command);
}

/** An option that stands before the command that has it. */
function behindCommand(option: string, argv: readonly string[], parent: Command): string {
  const meant = parent.commands.find((one) => argv.includes(one.name()));
  const isKnown = meant?.options.some(({ short, long }) => short === option || long === option);
  return meant && isKnown ? `usher ${meant.name()} ${option}` : '';
}

function refusal(wrong: string, meant: string | undefined, command: Command): Refusal {
  const sentence = meant ? `${wrong} ${t('terminal.usage.meant', { meant })}` : wrong;
  return new Refusal(EXIT.usage, sentence, [more(command)]);
}

function choiceRefusal(value: string, choices: readonly string[], command: Command): Refusal {
  const wrong = t('terminal.usage.no-choice', { value, choices: listText(choices) });
  return refusal(wrong, nearest(value, choices), command);
}

/** Where a command alone is no command line. */
export function incompleteRefusal(): Refusal {
  return new Refusal(EXIT.usage, t('terminal.usage.no-command'), [
    t('terminal.usage.more', { help: 'usher --help' }),
  ]);
}

function more(command: Command): string {
  return t('terminal.usage.more', { help: `${wordsOf(command).join(' ')} --help` });
}

/** "usher settings get" */
function wordsOf(command: Command): readonly string[] {
  return [...(command.parent ? wordsOf(command.parent) : []), command.name()];
}

/** The command that is meant, as far as it can be read: up to the word that is unknown. */
function commandIn(argv: readonly string[], program: Command, unknown: string | undefined): Command {
  let command = program;
  for (const word of argv) {
    if (word === unknown) break;
    command = command.commands.find((one) => one.name() === word) ?? command;
  }
  return command;
}

function sentenceOf(code: string, what: string, other: string, of: Command): string {
  const command = wordsOf(of)
    .slice(of.parent ? 1 : 0)
    .join(' ');
  switch (code) {
    case 'commander.unknownCommand':
      return t('terminal.usage.no-such-command', { command: of.parent ? `${command} ${what}` : what });
    case 'commander.unknownOption':
      return t('terminal.usage.no-option', { command, option: what.replace(/=.*/s, '') });
    case 'commander.optionMissingArgument':
      return t('terminal.usage.no-value', { option: what });
    case 'commander.missingArgument':
      return t('terminal.usage.missing', { argument: what.toUpperCase() });
    case 'commander.excessArguments':
      return t('terminal.usage.too-many', { command });
    case 'commander.conflictingOption':
      return t('terminal.usage.conflict', { option: what, other });
    default:
      return t('terminal.usage.unread');
  }
}
