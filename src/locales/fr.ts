import type { Catalogue } from './catalogue.ts';
import { decisions } from './fr/decisions.ts';
import { diagnosis } from './fr/diagnosis.ts';
import { history } from './fr/history.ts';
import { links } from './fr/links.ts';
import { problems } from './fr/problems.ts';
import { remedies } from './fr/remedies.ts';
import { hooks } from './fr/settings/hooks.ts';
import { settings } from './fr/settings/settings.ts';
import { settingsFiles } from './fr/settings/settingsFiles.ts';
import { terminalCommand } from './fr/settings/terminalCommand.ts';
import { signIn } from './fr/signIn.ts';
import { start } from './fr/start.ts';
import { terminalCommands } from './fr/terminal/commands.ts';
import { terminalHelp } from './fr/terminal/help.ts';
import { terminal } from './fr/terminal/terminal.ts';
import { terminalWatch } from './fr/terminal/watch.ts';
import { titles } from './fr/titles.ts';
import { updates } from './fr/updates.ts';
import { views } from './fr/views.ts';
import { work } from './fr/work.ts';
import { joined } from './joined.ts';

/** French. */
export const fr: Catalogue = joined(
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
