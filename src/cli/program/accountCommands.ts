import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { serverOption } from './options.ts';

export function addAccountCommands(program: Command, end: End): void {
  withExamples(
    program.command('sign-in').description(t('terminal.help.sign-in')),
    t('terminal.help.sign-in.examples'),
  )
    .addOption(serverOption())
    .action(async ({ server }: { server: readonly string[] }) => {
      const { signIn } = await import('../commands/signIn.ts');
      return end(signIn(server));
    });
  withExamples(program.command('sign-out').description(t('terminal.help.sign-out')), 'usher sign-out').action(
    async () => {
      const { signOut } = await import('../commands/signIn.ts');
      return end(signOut());
    },
  );
}
