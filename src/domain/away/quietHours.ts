/** What the wall clock shows: the day, 0 is Sunday, and the minutes since midnight. */
export type LocalTime = { readonly weekday: number; readonly minute: number };

/** From and to such as "22:00", also across midnight; the weekdays are those on which they begin. */
export type QuietHours = {
  readonly isOn: boolean;
  readonly from: string;
  readonly to: string;
  readonly days: readonly number[];
};

const DAYS = 7;

/** Reads "22:00"; undefined where it is no time of day. */
export function readTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * Whether the wall clock shows a quiet time. Asked minute by minute, and never reckoned ahead: an hour that daylight saving takes away or
 * repeats is one that the clock does not show, or shows twice. After midnight the day on which the quiet time began counts.
 */
export function isQuietAt({ weekday, minute }: LocalTime, hours: QuietHours): boolean {
  const from = readTimeOfDay(hours.from);
  const to = readTimeOfDay(hours.to);
  if (!hours.isOn || from === undefined || to === undefined) return false;
  const begins = (day: number): boolean => hours.days.includes(day % DAYS);
  if (from <= to) return begins(weekday) && from <= minute && minute < to;
  return (begins(weekday) && minute >= from) || (begins(weekday + DAYS - 1) && minute < to);
}
