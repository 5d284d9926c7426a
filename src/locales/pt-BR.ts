import type { Catalogue } from './catalogue.ts';
import { joined } from './joined.ts';
import { decisions } from './pt-BR/decisions.ts';
import { diagnosis } from './pt-BR/diagnosis.ts';
import { history } from './pt-BR/history.ts';
import { links } from './pt-BR/links.ts';
import { problems } from './pt-BR/problems.ts';
import { remedies } from './pt-BR/remedies.ts';
import { hooks } from './pt-BR/settings/hooks.ts';
import { settings } from './pt-BR/settings/settings.ts';
import { settingsFiles } from './pt-BR/settings/settingsFiles.ts';
import { terminalCommand } from './pt-BR/settings/terminalCommand.ts';
import { signIn } from './pt-BR/signIn.ts';
import { start } from './pt-BR/start.ts';
import { terminalCommands } from './pt-BR/terminal/commands.ts';
import { terminalHelp } from './pt-BR/terminal/help.ts';
import { terminal } from './pt-BR/terminal/terminal.ts';
import { terminalWatch } from './pt-BR/terminal/watch.ts';
import { titles } from './pt-BR/titles.ts';
import { updates } from './pt-BR/updates.ts';
import { views } from './pt-BR/views.ts';
import { work } from './pt-BR/work.ts';

/** Brazilian Portuguese. */
export const ptBR: Catalogue = joined(
  problems,
  links,
  history,
  work,
  decisions,
  titles,
  start,
  settings,
  signIn,
  diagnosis,
  remedies,
  terminal,
  views,
  updates,
  settingsFiles,
  terminalCommand,
  hooks,
  terminalCommands,
  terminalWatch,
  terminalHelp,
);
