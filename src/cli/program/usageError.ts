import type { Command, CommanderError } from 'commander';
import { t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';

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
  const command = commandIn(argv, program);
  const [, what = '', other = ''] = /'(.+?)'(?:.*'(.+?)')?/s.exec(message) ?? [];
  const [, meant = ''] = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message) ?? [];
  const wrong = sentenceOf(code, what, other, command?.name() ?? 'usher');
  return new Refusal(EXIT.usage, meant ? `${wrong} ${t('terminal.usage.meant', { meant })}` : wrong, [
    more(command),
  ]);
}

/** Where a command alone is no command line. */
export function incompleteRefusal(): Refusal {
  return new Refusal(EXIT.usage, t('terminal.usage.no-command'), [more(undefined)]);
}

function more(command: Command | undefined): string {
  return t('terminal.usage.more', { help: command ? `usher ${command.name()} --help` : 'usher --help' });
}

function commandIn(argv: readonly string[], { commands }: Command): Command | undefined {
  const name = argv.find((word) => commands.some((command) => command.name() === word));
  return commands.find((command) => command.name() === name);
}

function sentenceOf(code: string, what: string, other: string, command: string): string {
  switch (code) {
    case 'commander.unknownCommand':
      return t('terminal.usage.no-such-command', { command: what });
    case 'commander.unknownOption':
      return t('terminal.usage.no-option', { command, option: what });
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
