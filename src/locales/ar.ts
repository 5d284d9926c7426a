import { decisions } from './ar/decisions.ts';
import { diagnosis } from './ar/diagnosis.ts';
import { history } from './ar/history.ts';
import { links } from './ar/links.ts';
import { problems } from './ar/problems.ts';
import { remedies } from './ar/remedies.ts';
import { hooks } from './ar/settings/hooks.ts';
import { settings } from './ar/settings/settings.ts';
import { settingsFiles } from './ar/settings/settingsFiles.ts';
import { terminalCommand } from './ar/settings/terminalCommand.ts';
import { signIn } from './ar/signIn.ts';
import { start } from './ar/start.ts';
import { terminalCommands } from './ar/terminal/commands.ts';
import { terminalHelp } from './ar/terminal/help.ts';
import { terminal } from './ar/terminal/terminal.ts';
import { terminalWatch } from './ar/terminal/watch.ts';
import { titles } from './ar/titles.ts';
import { updates } from './ar/updates.ts';
import { views } from './ar/views.ts';
import { work } from './ar/work.ts';
import type { Catalogue } from './catalogue.ts';
import { joined } from './joined.ts';

/** Arabic. */
export const ar: Catalogue = joined(
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
