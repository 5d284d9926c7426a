import type { Millis } from '../activity.ts';

/** "2026-11-29", local. */
export function localDay(at: Millis): string {
  const date = new Date(at);
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** "2026-11-29 09:05", local. */
export function localMoment(at: Millis): string {
  const date = new Date(at);
  return `${localDay(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
