import { listText } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import { hasPassed } from '../../change/hasPassed.ts';
import { finishId } from '../../finished.ts';
import type { NoticeSubject } from '../../notices/mark.ts';
import type { State } from '../../state.ts';
import { arranged } from '../jobs/arrange.ts';
import { drawnAt, linesIn, openIn } from '../jobs/window.ts';
import { rowTitle } from '../naming/rowTitle.ts';
import { shownRows } from '../rowViews.ts';
import { progressText } from '../text.ts';
import type { MarkedView, PastView } from '../view.ts';

/** Long enough to find it, and to read it. */
const MARK_MS = 6000;
// Nobody listens to more of them.
const MOST_SPOKEN = 3;

/** What is marked now: the row of a job, else the entries of what finished. Undefined if it is not there any more. */
export function markedView(state: State, recent: readonly PastView[], now: Millis): MarkedView | undefined {
  const { mark } = state;
  if (!mark || hasPassed(mark.at, now, MARK_MS)) return undefined;
  return markedRow(state, mark.subject, mark.at, now) ?? markedEntries(state, mark.subject, mark.at, recent);
}

function markedRow(
  { servers, openGroups }: State,
  subject: NoticeSubject,
  id: Millis,
  now: Millis,
): MarkedView | undefined {
  if (subject.kind !== 'job') return undefined;
  let place = 0;
  for (const server of servers) {
    const rows = shownRows(server, now);
    const { serverId } = subject;
    const isOpen = openIn(openGroups, server.server.id);
    const jobs = arranged(rows);
    const row = rows.find(({ activity }) => activity.uuid === subject.uuid);
    const drawn = server.server.id === serverId && row ? drawnAt(jobs, isOpen, subject.uuid) : undefined;
    if (row && drawn) {
      return {
        id,
        row: { serverId, uuid: drawn.uuid, place: place + drawn.place },
        pastIds: [],
        spoken: progressText(row.activity, rowTitle(row, server)),
      };
    }
    place += linesIn(jobs, isOpen, 0, 0).all;
  }
  return undefined;
}

function markedEntries(
  { recent: finishes }: State,
  subject: NoticeSubject,
  id: Millis,
  recent: readonly PastView[],
): MarkedView | undefined {
  const ids = subject.kind === 'finishes' ? subject.ids : [];
  const found = recent.filter((past) => {
    if (subject.kind === 'finishes') return ids.includes(past.id);
    const finished = finishes.find((f) => finishId(f) === past.id);
    return finished?.server.id === subject.serverId && finished.activity.uuid === subject.uuid;
  });
  if (!found.length) return undefined;
  const spoken = found.slice(0, MOST_SPOKEN).map(({ title }) => title);
  return { id, row: undefined, pastIds: found.map((past) => past.id), spoken: listText(spoken) };
}
