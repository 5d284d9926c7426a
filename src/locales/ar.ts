import { decisions } from './ar/decisions.ts';
import { diagnosis } from './ar/diagnosis.ts';
import { history } from './ar/history.ts';
import { links } from './ar/links.ts';
import { problems } from './ar/problems.ts';
import { remedies } from './ar/remedies.ts';
import { settings } from './ar/settings.ts';
import { settingsFiles } from './ar/settingsFiles.ts';
import { signIn } from './ar/signIn.ts';
import { start } from './ar/start.ts';
import { terminal } from './ar/terminal.ts';
import { titles } from './ar/titles.ts';
import { updates } from './ar/updates.ts';
import { views } from './ar/views.ts';
import { work } from './ar/work.ts';
import type { Catalogue } from './catalogue.ts';

/** Arabic. */
export const ar: Catalogue = {
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
