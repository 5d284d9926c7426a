import { type Activity, isWork } from '../activity.ts';
import { isPathPart } from '../contents/serverContents.ts';
import type { Row } from '../row.ts';
import { isScan } from '../scan.ts';
import { mayManage, type ServerState } from '../state.ts';
import { isSameCall, type StopCall } from './stopCall.ts';

/** What decides about the calls for a row: the server's facts, and what else runs there. */
export type StopServer = Pick<ServerState, 'isShared' | 'isManagingRefused' | 'contents' | 'rows'>;

/** What can stop the row's work, the narrowest call first; none if nothing can. */
export function stopCallsOf({ activity }: Pick<Row, 'activity'>, server: StopServer): readonly StopCall[] {
  const own: readonly StopCall[] = activity.cancellable ? [{ kind: 'activity' }] : [];
  return mayManage(server) ? [...own, ...broaderCalls(activity, server)] : own;
}

/** Those that a server has for admins (docs/protocol.md "What can stop what"). */
function broaderCalls(activity: Activity, { contents, rows }: StopServer): readonly StopCall[] {
  const { type, title } = activity;
  const { tasks, dvrs, tuners } = contents;
  if (isScan({ activity })) {
    const { librarySectionId: libraryId } = activity.context;
    const all: StopCall = { kind: 'all-scans' };
    return isPathPart(libraryId) ? [{ kind: 'library-scan', libraryId }, all] : [all];
  }
  const isOfMaintenance = type === 'butler' || (type.startsWith('media.generate.') && isMaintained(rows));
  if (isOfMaintenance) {
    const task = tasks.find((t) =>
      type === 'butler' ? [t.name, t.title].includes(title) : t.name === TASKS.get(type),
    );
    const all: StopCall = { kind: 'all-maintenance' };
    return task ? [{ kind: 'task', task: task.name }, all] : [all];
  }
  // Its activity does not say which one it is: with several, another's work could be stopped.
  if (type.startsWith('provider.epg'))
    return dvrs.map((d) => ({ kind: 'guide', dvrId: d.id }) as const).slice(0, only(dvrs));
  if (TUNER_SCAN.test(type))
    return tuners.map((d) => ({ kind: 'tuner-scan', tunerId: d.id }) as const).slice(0, only(tuners));
  return [];
}

/** Read from the names: no activity says which task it belongs to. Outside of maintenance the same types are nobody's to stop. */
const TASKS: ReadonlyMap<string, string> = new Map([
  ['media.generate.intros', 'ButlerTaskGenerateIntroMarkers'],
  ['media.generate.credits', 'ButlerTaskGenerateCreditsMarkers'],
  ['media.generate.voice.activity', 'ButlerTaskGenerateVoiceActivity'],
  ['media.generate.chapter.thumbs', 'GenerateChapterThumbs'],
  ['media.generate.bif', 'GenerateMediaIndexFiles'],
  ['media.generate.loudness', 'LoudnessAnalysis'],
  ['media.generate.music.analysis', 'MusicAnalysis'],
]);

const maintained = new WeakMap<readonly Row[], boolean>();

/** Whether maintenance runs. Asked for each row, so it is kept. */
function isMaintained(rows: readonly Row[]): boolean {
  const known = maintained.get(rows);
  if (known !== undefined) return known;
  const is = rows.some(({ activity, end }) => !end && activity.type === 'butler' && isWork(activity));
  maintained.set(rows, is);
  return is;
}

/** No recording has one, so the type is a guess by the words of its call. */
const TUNER_SCAN = /grabber|tuner/;

function only(list: readonly unknown[]): number {
  return list.length === 1 ? 1 : 0;
}

/** The call to offer: the narrowest that the server has not refused yet, and rather one that it has not ignored either. */
export function offeredStop(row: Pick<Row, 'activity' | 'spent'>, server: StopServer): StopCall | undefined {
  const { spent } = row;
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

export function noStopReason(
  { activity, spent }: Pick<Row, 'activity' | 'spent'>,
  server: StopServer,
): NoStopReason {
  if (!mayManage(server)) {
    const asAdmin = { ...server, isShared: false, isManagingRefused: false };
    if (stopCallsOf({ activity }, asAdmin).length || server.isShared) return 'not-admin';
  }
  if (spent.length) return 'refused';
  const { dvrs, tuners } = server.contents;
  const devices = activity.type.startsWith('provider.epg')
    ? dvrs
    : TUNER_SCAN.test(activity.type)
      ? tuners
      : [];
  return devices.length > 1 ? 'which-device' : 'no-call';
}

/** It stops more than the one job: the person is asked first. */
export function isBroad({ kind }: StopCall): boolean {
  return kind === 'library-scan' || kind === 'all-scans' || kind === 'task' || kind === 'all-maintenance';
}
