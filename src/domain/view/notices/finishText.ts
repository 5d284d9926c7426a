import { t } from '../../../locales/format.ts';
import { libraryName } from '../../contents/serverContents.ts';
import type { Finished } from '../../finished.ts';
import { plainText } from '../../plainText.ts';
import { isScan } from '../../scan.ts';
import { type State, serverIn } from '../../state.ts';
import { outcomeWords } from '../outcome.ts';
import { durationText, titleText } from '../text.ts';
import { finishedTitle } from '../titles.ts';

/** What a notification says of one finish, by itself and among others. */
type FinishText = {
  /** "Films: scan complete" */
  readonly title: string;
  /** "Films scan" */
  readonly name: string;
};

export function finishText(finished: Finished, state: State): FinishText {
  const { activity, outcome, startedAs } = finished;
  const { key, percent } = outcomeWords(outcome, activity);
  const library = finished.library ?? (isScan(finished) ? libraryOf(finished, state) : undefined);
  if (!isScan(finished) || !library)
    return { title: finishedTitle(finished), name: titleText(activity, library) };
  // Plex calls it a scan, too.
  const isRefresh = startedAs === 'refresh-metadata' && key === 'completed';
  return {
    title: isRefresh
      ? t('notice.metadata-refreshed', { name: library })
      : t(`notice.scan-${key}`, { library, percent }),
    name: t('notice.scan-of', { library }),
  };
}

/** What ended before the libraries were read has no name of its own. */
function libraryOf({ server, activity }: Finished, state: State): string | undefined {
  const contents = serverIn(state, server.id)?.contents;
  const name = contents && libraryName(contents, activity.context.librarySectionId);
  return name && plainText(name);
}

/** How long it took and what came of it: "12 items refreshed in 3 min". `updates`: of a scan, if certain. `server`: its name, if told. */
export function lengthText(
  { outcome, lastedMs, foundRunning }: Finished,
  updates: number | undefined,
  server: string | undefined,
): string {
  if (outcome === 'gone') return server ? t('notice.unseen-on', { server }) : t('notice.unseen');
  const lasted = { bound: foundRunning ? 'lower' : 'exact', duration: durationText(lastedMs) };
  if (updates) {
    const refreshed = { ...lasted, count: updates };
    return server ? t('notice.refreshed-on', { ...refreshed, server }) : t('notice.refreshed', refreshed);
  }
  return server ? t('notice.lasted-on', { ...lasted, server }) : t('notice.lasted', lasted);
}
