import { t } from '../../locales/format.ts';
import type { Activity } from '../activity.ts';
import type { Names } from '../contents/names.ts';
import type { Finished } from '../finished.ts';
import { kindOf } from '../notices/kinds.ts';
import { plainText } from '../plainText.ts';
import { outcomeWords } from './outcome.ts';
import { titleText } from './text.ts';

/** "Credits detected: Harbour Lights S02 E04", "Detecting credits stopped at 41 %: Harbour Lights S02 E04", "Films scanned". */
export function finishedTitle(finished: Pick<Finished, 'activity' | 'outcome' | keyof Names>): string {
  const { activity } = finished;
  const what = overText(finished);
  const about = finished.item ?? (kindOf(activity.type)?.isAboutSubtitle ? activity.subtitle : '');
  const item = plainText(about);
  return item && !what.includes(item) ? t('title.of', { what, item }) : what;
}

/** What ended, and how. */
function overText({
  activity,
  outcome,
  library,
}: Pick<Finished, 'activity' | 'outcome' | 'library'>): string {
  const { key, percent } = outcomeWords(outcome, activity);
  const title = titleText(activity, library);
  return key === 'completed' ? completedText(activity, title, library) : t(`over.${key}`, { title, percent });
}

function completedText({ type, title: said }: Activity, title: string, library: string | undefined): string {
  const kind = kindOf(type);
  const scanned = kind?.name === 'scan' ? scannedLibrary(plainText(said), title, library) : undefined;
  if (scanned) return t('finished.scan-of', { library: scanned });
  // A server's own title stays where it says more than ours.
  return kind && title === t(`running.${kind.name}`)
    ? t(`finished.${kind.name}`)
    : t('finished.other', { title });
}

/** The library's name, unless the server's title says something else. Before it was kept, the title alone told it. */
function scannedLibrary(said: string, title: string, library: string | undefined): string | undefined {
  if (library) return title === t('running.scan-of', { library }) ? library : undefined;
  return /^scanning (.+)$/i.exec(said)?.[1];
}

/** What running work is at: its item and the server's words, each once. */
export function detailText({ subtitle }: Activity, item: string | undefined): string {
  const detail = plainText(subtitle);
  if (!item || detail.includes(item)) return detail;
  return !detail || item.includes(detail) ? item : t('detail.of', { item, detail });
}
