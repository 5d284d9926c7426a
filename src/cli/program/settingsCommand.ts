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
  const add = (usage: string, about: string, examples: string): Command =>
    withExamples(settings.command(usage).description(about), examples).addOption(jsonOption());
  const load = (): Promise<typeof import('../settings/settings.ts')> => import('../settings/settings.ts');

  add('list', t('terminal.help.settings.list'), 'usher settings list').action(async ({ json }: JsonOption) =>
    end((await load()).listSettings(json)),
  );
  add('get <key>', t('terminal.help.settings.get'), 'usher settings get theme').action(
    async (key: string, { json }: JsonOption) => end((await load()).getSetting(key, json)),
  );
  add(
    'set <key> <value>',
    t('terminal.help.settings.set'),
    `usher settings set theme dark
usher settings set quietHours '{"isOn":true}'`,
  ).action(async (key: string, value: string, { json }: JsonOption) =>
    end((await load()).setSetting(key, value, json)),
  );
  add(
    'reset [key]',
    t('terminal.help.settings.reset'),
    `usher settings reset theme
usher settings reset`,
  ).action(async (key: string | undefined, { json }: JsonOption) =>
    end((await load()).resetSettings(key, json)),
  );
  add('export [file]', t('terminal.help.settings.export'), 'usher settings export usher.json').action(
    async (file: string | undefined, { json }: JsonOption) => end((await load()).exportTo(file, json)),
  );
  add('import <file>', t('terminal.help.settings.import'), 'usher settings import usher.json').action(
    async (file: string, { json }: JsonOption) => end((await load()).importFrom(file, json)),
  );
}
