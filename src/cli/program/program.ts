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
import { addViewCommands } from './viewCommands.ts';
import { addWorkCommands } from './workCommands.ts';

type Group = {
  readonly add: (program: Command, end: End) => void;
  /** What it adds, by name: a command line that begins with one of them needs no other group. */
  readonly names: readonly string[];
};

export const GROUPS: readonly Group[] = [
  { add: addViewCommands, names: ['list', 'watch', 'why', 'doctor', 'history'] },
  { add: addWorkCommands, names: ['cancel', 'scan', 'run', 'stop', 'wait-idle'] },
  { add: addUsherCommands, names: [] },
];

/**
 * The commands of `usher`, with their options and help in the person's language: all of them, or those that are needed for a command line
 * that begins with `first`. What a command does is loaded when it runs, so that starting is quick: these files import nothing that talks
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
  const needed = GROUPS.find(({ names }) => names.includes(first));
  for (const { add } of needed ? [needed] : GROUPS) add(program, end);
  // readHelp.ts reads `usher settings help`; as a command of its own it would stand in each help.
  for (const command of program.commands) command.helpCommand(false);
  return program;
}

function addUsherCommands(program: Command, end: End): void {
  program
    .commandsGroup(t('terminal.help.group.usher'))
    .helpCommand('help [command]', t('terminal.help.help'));
  addAccountCommands(program, end);
  addSettingsCommand(program, end);
  addHooksCommand(program, end);
  addToolCommands(program, end);
  addCompletionCommands(program, end);
}
