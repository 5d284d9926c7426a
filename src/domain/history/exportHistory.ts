import type { Finished } from '../finished.ts';
import { plainText } from '../plainText.ts';
import { workKindOf } from './workKind.ts';

/** One finish as it is exported: for other programs, so in words that do not change with the language. */
type Exported = {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly server: string;
  readonly library: string;
  readonly kind: string;
  readonly title: string;
  /** What it was about last, e.g. an episode. */
  readonly item: string;
  readonly outcome: string;
  readonly seconds: number;
  /** It began before anybody looked, so it took longer than `seconds`. */
  readonly foundRunning: boolean;
  readonly type: string;
  readonly serverId: string;
  /** The number of the library on its server. */
  readonly libraryId: string;
};

const COLUMNS: readonly (keyof Exported)[] = [
  'at',
  'server',
  'library',
  'kind',
  'title',
  'item',
  'outcome',
  'seconds',
  'foundRunning',
  'type',
  'serverId',
  'libraryId',
];

/** One JSON array, one finish a line. */
export function historyJson(finishes: readonly Finished[]): string {
  return `[${finishes.map((f) => `\n  ${JSON.stringify(exported(f))}`).join(',')}\n]\n`;
}

/** Comma-separated values by RFC 4180, with a line of column names. */
export function historyCsv(finishes: readonly Finished[]): string {
  const rows = finishes.map((f) => {
    const one = exported(f);
    return COLUMNS.map((column) => cell(one[column]));
  });
  return [COLUMNS, ...rows].map((row) => `${row.join()}\r\n`).join('');
}

function exported(finished: Finished): Exported {
  const { at, server, library, activity, outcome, lastedMs, foundRunning } = finished;
  return {
    at: new Date(at).toISOString(),
    server: plainText(server.name),
    library: plainText(library ?? ''),
    kind: workKindOf(activity.type),
    title: plainText(activity.title),
    item: plainText(activity.subtitle),
    outcome,
    seconds: Math.round(lastedMs / 1000),
    foundRunning,
    type: plainText(activity.type),
    serverId: plainText(server.id),
    libraryId: plainText(activity.context.librarySectionId ?? ''),
  };
}

/** A table program takes text that begins like a formula for one, and runs it: an apostrophe makes it text. */
function cell(value: string | number | boolean): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
