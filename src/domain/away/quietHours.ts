/** From and to in minutes since midnight, local time; `to` may be on the next day. */
export type QuietHours = { readonly from: number; readonly to: number };

/** Reads "22:00"; undefined where it is no time of day. */
export function readTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * Whether the wall clock shows a quiet time. Asked minute by minute, and never reckoned ahead: an hour that daylight saving takes away or
 * repeats is one that the clock does not show, or shows twice.
 */
export function isQuietAt(minute: number, { from, to }: QuietHours): boolean {
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}
