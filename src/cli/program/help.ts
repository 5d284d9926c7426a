import type { Command, Help } from 'commander';
import { t } from '../../locales/format.ts';
import { displayWidth } from '../displayWidth.ts';
import { wrap } from './wrap.ts';

const WIDEST = 80;

/** Examples come first, since most people read no further. At most 80 columns wide. */
export const HELP: Partial<Help> = {
  helpWidth: WIDEST,
  displayWidth,
  boxWrap: wrap,
  // Without commander's English words for defaults and choices.
  optionDescription: (option) => option.description,
  argumentDescription: (argument) => argument.description,
  subcommandTerm: (command) => command.name(),
  styleUsage: (usage) =>
    usage
      .replace('[options]', t('terminal.help.usage.options'))
      .replace('[command]', t('terminal.help.usage.command')),
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
  return command.addHelpText('before', () => {
    const lines = examples.split('\n').map((line) => `  ${line}`);
    return [t('terminal.help.examples'), ...lines, ''].join('\n');
  });
}
