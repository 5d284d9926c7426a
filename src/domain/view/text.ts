import type { MessageKey } from '../../locales/catalogue.ts';
import { t } from '../../locales/format.ts';
import type { Activity, Millis } from '../activity.ts';
import { plainText } from '../plainText.ts';
import type { CancelProblem } from '../problem.ts';

// First match wins (docs/protocol.md "Kinds of activities"). The set of types is open: anything else is "Background work".
const TYPE_NAMES: readonly (readonly [match: string, name: Extract<MessageKey, `activity.${string}`>])[] = [
  ['library.update.section', 'activity.library-scan'],
  ['library.update.', 'activity.metadata'],
  ['library.refresh', 'activity.refresh'],
  ['media.generate.intros', 'activity.intros'],
  ['media.generate.credits', 'activity.credits'],
  ['media.generate.bif', 'activity.previews'],
  ['media.generate.chapter', 'activity.chapters'],
  ['media.generate.loudness', 'activity.loudness'],
  ['media.generate.', 'activity.analysis'],
  ['media.download', 'activity.media-download'],
  ['provider.epg', 'activity.guide'],
  ['provider.', 'activity.live-tv'],
  ['butler', 'activity.maintenance'],
  ['optimi', 'activity.optimizing'],
  ['download', 'activity.download'],
  ['sync', 'activity.sync'],
];

/** The server's own title; where it is empty, a readable name for the type. */
export function titleText(activity: Activity): string {
  const title = plainText(activity.title);
  return title || (typeName(activity.type) ?? t('activity.other'));
}

/** A kind of activities by its type; one that is not known by the type itself, to be told from others. */
export function kindText(type: string): string {
  return typeName(type) ?? plainText(type);
}

function typeName(type: string): string | undefined {
  const name = TYPE_NAMES.find(([match]) => type.includes(match))?.[1];
  return name && t(name);
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
export function progressText(activity: Activity): string {
  const title = titleText(activity);
  const percent = percentText(activity.progress);
  return percent ? t('headline.progress', { title, percent }) : title;
}

/** Why a cancel failed, as a sentence. */
export function cancelProblemText(problem: CancelProblem): string {
  return t(`problem.${problem}.cancel`);
}
