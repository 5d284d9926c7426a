import { t } from '../../locales/format.ts';
import { type Activity, isWork, type Millis } from '../activity.ts';
import { hasPassed } from '../change/hasPassed.ts';
import { namesOf } from '../contents/names.ts';
import { leftMs } from '../estimate/left.ts';
import { stalledMs } from '../estimate/stall.ts';
import { type Finished, finishId, type Outcome } from '../finished.ts';
import { INSTANT_MS } from '../notices/worth.ts';
import { plainText } from '../plainText.ts';
import type { CancelProblem } from '../problem.ts';
import type { Row } from '../row.ts';
import type { ServerState, State } from '../state.ts';
import { inOrder } from './jobs/rowOrder.ts';
import { openLabel } from './naming/openLabel.ts';
import { responseTexts } from './naming/responseText.ts';
import { outcomeWords } from './outcome.ts';
import { startedText } from './start/startText.ts';
import { cancelOf } from './stopView.ts';
import { agoText, cancelProblemText, lastedText, percentText, titleText } from './text.ts';
import { leftText, stalledText } from './time/timeText.ts';
import { detailText, finishedTitle } from './titles.ts';
import type { CancelView, PastView, RowView } from './view.ts';

/** How long a finished row shows its outcome before it leaves. */
const SHOW_ENDED_MS = 2000;

/** So long a finish is news, to be told to screen readers: longer than the popover holds it back (renderer/behaviour/finishes.ts). */
const NEWS_MS = 20_000;

/** How many finished jobs the popover lists; `usher history` has more. */
const MOST_SHOWN_RECENT = 20;

/** The running rows, own first, then in the order first seen. A row is shown once it has lasted a second (N7). */
export function runningRows({ rows }: ServerState, now: Millis): readonly Row[] {
  return inOrder(
    rows.filter((row) => !row.end && !row.isFromBefore && isWork(row.activity) && !isInstant(row, now)),
  );
}

/** Ended rows stay for a moment with their outcome, unless the end was not seen or the row was never shown. Until the first list, what ran before. */
export function shownRows({ rows, link }: ServerState, now: Millis): readonly Row[] {
  return inOrder(
    rows.filter((row) => {
      const { activity, end } = row;
      // The server has not said yet whether it still runs.
      if (row.isFromBefore) return link.kind !== 'live' && !end && isWork(activity);
      if (!isWork(activity) || isInstant(row, end?.at ?? now)) return false;
      return !end || (end.outcome !== 'gone' && now - end.at < SHOW_ENDED_MS);
    }),
  );
}

function isInstant({ firstSeenAt, foundRunning }: Row, at: Millis): boolean {
  return !foundRunning && !hasPassed(firstSeenAt, at, INSTANT_MS);
}

/** How a row stands among the others. */
export type RowPlace = {
  /** Whose it is, where that is worth saying. */
  readonly owner?: string | undefined;
  /** In how many open groups it lies. */
  readonly depth?: number;
};

export function rowOf(
  row: Row,
  server: ServerState,
  now: Millis,
  { owner, depth = 0 }: RowPlace = {},
): RowView {
  const { activity, end } = row;
  const names = namesOf(server, activity);
  const title = titleText(activity, names.library);
  const results = end ? responseTexts(activity) : [];
  const isKnown = !end && !row.isFromBefore;
  const cancel: CancelView = isKnown ? cancelOf(row, server, title) : { kind: 'none', why: undefined };
  const isStale = server.link.kind !== 'live';
  const { patience } = server.stalls;
  const left = isStale ? undefined : leftMs(row, now, patience);
  const stalled = isStale ? undefined : stalledMs(row, now, patience);
  return {
    uuid: activity.uuid,
    title,
    openLabel: openLabel(server.server.id, activity, names, title),
    subtitle: results.length ? results.join(' · ') : itemText(row, names.item),
    owner,
    progress: row.isFromBefore ? undefined : activity.progress,
    status: end ? endText(end.outcome, activity) : statusText(row),
    // While the server is away nobody knows that it still runs.
    elapsed: row.isFromBefore
      ? ''
      : lastedText((end?.at ?? server.awaySince ?? now) - row.firstSeenAt, row.foundRunning),
    left: left === undefined ? undefined : leftText(left),
    stalled: stalled === undefined ? undefined : stalledText(stalled),
    isStale,
    isEnded: end !== undefined,
    cancel,
    startedText: startedText(row),
    problem: row.cancel.kind === 'failed' ? problemText(row.cancel.problem, cancel) : undefined,
    depth,
    group: undefined,
  };
}

/** Why it was not stopped, and if there is nothing more to try, that too. */
function problemText(problem: CancelProblem, cancel: CancelView): string {
  const first = cancelProblemText(problem);
  return cancel.kind === 'none' && cancel.why ? t('headline.and', { first, second: cancel.why }) : first;
}

/** Of an earlier run only the beginning is kept: how far it came, and with what, nobody knows. */
function itemText({ activity, isFromBefore }: Row, item: string | undefined): string {
  return isFromBefore ? t('row.from-before') : detailText(activity, item);
}

function endText(outcome: Outcome, activity: Activity): string {
  const { key, percent } = outcomeWords(outcome, activity);
  return t(`row.${key}`, { percent });
}

function statusText({ activity, cancel, isFromBefore }: Row): string | undefined {
  if (isFromBefore) return undefined;
  if (cancel.kind === 'asked' || cancel.kind === 'accepted') return t(`row.${cancel.kind}`);
  return percentText(activity.progress);
}

/** Finished jobs whose row has left the list. */
export function pastRows({ recent }: State, now: Millis): readonly PastView[] {
  return recent
    .filter((f) => f.outcome === 'gone' || hasPassed(f.at, now, SHOW_ENDED_MS))
    .slice(0, MOST_SHOWN_RECENT)
    .map((f, place) => pastOf(f, now, place));
}

/** `place`: how many are newer. */
function pastOf(finished: Finished, now: Millis, place: number): PastView {
  const { activity, at, lastedMs, foundRunning, server } = finished;
  const title = finishedTitle(finished);
  return {
    id: finishId(finished),
    title,
    openLabel: openLabel(server.id, activity, finished, title),
    serverName: plainText(server.name),
    lasted: lastedText(lastedMs, foundRunning),
    results: responseTexts(activity),
    when: agoText(now - at),
    spoken: now - at < NEWS_MS ? (place ? t('notice.all-finished', { count: place + 1 }) : title) : undefined,
  };
}
