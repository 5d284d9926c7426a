import type { Command, Help } from 'commander';
import { t } from '../../locales/format.ts';

const WIDEST = 80;

/** Examples come first, since most people read no further. At most 80 columns wide. */
export const HELP: Partial<Help> = {
  helpWidth: WIDEST,
  // Without commander's English words for a default.
  optionDescription: (option) => option.description,
  subcommandTerm: (command) => command.name(),
  styleTitle: (title) => headings()[title] ?? title,
};

/** commander's own headings, as the person's language has them. */
function headings(): Readonly<Record<string, string>> {
  return {
    'Usage:': t('terminal.help.usage'),
    'Arguments:': t('terminal.help.arguments'),
    'Options:': t('terminal.help.options'),
    'Commands:': t('terminal.help.commands'),
  };
}

/** Shows these lines on top of the command's help: each a command line, and what it is for. */
export function withExamples(command: Command, examples: string): Command {
  const lines = examples.split('\n').map((line) => `  ${line}`);
  return command.addHelpText('before', [t('terminal.help.examples'), ...lines, ''].join('\n'));
}
