import type { Catalogue } from './catalogue.ts';
import { decisions } from './es/decisions.ts';
import { diagnosis } from './es/diagnosis.ts';
import { history } from './es/history.ts';
import { links } from './es/links.ts';
import { problems } from './es/problems.ts';
import { remedies } from './es/remedies.ts';
import { hooks } from './es/settings/hooks.ts';
import { settings } from './es/settings/settings.ts';
import { settingsFiles } from './es/settings/settingsFiles.ts';
import { terminalCommand } from './es/settings/terminalCommand.ts';
import { signIn } from './es/signIn.ts';
import { start } from './es/start.ts';
import { terminalCommands } from './es/terminal/commands.ts';
import { terminalHelp } from './es/terminal/help.ts';
import { terminal } from './es/terminal/terminal.ts';
import { terminalWatch } from './es/terminal/watch.ts';
import { titles } from './es/titles.ts';
import { updates } from './es/updates.ts';
import { views } from './es/views.ts';
import { work } from './es/work.ts';
import { joined } from './joined.ts';

/** Spanish. */
export const es: Catalogue = joined(
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
