import { Command } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { t } from '../../locales/format.ts';
import { addAccountCommands } from './accountCommands.ts';
import { addCompletionCommands } from './completionCommands.ts';
import type { End } from './end.ts';
import { HELP, withExamples } from './help.ts';
import { addHooksCommand } from './hooksCommand.ts';
import { addSettingsCommand } from './settingsCommand.ts';
import { addToolCommands } from './toolCommands.ts';
import { VIEW_COMMANDS } from './viewCommands.ts';
import { WORK_COMMANDS } from './workCommands.ts';

/** The commands that need no other one to be read; under their headings in the help. */
export const GROUPS = [
  { heading: 'terminal.help.group.view', commands: VIEW_COMMANDS },
  { heading: 'terminal.help.group.work', commands: WORK_COMMANDS },
] as const;

/**
 * The commands of `usher`, with their options and help in the person's language: all of them, or the one with which a command line begins,
 * where that is enough. What a command does is loaded when it runs, so that starting is quick: these files import nothing that talks
 * to a server.
 */
export function createProgram(end: End, first = ''): Command {
  const program = new Command('usher')
    .description(t('terminal.help.usher'))
    .usage(t('terminal.help.usher.usage'))
    .configureHelp(HELP)
    .configureOutput({ writeErr: () => {}, getOutHelpWidth: () => 80 })
    .version(packageJson.version, '-v, --version', t('terminal.help.version'))
    .helpOption('-h, --help', t('terminal.help.help'))
    .exitOverride();
  withExamples(program, t('terminal.help.usher.examples'));
  program.addHelpText('after', `\n${t('terminal.help.after')}`);
  const alone = GROUPS.find(({ commands }) => Object.hasOwn(commands, first))?.commands[first];
  if (alone) alone(program.command(first), end);
  else addAll(program, end);
  // readHelp.ts reads `usher settings help`; as a command of its own it would stand in each help.
  for (const command of program.commands) command.helpCommand(false);
  return program;
}

function addAll(program: Command, end: End): void {
  for (const { heading, commands } of GROUPS) {
    program.commandsGroup(t(heading));
    for (const [name, setUp] of Object.entries(commands)) setUp(program.command(name), end);
  }
  program
    .commandsGroup(t('terminal.help.group.usher'))
    .helpCommand('help [command]', t('terminal.help.help'));
  addAccountCommands(program, end);
  addSettingsCommand(program, end);
  addHooksCommand(program, end);
  addToolCommands(program, end);
  addCompletionCommands(program, end);
}
