import type { Millis } from '../../domain/activity.ts';
import type { Finished } from '../../domain/finished.ts';
import { choicesIn } from '../../domain/history/historyPage.ts';
import type { HistoryQuery } from '../../domain/history/historyQuery.ts';
import type { WorkKind } from '../../domain/history/workKind.ts';
import { plainText } from '../../domain/plainText.ts';
import { listText, t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { allCalled, called, type Nameable } from '../named.ts';

/** What was given on the command line. */
export type HistoryFilterOptions = {
  /** Names or ids. */
  readonly server: readonly string[];
  readonly kind?: WorkKind | undefined;
  /** A name, or the library's number on its server. */
  readonly library?: string | undefined;
  /** "2d", "90m", "2026-11-01". */
  readonly since?: string | undefined;
};

const UNITS: Readonly<Record<string, Millis>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/** Of finishes that are given newest first. Throws Refusal for what is no time, and for a server or library that is not in these finishes. */
export function queryBy(
  { server, kind, library, since }: HistoryFilterOptions,
  finishes: readonly Finished[],
  now: Millis,
): HistoryQuery {
  const { servers, libraries } = choicesIn(finishes);
  return {
    serverIds: server.length
      ? server.flatMap((name) =>
          idsNamed(
            'server',
            name,
            servers.map(({ id, name }) => ({ id, whole: id, names: [name], label: plainText(name) })),
          ),
        )
      : undefined,
    kinds: kind === undefined ? undefined : [kind],
    libraryIds:
      library === undefined
        ? undefined
        : idsNamed(
            'library',
            library,
            libraries.map(({ id, name, sectionId }) => ({
              id: sectionId,
              whole: id,
              names: name ? [name] : [],
              label: plainText(name || sectionId),
            })),
          ),
    since: since === undefined ? undefined : sinceWhen(since, now),
  };
}

/** `whole` says its server too, where `id` is its number there. */
type Named = Nameable & { readonly whole: string };

function idsNamed(what: 'server' | 'library', wanted: string, all: readonly Named[]): readonly string[] {
  if (!all.length) return [];
  const found = called(wanted, all);
  // A number is that of a library on each server.
  const isNumber = found.every(({ id }) => id === wanted);
  if (found.length) return (isNumber ? found : allCalled(what, wanted, all)).map(({ whole }) => whole);
  const names = [...new Set(all.map(({ label }) => label))];
  throw new Refusal(EXIT.usage, t(`terminal.history.no-${what}`, { name: wanted, names: listText(names) }));
}

/** A time before now, or the beginning of a local day. */
function sinceWhen(since: string, now: Millis): Millis {
  const [, count, unit = ''] = /^(\d{1,5})([mhdw])$/.exec(since) ?? [];
  if (count !== undefined) return now - Number(count) * (UNITS[unit] ?? 0);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since);
  const day = isDay ? new Date(`${since}T00:00`).getTime() : Number.NaN;
  if (!Number.isNaN(day)) return day;
  throw new Refusal(EXIT.usage, t('terminal.history.no-since', { since }));
}
