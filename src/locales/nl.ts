import type { Catalogue } from './catalogue.ts';
import { decisions } from './nl/decisions.ts';
import { diagnosis } from './nl/diagnosis.ts';
import { history } from './nl/history.ts';
import { links } from './nl/links.ts';
import { problems } from './nl/problems.ts';
import { remedies } from './nl/remedies.ts';
import { settings } from './nl/settings.ts';
import { settingsFiles } from './nl/settingsFiles.ts';
import { signIn } from './nl/signIn.ts';
import { start } from './nl/start.ts';
import { terminal } from './nl/terminal.ts';
import { titles } from './nl/titles.ts';
import { updates } from './nl/updates.ts';
import { views } from './nl/views.ts';
import { work } from './nl/work.ts';

/** Dutch. */
export const nl: Catalogue = {
  ...problems,
  ...links,
  ...history,
  ...work,
  ...decisions,
  ...titles,
  ...start,
  ...settings,
  ...signIn,
  ...diagnosis,
  ...remedies,
  ...terminal,
  ...views,
  ...updates,
  ...settingsFiles,
};
