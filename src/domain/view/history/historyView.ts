import { dateText, listText, t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import { type Finished, finishId } from '../../finished.ts';
import {
  type HistoryChoices,
  type HistoryFilter,
  type HistoryNote,
  type HistoryPage,
  type LibraryChoice,
  MOST_SHOWN,
} from '../../history/historyPage.ts';
import type { HistoryResult } from '../../history/historyQuery.ts';
import { workKindOf } from '../../history/workKind.ts';
import { plainText } from '../../plainText.ts';
import { durationText, lastedText } from '../text.ts';
import { finishedTitle } from '../titles.ts';

/** The page of what finished: its fixed words are the page's own. */
export type HistoryView = {
  readonly filter: HistoryFilter;
  /** What each filter offers; one choice or none is no choice. */
  readonly servers: readonly OptionView[];
  readonly kinds: readonly OptionView[];
  readonly libraries: readonly OptionView[];
  /** "Since Monday 23 November, 22:00", with a way to see the rest. */
  readonly sinceText: string | undefined;
  /** "214 jobs · 12 h in all · half of them within 3 min"; undefined where there is none. */
  readonly facts: string | undefined;
  readonly days: readonly DayView[];
  /** Why there is nothing to see. */
  readonly emptyText: string | undefined;
  /** "And 114 more." */
  readonly moreText: string | undefined;
  readonly canShowMore: boolean;
  /** What came of the last request. */
  readonly note: string | undefined;
  /** Shows "Export…". */
  readonly canExport: boolean;
  /** Shows "Clear history…". */
  readonly canClear: boolean;
  /** Asks in place of the buttons. */
  readonly question: string | undefined;
};

export type OptionView = { readonly id: string; readonly name: string };

/** One day, newest first. */
export type DayView = { readonly name: string; readonly entries: readonly HistoryEntryView[] };

export type HistoryEntryView = {
  readonly id: string;
  /** With how it ended: "Films scanned". */
  readonly title: string;
  /** "09:05" */
  readonly time: string;
  /** How long it took, its item or library where the title has it not, its server where there are several. */
  readonly facts: readonly string[];
};

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

export function historyViewOf(page: HistoryPage, now: Millis): HistoryView {
  const { filter, choices, result, note, isClearing } = page;
  const { finishes, count } = result;
  const isServerNamed = choices.servers.length > 1;
  const isEmpty = choices.kinds.length === 0;
  const more = count - finishes.length;
  return {
    filter,
    servers: choices.servers.map(({ id, name }) => ({ id, name: plainText(name) || id })),
    kinds: choices.kinds.map((id) => ({ id, name: t(`kind.${id}`) })),
    libraries: choices.libraries.map((l) => ({ id: l.id, name: libraryText(l, isServerNamed) })),
    sinceText: filter.since === undefined ? undefined : sinceText(filter.since),
    facts: count ? factsText(result) : undefined,
    days: daysOf(finishes, isServerNamed, now),
    emptyText: count ? undefined : emptyText(filter, choices, isEmpty),
    moreText: more ? t('view.more-rows', { count: more }) : undefined,
    canShowMore: more > 0 && finishes.length < MOST_SHOWN,
    note: note && noteText(note),
    canExport: count > 0,
    canClear: !isEmpty,
    question: isClearing ? t('history.clear-question') : undefined,
  };
}

function daysOf(finishes: readonly Finished[], isServerNamed: boolean, now: Millis): readonly DayView[] {
  const days = Map.groupBy(finishes, (f) => dayText(f.at, now));
  return [...days].map(([name, all]) => ({ name, entries: all.map((f) => entryOf(f, isServerNamed)) }));
}

function entryOf(finished: Finished, isServerNamed: boolean): HistoryEntryView {
  const { activity, at, lastedMs, foundRunning, outcome, server, library } = finished;
  const title = finishedTitle(finished);
  // The item of a scan is the one that it looked at last.
  const item = workKindOf(activity.type) === 'scan' ? '' : plainText(activity.subtitle);
  const about = item || plainText(library ?? '');
  return {
    id: finishId(finished),
    title,
    time: dateText(at, TIME),
    facts: [
      ...(outcome === 'gone' ? [] : [lastedText(lastedMs, foundRunning)]),
      ...(about && !title.includes(about) ? [about] : []),
      ...(isServerNamed ? [plainText(server.name)] : []),
    ],
  };
}

/** "Today", "Yesterday", "Monday 23 November", of another year with it. */
export function dayText(at: Millis, now: Millis): string {
  const daysAgo = Math.round((midnightBefore(now) - midnightBefore(at)) / 86_400_000);
  if (daysAgo === 0) return t('history.today');
  if (daysAgo === 1) return t('history.yesterday');
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateText(at, isThisYear ? DAY : { ...DAY, year: 'numeric' });
}

/** A day may have 23 or 25 hours. */
function midnightBefore(at: Millis): Millis {
  return new Date(at).setHours(0, 0, 0, 0);
}

function sinceText(since: Millis): string {
  return t('history.since', { day: dateText(since, DAY), time: dateText(since, TIME) });
}

function factsText({ count, totalMs, medianMs, isLowerBound }: HistoryResult): string {
  const jobs = t('history.jobs', { count });
  if (medianMs === undefined || count < 2) return jobs;
  const total = lastedText(totalMs, isLowerBound);
  return t('history.jobs-lasted', { jobs, total, median: durationText(medianMs) });
}

function emptyText(filter: HistoryFilter, choices: HistoryChoices, isEmpty: boolean): string {
  if (isEmpty) return t('history.empty');
  const { serverId, workKind, libraryId, since } = filter;
  const server = choices.servers.find((s) => s.id === serverId);
  const library = choices.libraries.find((l) => l.id === libraryId);
  const limits = [
    server && plainText(server.name),
    workKind && t(`kind.${workKind}`),
    library && libraryText(library, false),
    since === undefined ? undefined : sinceText(since),
  ].filter((limit) => limit !== undefined);
  return t('history.no-match', { limits: listText(limits) });
}

function libraryText({ name, sectionId, server }: LibraryChoice, isServerNamed: boolean): string {
  const library = plainText(name ?? '') || t('history.library', { id: plainText(sectionId) });
  return isServerNamed ? t('history.library-on', { library, server: plainText(server.name) }) : library;
}

function noteText(note: HistoryNote): string {
  if (note.kind === 'saved') return t('history.saved', { name: note.name, folder: plainText(note.folder) });
  return t(`history.${note.kind}`);
}
