import { Argument, type Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { Shell } from '../completion/shells.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell'];

export function addCompletionCommands(program: Command, end: End): void {
  withExamples(
    program.command('completion').description(t('terminal.help.completion')),
    t('terminal.help.completion.examples'),
  )
    .addArgument(new Argument('<shell>', t('terminal.help.completion.shell')).choices(SHELLS))
    .action(async (shell: Shell) => {
      const { printScript } = await import('../completion/completion.ts');
      return end(printScript(shell));
    });
  // For those scripts alone.
  program
    .command('complete', { hidden: true })
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .argument('[words...]')
    .action(async (shell: Shell, words: readonly string[]) => {
      const { printCandidates } = await import('../completion/completion.ts');
      return end(printCandidates(shell, words, program));
    });
}
