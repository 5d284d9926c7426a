import type { Activity, Millis } from '../activity.ts';
import { plainText } from '../plainText.ts';
import type { CancelProblem } from '../problem.ts';

// First match wins (docs/protocol.md "Kinds of activities"). The set of types is open: anything else is "Background work".
const TYPE_NAMES: readonly (readonly [match: string, name: string])[] = [
  ['library.update.section', 'Library scan'],
  ['library.update.', 'Metadata update'],
  ['library.refresh', 'Item refresh'],
  ['media.generate.intros', 'Intro detection'],
  ['media.generate.credits', 'Credits detection'],
  ['media.generate.bif', 'Video preview thumbnails'],
  ['media.generate.chapter', 'Chapter thumbnails'],
  ['media.generate.loudness', 'Loudness analysis'],
  ['media.generate.', 'Media analysis'],
  ['media.download', 'Media download'],
  ['provider.epg', 'TV guide update'],
  ['provider.', 'Live TV work'],
  ['butler', 'Scheduled maintenance'],
  ['optimi', 'Optimizing'],
  ['download', 'Download'],
  ['sync', 'Sync'],
];

/** The server's own title; where it is empty, a readable name for the type. */
export function titleText(activity: Activity): string {
  const title = plainText(activity.title);
  if (title) return title;
  return TYPE_NAMES.find(([match]) => activity.type.includes(match))?.[1] ?? 'Background work';
}

/** "12 s", "3 min", "1 h 5 min", "3 days". */
export function durationText(ms: Millis): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

export function percentText(progress: number | undefined): string | undefined {
  // Down, not to the nearest: "100 %" is for what is complete.
  return progress === undefined ? undefined : `${Math.floor(progress)} %`;
}

/** Why a cancel did not come about, as a sentence. */
export function cancelProblemText(problem: CancelProblem): string {
  switch (problem) {
    case 'bad-request':
      return 'Plex refused: this cannot be stopped.';
    case 'forbidden':
    case 'refused':
      return 'Plex refused: this account may not stop it.';
    case 'still-running':
      return 'Plex agreed to stop this, but it is still running.';
    case 'timed-out':
      return 'The server did not answer in time. It may still stop.';
    case 'starting':
      return 'The server is starting up. Try again in a minute.';
    case 'lost':
    case 'unreachable':
      return 'The server could not be reached.';
    default:
      return 'The server answered with an error.';
  }
}
