import type { Activity } from '../../domain/activity.ts';
import { type ResponseFacts, responseFacts } from '../../domain/contents/responseFacts.ts';
import { changedFinishId, type Finished, type Outcome } from '../../domain/finished.ts';
import type { Entry } from '../../domain/historyEntry.ts';
import type { StartedMark } from '../../domain/start/start.ts';
import type { Work } from '../../domain/start/work.ts';
import { fieldOf, LONGEST_TEXT, numberField, textField } from '../fields.ts';

// The limit of written and of read lines. The longest entry has eleven texts and six of a response, and JSON may need six characters for one.
export const LONGEST_LINE = 17 * 6 * LONGEST_TEXT + 2048;
const LATEST_MS = 8.64e15;
const OUR_WORDS: ReadonlySet<string> = new Set(['kind', 'outcome', 'started', 'startedAs']);
const STARTED: readonly StartedMark[] = ['known', 'guess'];
const STARTED_AS: readonly Work['kind'][] = ['scan', 'refresh-metadata', 'guide', 'task'];
const OUTCOMES: readonly Outcome[] = ['completed', 'stopped', 'ended', 'cancelled-here', 'gone'];

/** One entry as lines of JSON, each with its line end and none longer than may be read. Every text of it passes through `redact`. */
export function historyLines(entry: Entry, redact: (text: string) => string): string {
  // Redacted before it is cut: half a token would not be recognised.
  const safe = (text: string): string => redact(text).slice(0, LONGEST_TEXT);
  switch (entry.kind) {
    case 'began':
      return lineOf({ ...entry, activity: keptOf(entry.activity) }, safe);
    case 'finished': {
      const { finished, isCleared } = entry;
      const { id, name } = finished.server;
      return lineOf(
        {
          kind: entry.kind,
          ...finished,
          server: { id, name },
          isCleared,
          activity: keptOf(finished.activity),
        },
        safe,
      );
    }
    case 'left':
    case 'away':
      return lineOf(entry, safe);
    case 'announced': {
      const ids = entry.ids.map((id) => changedFinishId(id, safe));
      return inGroups(ids)
        .map((group) => lineOf({ kind: entry.kind, ids: group }, (id) => id))
        .join('');
    }
  }
}

function lineOf(tree: object, safe: (text: string) => string): string {
  const isOurs = (name: string): boolean => OUR_WORDS.has(name);
  return `${JSON.stringify(tree, (name, value: unknown) => (typeof value === 'string' && !isOurs(name) ? safe(value) : value))}\n`;
}

/** Each group fits into one line. */
function inGroups(ids: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const length = JSON.stringify(id).length + 1;
    if (length > room) {
      groups.push([]);
      room = LONGEST_LINE - 1024;
    }
    groups.at(-1)?.push(id);
    room -= length;
  }
  return groups;
}

/** The finishes in a history's entries that may be shown, in their order. */
export function finishesIn(entries: readonly Entry[]): readonly Finished[] {
  return entries.flatMap((e) => (e.kind === 'finished' && !e.isCleared ? e.finished : []));
}

/** The entries of a history file, and how many of its lines were torn or are none of ours. */
export function readHistory(text: string): { readonly entries: readonly Entry[]; readonly dropped: number } {
  const lines = text.split(/\n+/);
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
  // Other lines are not parsed: millions of exceptions would hold up the start.
  if (line.length > LONGEST_LINE || !line.startsWith('{"')) return undefined;
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
      const started = STARTED.find((s) => s === fieldOf(tree, 'started'));
      const mine = { started, startedAs: startedAsOf(tree), isWatched: isWatchedIn(tree) };
      return { kind: 'began', serverId, activity, at, foundRunning, ...mine };
    }
    case 'finished': {
      const finished = readFinished(tree);
      const isCleared = fieldOf(tree, 'isCleared') === true;
      return finished && { kind: 'finished', finished, ...(isCleared && { isCleared }) };
    }
    case 'left': {
      const serverId = textField(tree, 'serverId');
      return serverId === undefined ? undefined : { kind: 'left', serverId };
    }
    case 'announced': {
      const ids = fieldOf(tree, 'ids');
      if (!Array.isArray(ids)) return undefined;
      return { kind: 'announced', ids: ids.filter((id) => typeof id === 'string') };
    }
    case 'away':
      return { kind: 'away', since: timeField(tree, 'since') };
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
    library: textField(tree, 'library') || undefined,
    item: textField(tree, 'item') || undefined,
    outcome,
    at,
    lastedMs: Math.max(0, lastedMs),
    foundRunning: fieldOf(tree, 'foundRunning') === true,
    cancelAsked: fieldOf(tree, 'cancelAsked') === true,
    startedAs: startedAsOf(tree),
    isWatched: isWatchedIn(tree),
  };
}

function startedAsOf(tree: unknown): Work['kind'] | undefined {
  return STARTED_AS.find((s) => s === fieldOf(tree, 'startedAs'));
}

function isWatchedIn(tree: unknown): true | undefined {
  return fieldOf(tree, 'isWatched') === true || undefined;
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
  const metadataID = textField(fieldOf(tree, 'context'), 'metadataID');
  return {
    uuid,
    type: textField(tree, 'type') ?? '',
    title: textField(tree, 'title') ?? '',
    subtitle: textField(tree, 'subtitle') ?? '',
    progress: progress !== undefined && progress >= 0 && progress <= 100 ? progress : undefined,
    cancellable: false,
    userId: numberField(tree, 'userId'),
    context: {
      ...(librarySectionId && { librarySectionId }),
      ...(key && { key }),
      ...(metadataID && { metadataID }),
    },
    response: readFacts(fieldOf(tree, 'response')),
  };
}

/** The fields of an activity that are stored. */
function keptOf(activity: Activity): object {
  const { uuid, type, title, subtitle, progress, userId, context, response } = activity;
  const { librarySectionId, key, metadataID } = context;
  const texts = {
    librarySectionId: textOf(librarySectionId),
    key: textOf(key),
    metadataID: textOf(metadataID),
  };
  return { uuid, type, title, subtitle, progress, userId, context: texts, response: pairsOf(response) };
}

/** As pairs, since names of fields are not redacted. */
function pairsOf(response: unknown): readonly (readonly [string, string | number])[] | undefined {
  const facts = responseFacts(response);
  return facts && Object.entries(facts);
}

function readFacts(pairs: unknown): ResponseFacts | undefined {
  const facts = Array.isArray(pairs) ? pairs.map((pair) => [fieldOf(pair, '0'), fieldOf(pair, '1')]) : [];
  return responseFacts(Object.fromEntries(facts));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
