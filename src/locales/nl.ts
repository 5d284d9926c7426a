import type { Catalogue } from './catalogue.ts';
import { joined } from './joined.ts';
import { decisions } from './nl/decisions.ts';
import { diagnosis } from './nl/diagnosis.ts';
import { history } from './nl/history.ts';
import { links } from './nl/links.ts';
import { problems } from './nl/problems.ts';
import { remedies } from './nl/remedies.ts';
import { hooks } from './nl/settings/hooks.ts';
import { settings } from './nl/settings/settings.ts';
import { settingsFiles } from './nl/settings/settingsFiles.ts';
import { terminalCommand } from './nl/settings/terminalCommand.ts';
import { signIn } from './nl/signIn.ts';
import { start } from './nl/start.ts';
import { terminalCommands } from './nl/terminal/commands.ts';
import { terminalHelp } from './nl/terminal/help.ts';
import { terminal } from './nl/terminal/terminal.ts';
import { terminalWatch } from './nl/terminal/watch.ts';
import { titles } from './nl/titles.ts';
import { updates } from './nl/updates.ts';
import { views } from './nl/views.ts';
import { work } from './nl/work.ts';

/** Dutch. */
export const nl: Catalogue = joined(
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
