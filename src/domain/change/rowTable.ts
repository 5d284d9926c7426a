import type { Row } from '../row.ts';
import { isMetadata } from '../scan.ts';
import type { RowChange } from './change.ts';
import { MOST_ROWS } from './rowLimit.ts';

/** After so many looks an index is worth making; a report that comes alone takes one or two. */
const FEW_LOOKS = 4;

/**
 * The rows of one server while one report after another is applied to them, in the order in which they were first seen. It is made for one
 * event, and what only many reports need is made when it is asked for, so that many rows make a report hardly dearer.
 */
export type RowTable = {
  /** As they are now. */
  readonly rows: readonly Row[];
  /** Those that run and are metadata updates. */
  readonly metadata: ReadonlyMap<string, Row>;
  /** How many activities run for which there is no row. */
  readonly moreRunning: number;
  get(uuid: string): Row | undefined;
  /** Applies what a report or a cancel did to a row. Returns the changes without the row that found no room. */
  apply(
    cause: 'started' | 'updated' | 'ended' | 'cancel',
    changes: readonly RowChange[],
  ): readonly RowChange[];
};

export function createRowTable(known: readonly Row[], more = 0): RowTable {
  let changed: Row[] | undefined;
  let places: Map<string, number> | undefined;
  let metadata: Map<string, Row> | undefined;
  let running: number | undefined;
  let looks = 0;
  let moreRunning = more;

  const rows = (): readonly Row[] => changed ?? known;

  function placeOf(uuid: string): number {
    looks++;
    if (looks > FEW_LOOKS) places ??= new Map(rows().map((row, place) => [row.activity.uuid, place]));
    return places ? (places.get(uuid) ?? -1) : rows().findIndex((row) => row.activity.uuid === uuid);
  }

  function get(uuid: string): Row | undefined {
    const place = placeOf(uuid);
    return place < 0 ? undefined : rows()[place];
  }

  /** In place of the row with its uuid; what begins is last in the order, also where a row had ended. */
  function put({ kind, row }: RowChange): boolean {
    const { uuid } = row.activity;
    const place = placeOf(uuid);
    const before = place < 0 ? undefined : rows()[place];
    if (kind === 'began' && runningRows() >= MOST_ROWS) return false;
    changed ??= [...known];
    if (kind !== 'began') changed[place] = row;
    else {
      if (before) changed.splice(place, 1);
      const end = changed.push(row) - 1;
      if (before) places = undefined;
      else places?.set(uuid, end);
    }
    if (running !== undefined) running += Number(!row.end) - Number(before !== undefined && !before.end);
    if (!row.end && isMetadata(row)) metadata?.set(uuid, row);
    else metadata?.delete(uuid);
    return true;
  }

  /** Counted only where it matters. */
  function runningRows(): number {
    if (rows().length < MOST_ROWS) return 0;
    running ??= rows().filter((row) => !row.end).length;
    return running;
  }

  return {
    get rows() {
      return rows();
    },
    get metadata() {
      metadata ??= new Map(
        rows().flatMap((row) => (!row.end && isMetadata(row) ? [[row.activity.uuid, row] as const] : [])),
      );
      return metadata;
    },
    get moreRunning() {
      return moreRunning;
    },
    get,
    apply: (cause, changes) => {
      const made = changes.filter(put);
      moreRunning = Math.max(0, moreRunning + gainOf(cause, made, changes.length - made.length));
      return made;
    },
  };
}

/** What a report between two lists adds to the number of those without room. */
function gainOf(
  cause: 'started' | 'updated' | 'ended' | 'cancel',
  made: readonly RowChange[],
  left: number,
): number {
  const isOver = made.some((c) => c.kind === 'over');
  if (cause === 'started') return left;
  // One of them took the place of a row that ended earlier.
  if (cause === 'updated') return made.some((c) => c.kind === 'began') && !isOver ? -1 : 0;
  // One of them ended.
  return cause === 'ended' && !isOver ? -1 : 0;
}
