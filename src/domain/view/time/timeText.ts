import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import { durationText } from '../text.ts';

const MINUTE_MS = 60_000;
const LEAST_MS = 50_000;

/** "about 12 min left". The longer, the coarser, so that the words change seldom. */
export function leftText(ms: Millis): string {
  return ms < LEAST_MS ? t('left.moment') : t('left.about', { duration: leftDurationText(ms) });
}

/** "12 min", as coarse as `leftText`. */
export function leftDurationText(ms: Millis): string {
  const exact = ms / MINUTE_MS;
  const step = exact < 15 ? 1 : exact < 57 ? 5 : exact < 232 ? 15 : 60;
  const minutes = Math.max(1, Math.round(exact / step) * step);
  return durationText(minutes * MINUTE_MS);
}

/** "No progress for 14 min" */
export function stalledText(ms: Millis): string {
  return t('row.stalled', { duration: durationText(ms) });
}
