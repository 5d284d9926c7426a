import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { onServers } from './onServers.ts';
import {
  demoOption,
  type JsonOption,
  jsonOption,
  type ServerOptions,
  serverOption,
  yesOption,
} from './options.ts';

type WorkOptions = ServerOptions & JsonOption;

/** What has a server do something, or stop it. */
export function addWorkCommands(program: Command, end: End): void {
  const work = (name: string, about: string, examples: string): Command =>
    withExamples(program.command(name).description(about), examples)
      .addOption(serverOption())
      .addOption(demoOption())
      .addOption(jsonOption());

  work('cancel', t('terminal.help.cancel'), t('terminal.help.cancel.examples'))
    .argument('[uuid]', t('terminal.help.cancel.uuid'))
    .option('--all', t('terminal.help.cancel.all'), false)
    .option('--type <type>', t('terminal.help.cancel.type'))
    .addOption(yesOption())
    .action(
      async (
        uuid: string | undefined,
        options: WorkOptions & { all: boolean; yes: boolean; type?: string },
      ) => {
        const { readCancel } = await import('../stop/readCancel.ts');
        const run = readCancel(uuid, options);
        return end(onServers(options, run));
      },
    );
  work('scan', t('terminal.help.scan'), t('terminal.help.scan.examples'))
    .argument('<library>', t('terminal.help.scan.library'))
    .option('--path <folder>', t('terminal.help.scan.path'))
    .action((library: string, options: WorkOptions & { path?: string }) =>
      end(
        onServers(options, async (destinations) => {
          const { scan } = await import('../commands/scan.ts');
          return scan(destinations, library, options.path, options.json);
        }),
      ),
    );
}
