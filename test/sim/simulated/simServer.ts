import type { Random } from '../random.ts';
import type { VirtualTime } from '../virtualTime.ts';

/** One activity from its true beginning to its true end. */
export type Life = {
  readonly uuid: string;
  readonly type: string;
  readonly title: string;
  readonly sectionId: string | undefined;
  readonly cancellable: boolean;
  readonly beganAt: number;
  progress: number;
  /** Undefined while it runs. */
  endedAt: number | undefined;
};

/** The truth: what runs, and what is said of it. Frames and lists are texts, as a real server writes them. */
export type SimServer = {
  readonly lives: readonly Life[];
  running(): readonly Life[];
  listText(): string;
  cancel(uuid: string): boolean;
  /** Everything that ran is gone without a word. The next activities may get the uuids of before. */
  restart(reusesUuids: boolean): void;
  /** Many short jobs at once. */
  burst(jobs: number): void;
  /** Begins work by itself until told otherwise. */
  setBusy(isBusy: boolean): void;
  /** What runs is held where it is, or goes on. */
  setFrozen(isFrozen: boolean): void;
};

type Kind = {
  readonly type: string;
  readonly title: string;
  readonly steps: readonly [number, number];
  readonly stepMs: number;
};

const KINDS: readonly Kind[] = [
  { type: 'library.update.section', title: 'Scanning', steps: [2, 8], stepMs: 3000 },
  { type: 'media.generate.intros', title: 'Detecting Intros', steps: [2, 12], stepMs: 9000 },
  { type: 'media.generate.bif', title: 'Generating thumbnails', steps: [3, 6], stepMs: 20_000 },
  { type: 'media.download', title: 'Media download by kim', steps: [5, 20], stepMs: 10_000 },
  { type: 'provider.subscriptions.process', title: 'Processing subscriptions', steps: [1, 1], stepMs: 400 },
];
const METADATA: Kind = {
  type: 'library.update.item.metadata',
  title: 'Updating metadata',
  steps: [1, 3],
  stepMs: 2000,
};

/** The app holds a thousand rows of a server; what has none is not in the history. */
const MOST_RUNNING = 960;
const BURST: Kind = { type: 'media.generate.chapters', title: 'Chapters', steps: [1, 1], stepMs: 4000 };

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

  function begin(kind: Kind, sectionId?: string): void {
    const old = oldUuids.shift();
    const earlier = lives.filter((l) => l.uuid === old);
    // A uuid that comes back for the same kind of work cannot be told from the work going on.
    const isReusable = old !== undefined && !running.has(old) && earlier.every((l) => l.type !== kind.type);
    const life: Life = {
      uuid: isReusable ? old : uuidOf(born++),
      type: kind.type,
      title: sectionId ? `${kind.title} ${sectionId}` : kind.title,
      sectionId,
      cancellable: random.chance(0.5),
      beganAt: time.now,
      progress: 0,
      endedAt: undefined,
    };
    lives.push(life);
    running.set(life.uuid, life);
    say('started', life, false);
    const steps = random.between(...kind.steps);
    goOn(life, kind, 100 / steps);
  }

  function goOn(life: Life, kind: Kind, share: number): void {
    time.in(random.between(kind.stepMs / 4, kind.stepMs), () => {
      if (life.endedAt !== undefined) return;
      if (isFrozen) return goOn(life, kind, share);
      life.progress = Math.min(100, life.progress + share);
      const fails = random.chance(0.02);
      if (life.progress >= 99.5 || fails) {
        if (!fails) life.progress = 100;
        return end(life, kind);
      }
      say('updated', life, true);
      goOn(life, kind, share);
    });
  }

  function end(life: Life, kind: Kind): void {
    life.endedAt = time.now;
    running.delete(life.uuid);
    say('ended', life, true);
    if (kind.type !== 'library.update.section' || !isBusy) return;
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
      if (isBusy) {
        const kind = random.oneOf(KINDS);
        begin(kind, kind.type === 'library.update.section' ? random.oneOf(['1', '2', '3']) : undefined);
      }
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
    cancel: (uuid) => {
      const life = running.get(uuid);
      if (!life?.cancellable) return false;
      time.in(random.between(50, 2000), () => {
        if (life.endedAt !== undefined) return;
        life.endedAt = time.now;
        running.delete(uuid);
        say('ended', life, true);
      });
      return true;
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

/** As long as real ones are. */
function uuidOf(number: number): string {
  return `${String(number).padStart(8, '0')}-5c1d-4a2e-9b7f-0123456789ab`;
}
