import { decisions } from './en/decisions.ts';
import { diagnosis } from './en/diagnosis.ts';
import { history } from './en/history.ts';
import { links } from './en/links.ts';
import { problems } from './en/problems.ts';
import { remedies } from './en/remedies.ts';
import { hooks } from './en/settings/hooks.ts';
import { settings } from './en/settings/settings.ts';
import { settingsFiles } from './en/settings/settingsFiles.ts';
import { terminalCommand } from './en/settings/terminalCommand.ts';
import { signIn } from './en/signIn.ts';
import { start } from './en/start.ts';
import { terminalCommands } from './en/terminal/commands.ts';
import { terminalHelp } from './en/terminal/help.ts';
import { terminal } from './en/terminal/terminal.ts';
import { terminalWatch } from './en/terminal/watch.ts';
import { titles } from './en/titles.ts';
import { updates } from './en/updates.ts';
import { views } from './en/views.ts';
import { work } from './en/work.ts';
import { joined } from './joined.ts';

/** Every sentence that Usher says in English, as ICU messages: whole, with named placeholders and plural forms. The source language. */
export const en = joined(
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
