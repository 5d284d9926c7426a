import type { Catalogue } from './catalogue.ts';
import { decisions } from './ja/decisions.ts';
import { diagnosis } from './ja/diagnosis.ts';
import { history } from './ja/history.ts';
import { links } from './ja/links.ts';
import { problems } from './ja/problems.ts';
import { remedies } from './ja/remedies.ts';
import { hooks } from './ja/settings/hooks.ts';
import { settings } from './ja/settings/settings.ts';
import { settingsFiles } from './ja/settings/settingsFiles.ts';
import { terminalCommand } from './ja/settings/terminalCommand.ts';
import { signIn } from './ja/signIn.ts';
import { start } from './ja/start.ts';
import { terminalCommands } from './ja/terminal/commands.ts';
import { terminalHelp } from './ja/terminal/help.ts';
import { terminal } from './ja/terminal/terminal.ts';
import { terminalWatch } from './ja/terminal/watch.ts';
import { titles } from './ja/titles.ts';
import { updates } from './ja/updates.ts';
import { views } from './ja/views.ts';
import { work } from './ja/work.ts';
import { joined } from './joined.ts';

/** Japanese. */
export const ja: Catalogue = joined(
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
