import type { Millis } from '../../domain/activity.ts';
import type { LocalTime } from '../../domain/away/quietHours.ts';

/**
 * What the wall clock of this machine shows, in the time zone that it has by now: a process keeps that of its start unless it is made to
 * look again, which Node does whenever somebody touches TZ.
 */
export function localTimeOf(at: Millis): LocalTime {
  if (process.env.TZ === undefined) delete process.env.TZ;
  const date = new Date(at);
  return { weekday: date.getDay(), minute: date.getHours() * 60 + date.getMinutes() };
}
