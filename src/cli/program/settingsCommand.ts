import type { Command } from 'commander';
import { t } from '../../locales/format.ts';
import type { End } from './end.ts';
import { withExamples } from './help.ts';
import { type JsonOption, jsonOption } from './options.ts';

/** `usher settings`, with a command of its own for each thing that can be done. */
export function addSettingsCommand(program: Command, end: End): void {
  const settings = withExamples(
    program.command('settings').description(t('terminal.help.settings')),
    t('terminal.help.settings.examples'),
  );
  const add = (usage: string, about: string): Command =>
    settings.command(usage).description(about).addOption(jsonOption());
  const load = (): Promise<typeof import('../settings/settings.ts')> => import('../settings/settings.ts');

  add('list', t('terminal.help.settings.list')).action(async ({ json }: JsonOption) =>
    end((await load()).listSettings(json)),
  );
  add('get <key>', t('terminal.help.settings.get')).action(async (key: string, { json }: JsonOption) =>
    end((await load()).getSetting(key, json)),
  );
  add('set <key> <value>', t('terminal.help.settings.set')).action(
    async (key: string, value: string, { json }: JsonOption) =>
      end((await load()).setSetting(key, value, json)),
  );
  add('reset [key]', t('terminal.help.settings.reset')).action(
    async (key: string | undefined, { json }: JsonOption) => end((await load()).resetSettings(key, json)),
  );
  add('export [file]', t('terminal.help.settings.export')).action(
    async (file: string | undefined, { json }: JsonOption) => end((await load()).exportTo(file, json)),
  );
  add('import <file>', t('terminal.help.settings.import')).action(
    async (file: string, { json }: JsonOption) => end((await load()).importFrom(file, json)),
  );
}
