import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { WaitOptions } from '../wait/waitTimes.ts';
import type { SetUp } from './end.ts';
import { onServers, serverCommand } from './onServers.ts';
import { type JsonOption, type ServerOptions, yesOption } from './options.ts';

type WorkOptions = ServerOptions & JsonOption;
type ChoiceOptions = { readonly type?: string; readonly library?: string };
type CancelOptions = WorkOptions & ChoiceOptions & { readonly all: boolean; readonly yes: boolean };
type ScanCommandOptions = WorkOptions & WaitOptions & { readonly path?: string; readonly wait: boolean };

/** What has a server do something, stops it, or waits for it. */
export const WORK_COMMANDS: Readonly<Record<string, SetUp>> = {
  cancel: (command, end) =>
    serverCommand(command, t('terminal.help.cancel'), t('terminal.help.cancel.examples'))
      .argument('[uuid...]', t('terminal.help.cancel.uuid'))
      .option('--all', t('terminal.help.cancel.all'), false)
      .option('--type <type>', t('terminal.help.cancel.type'))
      .option('--library <library>', t('terminal.help.cancel.library'))
      .addOption(yesOption())
      .action(async (uuids: readonly string[], options: CancelOptions) => {
        const { readCancel } = await import('../stop/readCancel.ts');
        const run = readCancel(uuids, options);
        return end(onServers(options, run));
      }),
  scan: (command, end) =>
    withTimes(
      serverCommand(command, t('terminal.help.scan'), t('terminal.help.scan.examples'))
        .argument('<library>', t('terminal.help.scan.library'))
        .option('--path <folder>', t('terminal.help.scan.path'))
        .option('--wait', t('terminal.help.scan.wait'), false),
    ).action(async (library: string, options: ScanCommandOptions) => {
      const { waitTimes } = await import('../wait/waitTimes.ts');
      const wait = waitTimes(options);
      const { scan } = await import('../commands/scan.ts');
      const { path, json, settle, timeout } = options;
      const isWaiting = options.wait || settle !== undefined || timeout !== undefined;
      const scanOptions = { path, json, wait: isWaiting ? wait : undefined };
      return end(onServers(options, (destinations) => scan(destinations, library, scanOptions)));
    }),
  run: setUpTask('run'),
  stop: setUpTask('stop'),
  'wait-idle': (command, end) =>
    withTimes(serverCommand(command, t('terminal.help.wait-idle'), t('terminal.help.wait-idle.examples')))
      .option('--library <library>', t('terminal.help.wait-idle.library'))
      .option('--type <type>', t('terminal.help.wait-idle.type'))
      .action(async (options: WorkOptions & WaitOptions & ChoiceOptions) => {
        const { waitTimes } = await import('../wait/waitTimes.ts');
        const wish = { ...options, ...waitTimes(options) };
        const { waitIdle } = await import('../wait/waitIdle.ts');
        return end(onServers(options, (destinations) => waitIdle(destinations, wish)));
      }),
};

function setUpTask(verb: 'run' | 'stop'): SetUp {
  return (command, end) =>
    serverCommand(command, t(`terminal.help.${verb}`), t(`terminal.help.${verb}.examples`))
      .argument('<task>', t('terminal.help.task'))
      .action((name: string, options: WorkOptions) =>
        end(
          onServers(options, async (destinations) => {
            const { task } = await import('../commands/task.ts');
            return task(destinations, verb, name, options.json);
          }),
        ),
      );
}

function withTimes(command: Command): Command {
  return command
    .option('--settle <time>', t('terminal.help.settle'))
    .option('--timeout <time>', t('terminal.help.timeout'));
}
