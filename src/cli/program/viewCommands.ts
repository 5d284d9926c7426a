import { Option } from 'commander';
import { WORK_KINDS } from '../../domain/history/workKind.ts';
import { t } from '../../locales/format.ts';
import type { HistoryFilterOptions } from '../history/historyFilter.ts';
import type { SetUp } from './end.ts';
import { withExamples } from './help.ts';
import { onServers, serverCommand } from './onServers.ts';
import {
  type ColorOption,
  colorOption,
  type JsonOption,
  jsonOption,
  type ServerOptions,
  serverOption,
} from './options.ts';

type ViewOptions = ServerOptions & JsonOption;
type HistoryOptions = HistoryFilterOptions & JsonOption & { readonly all: boolean; readonly csv: boolean };

/** What shows something and changes nothing. */
export const VIEW_COMMANDS: Readonly<Record<string, SetUp>> = {
  list: (command, end) =>
    serverCommand(command, t('terminal.help.list'), t('terminal.help.list.examples')).action(
      (options: ViewOptions) =>
        end(
          onServers(options, async (destinations) => {
            const { list } = await import('../commands/list.ts');
            return list(destinations, options.json);
          }),
        ),
    ),
  watch: (command, end) =>
    serverCommand(command, t('terminal.help.watch'), t('terminal.help.watch.examples'))
      .option('--hooks', t('terminal.help.watch.hooks'), false)
      .addOption(colorOption())
      .action((options: ViewOptions & ColorOption & { readonly hooks: boolean }) =>
        end(
          onServers(options, async (destinations) => {
            const { watch } = await import('../watch/watch.ts');
            return watch(destinations, options);
          }),
        ),
      ),
  why: (command, end) =>
    serverCommand(command, t('terminal.help.why'), t('terminal.help.why.examples')).action(
      (options: ViewOptions) =>
        end(
          onServers(options, async (destinations) => {
            const { why } = await import('../commands/why.ts');
            return why(destinations, options.json);
          }),
        ),
    ),
  doctor: (command, end) =>
    serverCommand(command, t('terminal.help.doctor'), t('terminal.help.doctor.examples')).action(
      async (options: ViewOptions) => {
        const { examine } = await import('../commands/examine.ts');
        return end(examine(options));
      },
    ),
  history: (command, end) =>
    withExamples(command.description(t('terminal.help.history')), t('terminal.help.history.examples'))
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
      }),
};
