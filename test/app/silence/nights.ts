import { localTimeOf } from '../../../src/app/away/localTime.ts';
import { isQuietAt } from '../../../src/domain/away/quietHours.ts';

// Run as a process of its own: the time zone is that of TZ. Prints the spans of a night that are quiet, as pairs of times in milliseconds.

const [from = '0', quietFrom = '22:00', quietTo = '07:00', days = '0123456', travels = ''] =
  process.argv.slice(2);
const MINUTE_MS = 60_000;
const hours = { isOn: true, from: quietFrom, to: quietTo, days: [...days].map(Number) };
const spans: [number, number][] = [];

for (let minute = 0; minute < 24 * 60; minute++) {
  const at = Number(from) + minute * MINUTE_MS;
  // On the way into another zone, in the middle of the night.
  if (travels && minute === 12 * 60) process.env.TZ = travels;
  if (!isQuietAt(localTimeOf(at), hours)) continue;
  const last = spans.at(-1);
  if (last?.[1] === at) last[1] = at + MINUTE_MS;
  else spans.push([at, at + MINUTE_MS]);
}
process.stdout.write(JSON.stringify(spans));
