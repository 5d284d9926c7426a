import type { ServerContents, TvDevice } from '../../../src/domain/contents/serverContents.ts';
import { isKnownWork, type Work } from '../../../src/domain/start/work.ts';
import type { StopCall } from '../../../src/domain/stop/stopCall.ts';
import { statusError } from '../../../src/plex/http/request.ts';
import type { Random } from '../random.ts';
import type { VirtualTime } from '../virtualTime.ts';
import {
  BRIEF,
  BURST,
  GUIDE,
  KINDS,
  type Kind,
  LIBRARIES,
  MAINTENANCE,
  METADATA,
  SCAN,
  TASKS,
  TUNER_SCAN,
} from './kinds.ts';
import type { Life } from './life.ts';
import { livesStoppedBy } from './stopAnswer.ts';

/** The truth: what runs, and what is said of it. Frames and lists are texts, as a real server writes them. */
export type SimServer = {
  readonly lives: readonly Life[];
  running(): readonly Life[];
  listText(): string;
  readonly contents: ServerContents;
  /** Agrees to stop the work that it returns, and does so soon; throws PlexError. */
  stop(uuid: string, call: StopCall): readonly Life[];
  /** Begins it within that time, or says what does it already; `onBegin` hears of it. The uuid of the activity; throws PlexError. */
  start(work: Work, withinMs: number, onBegin: (life: Life) => void): string;
  /** Everything that ran is gone without a word. The next activities may get the uuids of before. */
  restart(reusesUuids: boolean): void;
  /** Many short jobs at once. */
  burst(jobs: number): void;
  /** Begins work by itself until told otherwise. */
  setBusy(isBusy: boolean): void;
  /** Some of what runs stands still for so long. */
  hold(ms: number): void;
  /** What runs is held where it is, or goes on. */
  setFrozen(isFrozen: boolean): void;
};

/** The app holds a thousand rows of a server; what has none is not in the history. */
const MOST_RUNNING = 960;

/** Seldom, a job stands still for so long. */
const HELD_MS = [6 * 60_000, 40 * 60_000] as const;

type Of = { readonly [K in 'uuid' | 'title' | 'sectionId' | 'task' | 'deviceId']?: string | undefined };

