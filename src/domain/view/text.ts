import { t } from '../../locales/format.ts';
import type { Activity, Millis } from '../activity.ts';
import { isProgramName, kindOf, readableName } from '../notices/kinds.ts';
import { plainText } from '../plainText.ts';
import type { CancelProblem } from '../problem.ts';

/**
 * What running work is called: in our words where the server's say no more, else in the server's; without either, by the type. `library`
 * is the name of the library that it is about, if that is known.
 */
export function titleText({ type, title: said }: Activity, library?: string): string {
  const title = plainText(said);
  const kind = kindOf(type);
  if (kind?.name === 'scan' && library && (!title || kind.plain.test(title)))
    return t('running.scan-of', { library });
  if (kind && (!title || kind.plain.test(title))) return t(`running.${kind.name}`);
  if (title) return isProgramName(title) ? readableName(title) : title;
  return readableName(type) || t('running.other');
}

/** "12 s", "3 min", "1 h 5 min", "3 days". */
export function durationText(ms: Millis): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return t('duration.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('duration.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return t('duration.days', { days: Math.floor(hours / 24) });
  const rest = minutes % 60;
  return rest ? t('duration.hours-minutes', { hours, minutes: rest }) : t('duration.hours', { hours });
}

/** "2 min 10 s": as durationText, but to the second below ten minutes. */
export function preciseText(ms: Millis): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return minutes > 0 && minutes < 10 && rest
    ? t('duration.minutes-seconds', { minutes, seconds: rest })
    : durationText(ms);
}

/** "3 min", or "at least 3 min" for an activity that was already running when we connected. */
export function lastedText(ms: Millis, isLowerBound: boolean): string {
  const duration = durationText(ms);
  return isLowerBound ? t('duration.at-least', { duration }) : duration;
}

/** "5 min ago" */
export function agoText(ms: Millis): string {
  return ms < 5000 ? t('ago.now') : t('ago.past', { duration: durationText(ms) });
}

export function percentText(progress: number | undefined): string | undefined {
  // Rounded down, so that "100 %" is never shown before the job is complete.
  return progress === undefined ? undefined : t('percent', { percent: Math.floor(progress) });
}

/** "Scanning Films, 41 %" */
export function progressText(activity: Activity, title = titleText(activity)): string {
  const percent = percentText(activity.progress);
  return percent ? t('headline.progress', { title, percent }) : title;
}

/** Why a cancel failed, as a sentence. */
export function cancelProblemText(problem: CancelProblem): string {
  return t(`problem.${problem}.cancel`);
}
