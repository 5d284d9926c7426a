import { isWork } from '../../../src/domain/activity.ts';
import { isCancelWished, type Row } from '../../../src/domain/row.ts';
import { serverIn } from '../../../src/domain/state.ts';
import { offeredStop } from '../../../src/domain/stop/offeredStop.ts';
import { type StopCall, stopCallId } from '../../../src/domain/stop/stopCall.ts';
import { type Habit, nowAndThen } from '../person.ts';
import type { Random } from '../random.ts';
import { lifeKey } from '../seen.ts';
import type { Sim } from '../sim.ts';
import { GUIDE, KINDS, LIBRARIES, MAINTENANCE, SCAN, TASKS, TUNER_SCAN } from '../simulated/kinds.ts';
import { isCallFor, jobOf } from '../simulated/stopAnswer.ts';
import { isSameStop, type SentStop } from './stopLedger.ts';

/** Calls that some other row had, or none. */
const ANY_CALLS: readonly StopCall[] = [
  { kind: 'activity' },
  ...LIBRARIES.map(({ id: libraryId }) => ({ kind: 'library-scan', libraryId }) as const),
  { kind: 'all-scans' },
  ...TASKS.map(({ name: task }) => ({ kind: 'task', task }) as const),
  { kind: 'all-maintenance' },
  { kind: 'guide', dvrId: '1' },
  { kind: 'tuner-scan', tunerId: '1' },
];

/** The person wants something stopped now and then. */
export function keepPressing(sim: Sim, random: Random, habit: Habit): void {
  nowAndThen(sim, random, habit, (id) => {
    if (random.chance(0.2)) pressAll(sim, random, id);
    else pressOne(sim, random, id);
  });
}

/** The button of one row; at times one that has changed while the person pressed it. */
function pressOne(sim: Sim, random: Random, serverId: string): void {
  const server = serverIn(sim.app().store.state, serverId);
  const rows = server?.rows.filter((r) => !r.end && isWork(r.activity)) ?? [];
  if (!server || !rows.length) return;
  const row = random.oneOf(rows);
  const offered = offeredStop(row, server);
  const call = random.chance(0.1) ? random.oneOf(ANY_CALLS) : offered;
  if (!call) return;
  const { wrong, stops } = sim.seen;
  const sent = sentDuring(sim, () => sim.app().app.cancel(serverId, row.activity.uuid, call));
  const name = stopCallId(call);
  const mayBeSent = server.link.kind === 'live' && !isCancelWished(row);
  if (sent.length > 1) wrong.push(`one press of ${name} is sent ${sent.length} times`);
  if (sent.length && !mayBeSent)
    wrong.push(`${name} is sent, though it is asked for already or nobody hears`);
  if (!sent.length && mayBeSent && call === offered) wrong.push(`${name} is offered, but not sent`);
  const [stop] = sent;
  if (!stop || call !== offered) return;
  const earlier = stops.sent.filter((s) => s.answer === 'refused' && isSameStop(s, stop));
  if (earlier.length) wrong.push(`${name} is offered again after a no`);
}

/** All at once: of one server or all, of one type or all. */
function pressAll(sim: Sim, random: Random, id: string): void {
  const { app, seen } = sim;
  const { servers } = app().store.state;
  const serverId = random.chance(0.5) ? id : undefined;
  const type = random.chance(0.5) ? undefined : random.oneOf(KINDS).type;
  const isMeant = ({ activity, end, isFromBefore }: Row): boolean =>
    !end && !isFromBefore && isWork(activity) && (type === undefined || activity.type === type);
  const wanted = servers.filter(
    (s) => s.link.kind === 'live' && (serverId === undefined || s.server.id === serverId),
  );
  const sent = sentDuring(sim, () => app().app.cancelAll(serverId, type));
  const names = sent.map((s) => `${s.serverId} ${s.call.kind === 'activity' ? s.uuid : stopCallId(s.call)}`);
  if (new Set(names).size !== names.length) seen.wrong.push('to stop all, one call is made twice');
  for (const server of wanted) {
    const now = serverIn(app().store.state, server.server.id)?.rows ?? [];
    const left = server.rows.filter(
      (row) =>
        isMeant(row) &&
        offeredStop(row, server) &&
        now.some((r) => r.activity.uuid === row.activity.uuid && !r.end && !isCancelWished(r)),
    );
    if (left.length) seen.wrong.push(`to stop all leaves ${left.length} rows that have a button`);
  }
}

/** A task of the start page, whoever began it. */
export function pressTask(sim: Sim, serverId: string, task: string): void {
  const sent = sentDuring(sim, () => sim.app().app.stopTask(serverId, task));
  if (sent.length > 1) sim.seen.wrong.push(`one press to stop ${task} is sent ${sent.length} times`);
}

/** What the app sends meanwhile, with what follows for its rows. */
function sentDuring(sim: Sim, press: () => Promise<void>): readonly SentStop[] {
  const { app, seen, sites } = sim;
  const { stops } = seen;
  const { servers } = app().store.state;
  const before = stops.sent.length;
  stops.isPressing = true;
  void press();
  stops.isPressing = false;
  const sent = stops.sent.slice(before);
  for (const stop of sent) {
    const { serverId, uuid, call } = stop;
    const rows = servers.find((s) => s.server.id === serverId)?.rows.filter((r) => !r.end) ?? [];
    const row = rows.find((r) => r.activity.uuid === uuid);
    stop.run = app().run;
    stop.firstSeenAt = row?.firstSeenAt;
    stop.rows = rows
      .filter((r) => r === row || isStoppedAlong(r, call, rows))
      .map(({ activity: a }) => lifeKey(serverId, a.uuid, a.type));
    const { lives = [], contents } = sites.find((s) => s.id === serverId)?.server ?? {};
    // Of the start page: the task itself, whatever of it is seen.
    if (!uuid) continue;
    const isFit = lives.some((l) => l.uuid === uuid && contents && isCallFor(l, lives, contents, call));
    if (!isFit)
      seen.wrong.push(`${stopCallId(call)} is sent for ${row?.activity.type}, whose call it is not`);
  }
  return sent;
}

/** Whether a broader call stops the row as well, for all that its activity says. */
function isStoppedAlong({ activity }: Row, call: StopCall, rows: readonly Row[]): boolean {
  const { type, title, context } = activity;
  const isJob = type.startsWith('media.generate.') && rows.some((r) => r.activity.type === MAINTENANCE.type);
  switch (call.kind) {
    case 'activity':
      return false;
    case 'library-scan':
      return type === SCAN.type && context.librarySectionId === call.libraryId;
    case 'all-scans':
      return type === SCAN.type;
    case 'task':
      if (type === MAINTENANCE.type) return TASKS.find((t) => t.name === call.task)?.title === title;
      return isJob && jobOf(call.task) === type;
    case 'all-maintenance':
      return isJob || type === MAINTENANCE.type;
    case 'guide':
      return type === GUIDE.type;
    case 'tuner-scan':
      return type === TUNER_SCAN.type;
  }
}
