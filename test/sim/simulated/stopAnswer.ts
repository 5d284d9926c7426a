import type { ServerContents } from '../../../src/domain/contents/serverContents.ts';
import type { StopCall } from '../../../src/domain/stop/stopCall.ts';
import { statusError } from '../../../src/plex/http/request.ts';
import { GUIDE, MAINTENANCE, SCAN, TASKS, TUNER_SCAN } from './kinds.ts';
import type { Life } from './life.ts';

/** A list of a server that seems idle comes every three minutes, and two must lack what ended. */
const LATE_MS = 240_000;

/** What the call stops, as docs/protocol.md "What can stop what" has it; throws PlexError. */
export function livesStoppedBy(
  running: readonly Life[],
  { libraries, dvrs, tuners }: ServerContents,
  uuid: string,
  call: StopCall,
): readonly Life[] {
  const found = <T>(one: T | undefined): T => {
    if (!one) throw statusError(404, '', 'sim');
    return one;
  };
  switch (call.kind) {
    case 'activity': {
      const life = found(running.find((l) => l.uuid === uuid));
      if (!life.cancellable) throw statusError(400, '', 'sim');
      return [life];
    }
    case 'library-scan':
      found(libraries.find((l) => l.id === call.libraryId));
      return running.filter((l) => l.type === SCAN.type && l.sectionId === call.libraryId);
    case 'all-scans':
      return running.filter((l) => l.type === SCAN.type);
    case 'task':
      // Also where it does not run.
      found(running.find((l) => l.task === call.task));
      return running.filter((l) => l.task === call.task);
    case 'all-maintenance':
      return running.filter((l) => l.task !== undefined);
    case 'guide':
      found(dvrs.find((d) => d.id === call.dvrId));
      return running.filter((l) => l.type === GUIDE.type && l.deviceId === call.dvrId);
    case 'tuner-scan':
      found(tuners.find((d) => d.id === call.tunerId));
      return running.filter((l) => l.type === TUNER_SCAN.type && l.deviceId === call.tunerId);
  }
}

/**
 * Whether a person who wants this work stopped may be offered the call, for all that anybody can know: a job says neither that it belongs
 * to a task nor which recorder it is for.
 */
export function isCallFor(
  life: Life,
  lives: readonly Life[],
  { dvrs, tuners }: ServerContents,
  call: StopCall,
): boolean {
  const isJob = life.type.startsWith('media.generate.');
  switch (call.kind) {
    case 'activity':
      return life.cancellable;
    case 'library-scan':
      return life.type === SCAN.type && life.sectionId === call.libraryId;
    case 'all-scans':
      return life.type === SCAN.type;
    case 'task':
      if (life.task !== undefined) return life.task === call.task;
      return isJob && jobOf(call.task) === life.type && ranWithMaintenance(life, lives);
    case 'all-maintenance':
      return life.task !== undefined || (isJob && ranWithMaintenance(life, lives));
    case 'guide':
      return life.type === GUIDE.type && dvrs.length === 1 && dvrs[0]?.id === call.dvrId;
    case 'tuner-scan':
      return life.type === TUNER_SCAN.type && tuners.length === 1 && tuners[0]?.id === call.tunerId;
  }
}

export function jobOf(task: string): string | undefined {
  return TASKS.find((t) => t.name === task)?.job?.type;
}

/** Or a little later: an end that was not heard is known after two lists. */
function ranWithMaintenance(
  { beganAt, endedAt = Number.POSITIVE_INFINITY }: Life,
  lives: readonly Life[],
): boolean {
  return lives.some((l) => {
    const knownUntil = (l.endedAt ?? Number.POSITIVE_INFINITY) + LATE_MS;
    return l.type === MAINTENANCE.type && l.beganAt <= endedAt && knownUntil >= beganAt;
  });
}
