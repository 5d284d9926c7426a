import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import { leftOf } from '../../estimate/left.ts';
import type { Row } from '../../row.ts';
import { needsTrust, type ServerState } from '../../state.ts';
import { liveJobs } from '../jobs/liveJobs.ts';
import { lastedText, percentText } from '../text.ts';
import { leftText } from '../time/timeText.ts';
import { type Cause, largestCause, type ServerJob } from './cause.ts';

/** Sooner it says nothing. */
const LEAST_MS = 60_000;
/** Of more jobs no cause is looked for: the number says it. */
const MOST_JOBS = 100;

/** Why the servers are busy, in one sentence: the largest cause, for how long, when it should end. Undefined if they are not. */
export function busyText(servers: readonly ServerState[], now: Millis): string | undefined {
  const { jobs, count } = liveJobs(servers, now);
  if (!count) return undefined;
  const text = count > MOST_JOBS ? t('headline.jobs', { count }) : jobsText(jobs, count, now);
  const needed = servers.filter((s) => s.link.kind === 'refused' || needsTrust(s)).length;
  return needed ? t('headline.needed', { text, count: needed }) : text;
}

function jobsText(jobs: readonly ServerJob[], count: number, now: Millis): string {
  const cause = largestCause(jobs);
  if (!cause) return t('headline.jobs', { count });
  const rowsOfAll = jobs.map((job) => job.row);
  const leftOfAll = cause.isMost ? undefined : leftOf(rowsOfAll, now, patienceOf(jobs));
  if (leftOfAll !== undefined) return t('headline.jobs-left', { count, left: leftText(leftOfAll) });
  const { title, rows, isOwn, stop } = cause;
  const since = sinceText(title, rows, now);
  const text = stop
    ? t('headline.beside', { title: since, text: t(`row.${stop}`) })
    : endText(since, { rows, isOwn, now, patience: patienceOf(jobs) });
  const others = count - rows.length;
  return others ? t('headline.more', { text, count: others }) : text;
}

function sinceText(title: string, rows: readonly Row[], now: Millis): string {
  const first = rows.reduce((a, b) => (b.firstSeenAt < a.firstSeenAt ? b : a));
  const ms = now - first.firstSeenAt;
  if (ms < LEAST_MS) return title;
  return t('headline.for', { title, duration: lastedText(ms, first.foundRunning) });
}

/** One for all servers. */
function patienceOf([first]: readonly ServerJob[]): number | undefined {
  return first?.server.stalls.patience;
}

/** When it should end, or how far it is. */
function endText(
  text: string,
  {
    rows,
    isOwn,
    now,
    patience,
  }: Pick<Cause, 'rows' | 'isOwn'> & {
    readonly now: Millis;
    readonly patience: number | undefined;
  },
): string {
  const left = leftOf(rows, now, patience);
  if (left !== undefined) return t('headline.left', { title: text, left: leftText(left) });
  const [only, ...others] = rows;
  const percent = isOwn && only && !others.length ? percentText(only.activity.progress) : undefined;
  return percent ? t('headline.progress', { title: text, percent }) : text;
}
