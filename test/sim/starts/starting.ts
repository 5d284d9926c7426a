import { isUnderWay, startOf } from '../../../src/domain/start/start.ts';
import { isKnownWork, type Work, workId } from '../../../src/domain/start/work.ts';
import { mayManage, serverIn } from '../../../src/domain/state.ts';
import { type Habit, nowAndThen } from '../person.ts';
import type { Random } from '../random.ts';
import type { Sim } from '../sim.ts';
import { LIBRARIES, TASKS } from '../simulated/kinds.ts';
import { pressTask } from '../stops/pressing.ts';

/** Of what no server here has, too. */
const LIBRARY_IDS = [...LIBRARIES.map((l) => l.id), '9'];

/** The person starts something now and then, and stops some of it. */
export function keepStarting(sim: Sim, random: Random, habit: Habit): void {
  nowAndThen(sim, random, habit, (id) => {
    if (random.chance(0.1)) pressTask(sim, id, random.oneOf(TASKS).name);
    else start(sim, id, anyWork(random));
  });
}

function anyWork(random: Random): Work {
  const libraryId = random.oneOf(LIBRARY_IDS);
  return random.oneOf<Work>([
    { kind: 'scan', libraryId, path: undefined },
    { kind: 'scan', libraryId, path: `/media/${libraryId}` },
    { kind: 'refresh-metadata', libraryId },
    { kind: 'guide', dvrId: random.oneOf(['1', '2']) },
    { kind: 'task', task: random.oneOf(TASKS).name },
  ]);
}

function start(sim: Sim, serverId: string, work: Work): void {
  const { app, seen } = sim;
  const server = serverIn(app().store.state, serverId);
  const mayBeSent =
    server?.link.kind === 'live' &&
    mayManage(server) &&
    isKnownWork(work, server.contents) &&
    !isUnderWay(startOf(server.starts, work));
  const before = seen.starts.sent.length;
  seen.starts.isAsking = true;
  void app().app.startWork(serverId, work);
  seen.starts.isAsking = false;
  const sent = seen.starts.sent.slice(before);
  for (const one of sent) one.run = app().run;
  if (sent.length !== (mayBeSent ? 1 : 0))
    seen.wrong.push(
      `${workId(work)} is sent ${sent.length} times${mayBeSent ? '' : ', though it may not be'}`,
    );
}
