import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { type JsonOption, jsonOption, type ServerOptions, serverOption } from './options.ts';

type AccountOptions = Pick<ServerOptions, 'server'> & JsonOption;

export function addAccountCommands(program: Command, end: End): void {
  withExamples(
    program.command('servers').description(t('terminal.help.servers')),
    t('terminal.help.servers.examples'),
  )
    .addOption(serverOption())
    .option('--check', t('terminal.help.servers.check'), false)
    .addOption(jsonOption())
    .action(async (options: AccountOptions & { readonly check: boolean }) => {
      const { servers } = await import('../commands/servers.ts');
      return end(servers(options));
    });
  withExamples(
    program.command('sign-in').description(t('terminal.help.sign-in')),
    t('terminal.help.sign-in.examples'),
  )
    .addOption(serverOption())
    .addOption(jsonOption())
    .action(async ({ server, json }: AccountOptions) => {
      const { signIn } = await import('../commands/signIn.ts');
      return end(signIn(server, json));
    });
  withExamples(program.command('sign-out').description(t('terminal.help.sign-out')), 'usher sign-out')
    .addOption(jsonOption())
    .action(async ({ json }: JsonOption) => {
      const { signOut } = await import('../commands/signIn.ts');
      return end(signOut(json));
    });
}
