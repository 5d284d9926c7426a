import { type Command, Option } from 'commander';
import { WORK_KINDS } from '../../domain/history/workKind.ts';
import { t } from '../../locales/format.ts';
import type { HistoryFilterOptions } from '../history/historyFilter.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { onServers } from './onServers.ts';
import {
  type ColorOption,
  colorOption,
  demoOption,
  type JsonOption,
  jsonOption,
  type ServerOptions,
  serverOption,
} from './options.ts';

type ViewOptions = ServerOptions & JsonOption;

/** What shows something and changes nothing. */
export function addViewCommands(program: Command, end: End): void {
  program.commandsGroup(t('terminal.help.group.view'));
  const view = (name: string, about: string, examples: string): Command =>
    withExamples(program.command(name).description(about), examples)
      .addOption(serverOption())
      .addOption(demoOption())
      .addOption(jsonOption());

  view('list', t('terminal.help.list'), t('terminal.help.list.examples')).action((options: ViewOptions) =>
    end(
      onServers(options, async (destinations) => {
        const { list } = await import('../commands/list.ts');
        return list(destinations, options.json);
      }),
    ),
  );
  view('watch', t('terminal.help.watch'), t('terminal.help.watch.examples'))
    .option('--hooks', t('terminal.help.watch.hooks'), false)
    .addOption(colorOption())
    .action((options: ViewOptions & ColorOption & { readonly hooks: boolean }) =>
      end(
        onServers(options, async (destinations) => {
          const { watch } = await import('../watch/watch.ts');
          return watch(destinations, options);
        }),
      ),
    );
  view('why', t('terminal.help.why'), t('terminal.help.why.examples')).action((options: ViewOptions) =>
    end(
      onServers(options, async (destinations) => {
        const { why } = await import('../commands/why.ts');
        return why(destinations, options.json);
      }),
    ),
  );
  view('doctor', t('terminal.help.doctor'), t('terminal.help.doctor.examples')).action(
    async (options: ViewOptions) => {
      const { examine } = await import('../commands/examine.ts');
      return end(examine(options));
    },
  );
  addHistoryCommand(program, end);
}

type HistoryOptions = HistoryFilterOptions & JsonOption & { readonly all: boolean; readonly csv: boolean };

function addHistoryCommand(program: Command, end: End): void {
  withExamples(
    program.command('history').description(t('terminal.help.history')),
    t('terminal.help.history.examples'),
  )
    .addOption(serverOption())
    .option('--library <name>', t('terminal.help.history.library'))
    .addOption(new Option('--kind <kind>', t('terminal.help.history.kind')).choices(WORK_KINDS))
    .option('--since <when>', t('terminal.help.history.since'))
    .option('--all', t('terminal.help.history.all'), false)
    .addOption(new Option('--csv', t('terminal.help.csv')).default(false).conflicts('json'))
    .addOption(jsonOption())
    .action(async (options: HistoryOptions) => {
      const { history } = await import('../history/history.ts');
      return end(history(options));
    });
}
