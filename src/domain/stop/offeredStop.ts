import { isTaskType, taskCalled } from '../contents/maintenance.ts';
import { isPathPart, type ServerContents } from '../contents/serverContents.ts';
import { isMaintenanceWork, isUmbrella } from '../groups/jobGroup.ts';
import type { Row } from '../row.ts';
import { isScan } from '../scan.ts';
import { mayManage, type ServerState } from '../state.ts';
import { isSameCall, type StopCall } from './stopCall.ts';

/** What decides about the calls for a row: the server's facts, and what else runs there. */
export type StopServer = Pick<ServerState, 'isShared' | 'isManagingRefused' | 'contents' | 'rows'>;

/** What is asked of a row. */
type StopRow = Pick<Row, 'activity'> & Partial<Pick<Row, 'spent'>>;

/** What can stop the row's work, the narrowest call first; none if nothing can. */
export function stopCallsOf(row: StopRow, server: StopServer): readonly StopCall[] {
  const own: readonly StopCall[] = row.activity.cancellable ? [{ kind: 'activity' }] : [];
  return mayManage(server) ? [...own, ...broaderCalls(row, server)] : own;
}

/** Those that a server has for admins (docs/protocol.md "What can stop what"). */
function broaderCalls(row: StopRow, { contents, rows }: StopServer): readonly StopCall[] {
  const { activity } = row;
  if (isScan(row)) {
    const { librarySectionId: libraryId } = activity.context;
    const all: StopCall = { kind: 'all-scans' };
    return isPathPart(libraryId) ? [{ kind: 'library-scan', libraryId }, all] : [all];
  }
  // Also what began before the maintenance was seen: the call would stop it.
  if (activity.type === 'butler' || (isMaintenanceWork(activity) && isMaintained(rows))) {
    const { tasks } = contents;
    const task = taskCalled(tasks, activity.title) ?? tasks.find((t) => isTaskType(t.name, activity.type));
    const all: StopCall = { kind: 'all-maintenance' };
    return task ? [{ kind: 'task', task: task.name }, all] : [all];
  }
  // Its activity does not say which one it is: with several, another's work could be stopped.
  const devices = deviceCalls(activity.type, contents);
  return devices.length === 1 ? devices : [];
}

const maintained = new WeakMap<readonly Row[], boolean>();

/** Whether maintenance runs. Asked for each row, so it is kept. */
function isMaintained(rows: readonly Row[]): boolean {
  const is = maintained.get(rows) ?? rows.some(isUmbrella);
  maintained.set(rows, is);
  return is;
}

/** A call for each device that could be at work. */
function deviceCalls(type: string, { dvrs, tuners }: ServerContents): readonly StopCall[] {
  if (type.startsWith('provider.epg')) return dvrs.map(({ id }) => ({ kind: 'guide', dvrId: id }));
  return TUNER_SCAN.test(type) ? tuners.map(({ id }) => ({ kind: 'tuner-scan', tunerId: id })) : [];
}

/** No recording has one, so the type is a guess by the words of its call. */
const TUNER_SCAN = /grabber|tuner/;

/** The call to offer: the narrowest that the server has not refused yet, and rather one that it has not ignored either. */
export function offeredStop(row: StopRow, server: StopServer): StopCall | undefined {
  const { spent = [] } = row;
  const calls = stopCallsOf(row, server);
  if (!spent.length) return calls[0];
  const left = calls.filter((call) => !spent.some((s) => s.isRefused && isSameCall(s.call, call)));
  return left.find((call) => !spent.some((s) => isSameCall(s.call, call))) ?? left[0];
}

/** Why nothing is offered for a row. */
export type NoStopReason =
  /** Others have calls that only the server's owner may make. */
  | 'not-admin'
  /** Every call there is was refused. */
  | 'refused'
  /** Several recorders or tuners, and it does not say which. */
  | 'which-device'
  /** Plex has no call for it. */
  | 'no-call';

export function noStopReason(row: StopRow, server: StopServer): NoStopReason {
  if (!mayManage(server)) {
    const asAdmin = { ...server, isShared: false, isManagingRefused: false };
    if (server.isShared || stopCallsOf(row, asAdmin).length) return 'not-admin';
  }
  if (row.spent?.length) return 'refused';
  return deviceCalls(row.activity.type, server.contents).length > 1 ? 'which-device' : 'no-call';
}

/** It stops more than the one job: the person is asked first. */
export function isBroad({ kind }: StopCall): boolean {
  return kind === 'library-scan' || kind === 'all-scans' || kind === 'task' || kind === 'all-maintenance';
}
