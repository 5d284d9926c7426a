import { isWork, type Millis } from '../../activity.ts';
import type { Row } from '../../row.ts';
import { isMetadata } from '../../scan.ts';
import { type Fit, fitOf } from '../../start/fit.ts';
import { type Start, type StartedMark, withStart } from '../../start/start.ts';
import type { ServerState } from '../../state.ts';
import type { RowChange } from '../change.ts';

/** Of a server. */
type Known = Pick<ServerState, 'starts' | 'contents'>;

type Claimed = { readonly starts: readonly Start[]; readonly changes: readonly RowChange[] };

/** What changes of rows mean for what was started: a row that begins may be its activity, one that is over ends it. */
export function claimed({ starts, contents }: Known, changes: readonly RowChange[]): Claimed {
  if (!starts.length) return { starts, changes };
  let left = starts;
  const marked = changes.map((change): RowChange => {
    const { uuid } = change.row.activity;
    if (change.kind === 'over') {
      left = left.filter((s) => !isRunningAs(s, uuid));
      return change;
    }
    const released = withoutMisfit({ starts: left, contents }, change.row);
    left = released.starts;
    const start = released.row.started ? undefined : claimantOf({ starts: left, contents }, released.row);
    if (!start) return { ...change, row: released.row };
    left = withStart(left, { ...start, phase: { kind: 'running', at: agreedAt(start), uuid } });
    return { ...change, row: markedRow(released.row, start) };
  });
  return { starts: left, changes: marked };
}

export function isRunningAs({ phase }: Start, uuid: string): boolean {
  return phase.kind === 'running' && phase.uuid === uuid;
}

/** A guess that turns out to be about another library is taken back, and the next that fits is waited for. */
function withoutMisfit(
  { starts, contents }: Known,
  row: Row,
): { readonly starts: readonly Start[]; readonly row: Row } {
  if (row.started !== 'guess') return { starts, row };
  const start = starts.find((s) => isRunningAs(s, row.activity.uuid));
  if (!start || fitOf(start.work, row.activity, contents) !== 'none') return { starts, row };
  return { starts: withStart(starts, waiting(start)), row: unmarkedRow(row) };
}

export function waiting(start: Start): Start {
  return { ...start, phase: { kind: 'accepted', at: agreedAt(start), uuid: undefined } };
}

function agreedAt({ askedAt, phase }: Start): Millis {
  return phase.kind === 'accepted' || phase.kind === 'running' ? phase.at : askedAt;
}

/** The start whose activity this row is: by name, else the one that it fits best. */
function claimantOf({ starts, contents }: Known, row: Row): Start | undefined {
  const named = starts.find((s) => isNamedBy(s, row));
  if (named) return named;
  const fitting = (fit: Fit): Start | undefined =>
    starts.find((s) => isGuessing(s) && isFresh(row, s) && fitOf(s.work, row.activity, contents) === fit);
  return fitting('exact') ?? fitting('open');
}

/** A server may name one of many: an item is no refresh of its library. */
export function isNamedBy(start: Start, row: Row): boolean {
  return uuidOf(start) === row.activity.uuid && !(start.work.kind === 'refresh-metadata' && isMetadata(row));
}

/** As the server's answer named it. */
export function uuidOf({ phase }: Start): string | undefined {
  return phase.kind === 'accepted' || phase.kind === 'unseen' ? phase.uuid : undefined;
}

function isGuessing({ phase }: Start): boolean {
  return phase.kind === 'accepted' && phase.uuid === undefined;
}

export function isFresh({ firstSeenAt, activity }: Row, { askedAt }: Start): boolean {
  return firstSeenAt >= askedAt && isWork(activity);
}

export function markedRow(row: Row, start: Start): Row {
  const started: StartedMark = uuidOf(start) === row.activity.uuid ? 'known' : 'guess';
  return { ...row, started, startedAs: start.work.kind };
}

function unmarkedRow({ started: _, startedAs: __, ...row }: Row): Row {
  return row;
}
