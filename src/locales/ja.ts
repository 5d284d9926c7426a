import type { Catalogue } from './catalogue.ts';
import { decisions } from './ja/decisions.ts';
import { diagnosis } from './ja/diagnosis.ts';
import { history } from './ja/history.ts';
import { links } from './ja/links.ts';
import { problems } from './ja/problems.ts';
import { remedies } from './ja/remedies.ts';
import { settings } from './ja/settings.ts';
import { settingsFiles } from './ja/settingsFiles.ts';
import { signIn } from './ja/signIn.ts';
import { start } from './ja/start.ts';
import { terminal } from './ja/terminal.ts';
import { titles } from './ja/titles.ts';
import { updates } from './ja/updates.ts';
import { views } from './ja/views.ts';
import { work } from './ja/work.ts';

/** Japanese. */
export const ja: Catalogue = {
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
