import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { DemoServerOptions } from '../commands/demoServer.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { jsonOption } from './options.ts';

export function addToolCommands(program: Command, end: End): void {
  withExamples(
    program.command('demo-server').description(t('terminal.help.demo-server')),
    t('terminal.help.demo-server.examples'),
  )
    .option('--port <number>', t('terminal.help.demo-server.port'), '0')
    .option('--token <token>', t('terminal.help.demo-server.token'), 'demo-token')
    .option('--scenario <name>', t('terminal.help.demo-server.scenario'), 'living-room')
    .option('--name <name>', t('terminal.help.demo-server.name'), 'Attic')
    .addOption(jsonOption())
    .action(async (options: DemoServerOptions) => {
      const { runDemoServer } = await import('../commands/demoServer.ts');
      return end(runDemoServer(options));
    });
}
