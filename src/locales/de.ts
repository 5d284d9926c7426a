import type { Catalogue } from './catalogue.ts';
import { decisions } from './de/decisions.ts';
import { diagnosis } from './de/diagnosis.ts';
import { history } from './de/history.ts';
import { links } from './de/links.ts';
import { problems } from './de/problems.ts';
import { remedies } from './de/remedies.ts';
import { hooks } from './de/settings/hooks.ts';
import { settings } from './de/settings/settings.ts';
import { settingsFiles } from './de/settings/settingsFiles.ts';
import { terminalCommand } from './de/settings/terminalCommand.ts';
import { signIn } from './de/signIn.ts';
import { start } from './de/start.ts';
import { terminalCommands } from './de/terminal/commands.ts';
import { terminalHelp } from './de/terminal/help.ts';
import { terminal } from './de/terminal/terminal.ts';
import { terminalWatch } from './de/terminal/watch.ts';
import { titles } from './de/titles.ts';
import { updates } from './de/updates.ts';
import { views } from './de/views.ts';
import { work } from './de/work.ts';
import { joined } from './joined.ts';

/** German. */
export const de: Catalogue = joined(
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
