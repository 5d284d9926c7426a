import type { Activity, Context } from '../domain/activity.ts';
import type { Finished, Outcome } from '../domain/finished.ts';
import type { Entry } from '../domain/historyEntry.ts';
import { fieldOf, numberField, textField } from './fields.ts';

const LONGEST_LINE = 16_384;
const LATEST_MS = 8.64e15;
const LONGEST_KEPT = 512;
const MOST_IDS = 10_000;
const OUTCOMES: readonly Outcome[] = ['completed', 'stopped', 'ended', 'cancelled-here', 'gone'];

/** One entry as a line of JSON, with its line end. Of an activity only what tells what it was, its texts passed through `redact`. */
export function historyLine(entry: Entry, redact: (text: string) => string): string {
  switch (entry.kind) {
    case 'began':
      return `${JSON.stringify({ ...entry, activity: plain(entry.activity, redact) })}\n`;
    case 'finished': {
      const { finished } = entry;
      return `${JSON.stringify({ kind: entry.kind, ...finished, activity: plain(finished.activity, redact) })}\n`;
    }
    case 'announced':
      return `${JSON.stringify(entry)}\n`;
  }
}

/** The entries of a history file, and how many of its lines were torn or are none of ours. */
export function readHistory(text: string): { readonly entries: readonly Entry[]; readonly dropped: number } {
  const lines = text.split('\n');
  // Every line was written with its end: what comes after the last one was torn.
  const torn = lines.pop();
  const entries: Entry[] = [];
  let dropped = torn ? 1 : 0;
  for (const line of lines) {
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else if (line) dropped++;
  }
  return { entries, dropped };
}

function readLine(line: string): Entry | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  let tree: unknown;
  try {
    tree = JSON.parse(line);
  } catch {
    return undefined;
  }
  switch (fieldOf(tree, 'kind')) {
    case 'began': {
      const serverId = textField(tree, 'serverId');
      const activity = readActivity(fieldOf(tree, 'activity'));
      const at = timeField(tree, 'at');
      const foundRunning = fieldOf(tree, 'foundRunning') === true;
      if (!serverId || !activity || at === undefined) return undefined;
      return { kind: 'began', serverId, activity, at, foundRunning };
    }
    case 'finished': {
      const finished = readFinished(tree);
      return finished && { kind: 'finished', finished };
    }
    case 'announced': {
      const ids = fieldOf(tree, 'ids');
      if (!Array.isArray(ids)) return undefined;
      return { kind: 'announced', ids: ids.slice(0, MOST_IDS).filter((id) => typeof id === 'string') };
    }
    default:
      return undefined;
  }
}

function readFinished(tree: unknown): Finished | undefined {
  const who = fieldOf(tree, 'server');
  const id = textField(who, 'id');
  const activity = readActivity(fieldOf(tree, 'activity'));
  const outcome = OUTCOMES.find((o) => o === fieldOf(tree, 'outcome'));
  const at = timeField(tree, 'at');
  const lastedMs = numberField(tree, 'lastedMs');
  if (!id || !activity || !outcome || at === undefined || lastedMs === undefined) return undefined;
  return {
    server: { id, name: textField(who, 'name') ?? id },
    activity,
    outcome,
    at,
    lastedMs: Math.max(0, lastedMs),
    foundRunning: fieldOf(tree, 'foundRunning') === true,
    cancelAsked: fieldOf(tree, 'cancelAsked') === true,
  };
}

/** Milliseconds that a Date can hold. */
function timeField(tree: unknown, name: string): number | undefined {
  const at = numberField(tree, name);
  return at !== undefined && Math.abs(at) <= LATEST_MS ? at : undefined;
}

function readActivity(tree: unknown): Activity | undefined {
  const uuid = textField(tree, 'uuid');
  if (!uuid) return undefined;
  const progress = numberField(tree, 'progress');
  const librarySectionId = textField(fieldOf(tree, 'context'), 'librarySectionId');
  const key = textField(fieldOf(tree, 'context'), 'key');
  return {
    uuid,
    type: textField(tree, 'type') ?? '',
    title: textField(tree, 'title') ?? '',
    subtitle: textField(tree, 'subtitle') ?? '',
    progress: progress !== undefined && progress >= 0 && progress <= 100 ? progress : undefined,
    cancellable: false,
    userId: numberField(tree, 'userId'),
    context: { ...(librarySectionId && { librarySectionId }), ...(key && { key }) },
    response: undefined,
  };
}

function plain(activity: Activity, redact: (text: string) => string): unknown {
  const { uuid, progress, userId } = activity;
  const { librarySectionId, key }: Context = activity.context;
  const safe = (text: unknown): string | undefined =>
    typeof text === 'string' ? redact(text.slice(0, LONGEST_KEPT)) : undefined;
  const [type, title, subtitle] = [activity.type, activity.title, activity.subtitle].map(safe);
  const context = { librarySectionId: safe(librarySectionId), key: safe(key) };
  return { uuid, type, title, subtitle, progress, userId, context };
}