/** One of `count` servers that do as much together as one alone. */
export function createSimServer(
  time: VirtualTime,
  random: Random,
  tell: (frame: string) => void,
  count: number,
): SimServer {
  const lives: Life[] = [];
  const running = new Map<string, Life>();
  let oldUuids: string[] = [];
  let born = 0;
  let isBusy = true;
  let isFrozen = false;

  const contents: ServerContents = {
    libraries: LIBRARIES,
    tasks: TASKS.map(({ name, title }) => ({ name, title })),
    dvrs: devices('Recorder', random.oneOf([0, 1, 1, 2])),
    tuners: devices('Tuner', random.oneOf([0, 1, 1, 2])),
    users: [],
  };

  function begin(kind: Kind, of: Of = {}): Life {
    const old = of.uuid === undefined ? oldUuids.shift() : undefined;
    const earlier = lives.filter((l) => l.uuid === old);
    // A uuid that comes back for the same kind of work cannot be told from the work going on.
    const isReusable = old !== undefined && !running.has(old) && earlier.every((l) => l.type !== kind.type);
    const life: Life = {
      uuid: of.uuid ?? (isReusable ? old : uuidOf(born++)),
      type: kind.type,
      title: of.title ?? kind.title,
      sectionId: of.sectionId,
      task: of.task,
      deviceId: of.deviceId,
      // Maintenance never says that it can be.
      cancellable: of.task === undefined && random.chance(0.4),
      beganAt: time.now,
      progress: 0,
      movedAt: time.now,
      standstills: [],
      heldUntil: 0,
      endedAt: undefined,
      isStopped: false,
    };
    lives.push(life);
    running.set(life.uuid, life);
    say('started', life, false);
    const steps = random.between(...kind.steps);
    goOn(life, kind, 100 / steps);
    return life;
  }

  /** Some of its own accord. */
  function beginAny(): void {
    const kind = random.oneOf(KINDS);
    if (kind === SCAN) scanSome();
    else if (kind === MAINTENANCE) maintain(random.oneOf(TASKS));
    else if (kind === GUIDE) beginFor(contents.dvrs, kind);
    else if (kind === TUNER_SCAN) beginFor(contents.tuners, kind);
    else begin(kind);
  }

  /** As a rule one library; at times several, or several folders of one. */
  function scanSome(): void {
    scan(random.oneOf(LIBRARIES).id);
    for (let more = random.chance(0.25) ? random.between(1, 3) : 0; more > 0; more--)
      time.in(random.between(1, 3000), () => isBusy && scan(random.oneOf(LIBRARIES).id));
  }

  function scan(sectionId: string, kind = SCAN, uuid?: string): Life {
    return begin(kind, { sectionId, title: `${SCAN.title} ${sectionId}`, uuid });
  }

  function beginFor(all: readonly TvDevice[], kind: Kind): void {
    if (all.length) begin(kind, { deviceId: random.oneOf(all).id });
  }

  /** One task, and the jobs that it does meanwhile. */
  function maintain(
    { name: task, title, job }: (typeof TASKS)[number],
    kind = MAINTENANCE,
    uuid?: string,
  ): Life {
    const whole = begin(kind, { task, uuid, title: random.chance(0.7) ? title : undefined });
    for (let jobs = job ? random.between(0, 4) : 0; jobs > 0; jobs--)
      time.in(random.between(100, 40_000), () => job && whole.endedAt === undefined && begin(job, { task }));
    return whole;
  }

  function beginAsked(work: Work, uuid: string): Life {
    const brief = random.chance(0.3) ? BRIEF : {};
    switch (work.kind) {
      case 'scan':
      case 'refresh-metadata':
        return scan(work.libraryId, { ...SCAN, ...brief }, uuid);
      case 'guide':
        return begin({ ...GUIDE, ...brief }, { deviceId: work.dvrId, uuid });
      case 'task': {
        const task = TASKS.find((t) => t.name === work.task);
        if (!task) throw new Error(`no task ${work.task}`);
        return maintain(task, { ...MAINTENANCE, ...brief }, uuid);
      }
    }
  }

  function goOn(life: Life, kind: Kind, share: number): void {
    time.in(random.between(kind.stepMs / 4, kind.stepMs), () => {
      if (life.endedAt !== undefined) return;
      if (isFrozen || time.now < life.heldUntil) return goOn(life, kind, share);
      move(life, Math.min(100, life.progress + share));
      const fails = random.chance(0.02);
      if (life.progress >= 99.5 || fails) {
        if (!fails) life.progress = 100;
        return end(life, kind);
      }
      say('updated', life, true);
      if (random.chance(0.001)) life.heldUntil = time.now + random.between(...HELD_MS);
      goOn(life, kind, share);
    });
  }

  function move(life: Life, progress: number): void {
    if (Math.floor(progress) !== Math.floor(life.progress)) {
      life.standstills.push({ ms: time.now - life.movedAt, until: time.now });
      life.movedAt = time.now;
    }
    life.progress = progress;
  }

  function over(life: Life): void {
    life.endedAt = time.now;
    running.delete(life.uuid);
    say('ended', life, true);
  }

  function end(life: Life, kind: Kind): void {
    over(life);
    if (kind.type !== SCAN.type || !isBusy) return;
    for (let item = random.between(0, 4); item > 0; item--)
      time.in(random.between(100, 15_000), () => isBusy && begin(METADATA));
  }

  function say(event: string, life: Life, withContext: boolean): void {
    const Activity = wireOf(life, withContext);
    tell(
      JSON.stringify({
        NotificationContainer: {
          type: 'activity',
          size: 1,
          ActivityNotification: [{ event, uuid: life.uuid, Activity }],
        },
      }),
    );
  }

  function work(): void {
    time.in(random.between(2000, 60_000 * count), () => {
      if (isBusy) beginAny();
      work();
    });
  }
  work();

  return {
    lives,
    running: () => [...running.values()],
    listText: () => {
      const Activity = [...running.values()].map((life) => wireOf(life, true));
      return JSON.stringify({
        MediaContainer: { size: Activity.length, ...(Activity.length && { Activity }) },
      });
    },
    contents,
    stop: (uuid, call) => {
      const stopped = livesStoppedBy([...running.values()], contents, uuid, call);
      for (const life of stopped)
        time.in(random.between(50, 2000), () => {
          if (life.endedAt !== undefined) return;
          life.isStopped = true;
          over(life);
        });
      return stopped;
    },
    start: (work, withinMs, onBegin) => {
      if (!isKnownWork(work, contents)) throw statusError(404, '', 'sim');
      const same = [...running.values()].find((l) => isDoneBy(l, work));
      if (same && random.chance(0.5)) {
        onBegin(same);
        return same.uuid;
      }
      const uuid = uuidOf(born++);
      const go = (): void => onBegin(beginAsked(work, uuid));
      if (!withinMs) go();
      else time.in(random.between(1, withinMs), () => isBusy && go());
      return uuid;
    },
    restart: (reusesUuids) => {
      for (const life of running.values()) life.endedAt = time.now;
      oldUuids = reusesUuids ? [...running.keys()] : [];
      running.clear();
    },
    burst: (jobs) => {
      for (let job = 0; job < jobs; job++)
        time.in(random.between(1, 500), () => isBusy && running.size < MOST_RUNNING && begin(BURST));
    },
    setBusy: (busy) => {
      isBusy = busy;
    },
    hold: (ms) => {
      for (const life of running.values()) if (random.chance(0.7)) life.heldUntil = time.now + ms;
    },
    setFrozen: (frozen) => {
      isFrozen = frozen;
    },
  };
}

function wireOf(life: Life, withContext: boolean): unknown {
  return {
    uuid: life.uuid,
    type: life.type,
    cancellable: life.cancellable,
    userID: 1,
    title: life.title,
    subtitle: 'Ünïcode – Blue Harbour',
    progress: Math.floor(life.progress),
    ...(withContext && life.sectionId && { Context: { librarySectionID: life.sectionId } }),
  };
}

/** What was asked for runs already. */
function isDoneBy({ type, sectionId, task, deviceId }: Life, work: Work): boolean {
  switch (work.kind) {
    case 'scan':
    case 'refresh-metadata':
      return type === SCAN.type && sectionId === work.libraryId;
    case 'guide':
      return type === GUIDE.type && deviceId === work.dvrId;
    case 'task':
      return type === MAINTENANCE.type && task === work.task;
  }
}

function devices(name: string, count: number): readonly TvDevice[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, title: `${name} ${index + 1}` }));
}

/** As long as real ones are. */
function uuidOf(number: number): string {
  return `${String(number).padStart(8, '0')}-5c1d-4a2e-9b7f-0123456789ab`;
}
