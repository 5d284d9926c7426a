import type { Millis } from '../../../domain/activity.ts';
import type { State } from '../../../domain/state.ts';
import { arranged } from '../../../domain/view/jobs/arrange.ts';
import { drawnAt, linesIn, openIn } from '../../../domain/view/jobs/window.ts';
import { shownRows } from '../../../domain/view/rowViews.ts';
import type { GroupView, RowView } from '../../../domain/view/view.ts';

/** A row: of its activity, or of the group that is drawn as one. */
export type Target = { readonly serverId: string; readonly uuid: string };

/**
 * Which row the keys are about. `place`: counted over all servers. Without a target the row that was selected has left: nothing is, until
 * the person selects again, so that a second press does not stop another job.
 */
export type Selection = { readonly place: number; readonly target: Target | undefined };

/** The selection as rows have moved: on the same row wherever that is now, or on none. */
export function keptSelection(
  selection: Selection | undefined,
  state: State,
  now: Millis,
): Selection | undefined {
  if (!selection?.target) return selection;
  const place = placeOf(state, selection.target, now);
  return place === undefined ? { ...selection, target: undefined } : { ...selection, place };
}

/** Where an arrow key leads, among `all` rows. `first`: the one that is drawn first. */
export function nextPlace(selection: Selection | undefined, by: number, first: number, all: number): number {
  const last = Math.max(0, all - 1);
  return Math.min(last, Math.max(0, fromPlace(selection, by, first, all) + by));
}

function fromPlace(selection: Selection | undefined, by: number, first: number, all: number): number {
  if (!selection) return by > 0 ? first - 1 : all;
  // Where the selected row was, another one is now.
  return selection.target || by < 0 ? selection.place : selection.place - 1;
}

/** The row at a place, if the groups have it. */
export function rowAt(
  groups: readonly GroupView[],
  place: number,
): { readonly serverId: string; readonly row: RowView } | undefined {
  let before = 0;
  for (const { serverId, rowsBefore, rows, rowsAfter } of groups) {
    const row = rows[place - before - rowsBefore];
    if (row) return { serverId, row };
    before += rowsBefore + rows.length + rowsAfter;
  }
  return undefined;
}

/** The row of a target, if the groups have it. */
export function rowOfTarget(groups: readonly GroupView[], target: Target | undefined): RowView | undefined {
  const group = groups.find(({ serverId }) => serverId === target?.serverId);
  return group?.rows.find(({ uuid }) => uuid === target?.uuid);
}

/** Undefined where it is not drawn as a row of its own. */
function placeOf({ servers, openGroups }: State, target: Target, now: Millis): number | undefined {
  let place = 0;
  for (const server of servers) {
    const jobs = arranged(shownRows(server, now));
    const isOpen = openIn(openGroups, server.server.id);
    if (server.server.id === target.serverId) {
      const drawn = drawnAt(jobs, isOpen, target.uuid);
      return drawn?.uuid === target.uuid ? place + drawn.place : undefined;
    }
    place += linesIn(jobs, isOpen, 0, 0).all;
  }
  return undefined;
}
