import { Option } from 'commander';
import { t } from '../../locales/format.ts';

// The options that several commands have. Each command gets its own copy, since commander keeps values in them.

export const jsonOption = (): Option => new Option('--json', t('terminal.help.json')).default(false);

/** Repeated for several servers. */
export const serverOption = (): Option =>
  new Option('--server <name>', t('terminal.help.server'))
    .argParser((name, before: readonly string[]) => [...before, name])
    .default([], '');

export const demoOption = (): Option => new Option('--demo', t('terminal.help.demo')).default(false);

export const yesOption = (): Option => new Option('-y, --yes', t('terminal.help.yes')).default(false);

export const colorOption = (): Option =>
  new Option('--color <when>', t('terminal.help.color')).choices(COLOR_CHOICES).default('auto');

const COLOR_CHOICES = ['auto', 'always', 'never'] as const;

export type ColorOption = { readonly color: (typeof COLOR_CHOICES)[number] };

export type JsonOption = { readonly json: boolean };

/** Which servers a command is for. */
export type ServerOptions = { readonly server: readonly string[]; readonly demo: boolean };
