import { randomUUID } from 'node:crypto';
import type { Tree } from './tree.ts';

/** As it stands on the wire, in JSON. */
export type WireActivity = {
  readonly uuid: string;
  readonly type: string;
  readonly cancellable: boolean;
  readonly userID: number;
  readonly title: string;
  readonly subtitle: string;
  readonly progress: number;
  readonly Context?: Tree;
  readonly Response?: Tree;
};

export type WireEvent = 'started' | 'updated' | 'ended';

export type Change = Partial<Omit<WireActivity, 'uuid'>>;

/** What runs. Each change but `vanish` is told, unless the activity is hidden. */
export type ActivityTable = {
  /** Those that a list shows, in the order of their start. */
  listed(): readonly WireActivity[];
  find(uuid: string): WireActivity | undefined;
  /** Told bare first, then whole where it says more: no recorded start had a subtitle or a Context. */
  start(activity: Partial<WireActivity>, isHidden?: boolean): string;
  /** Throws where nothing of that uuid runs. */
  update(uuid: string, change: Change): void;
  end(uuid: string, change: Change): void;
  /** It is gone from the list, and nobody is told. */
  vanish(uuid: string): void;
};

export function createActivityTable(tell: (event: WireEvent, activity: WireActivity) => void): ActivityTable {
  const running = new Map<string, WireActivity>();
  const hidden = new Set<string>();

  function say(event: WireEvent, activity: WireActivity): void {
    if (!hidden.has(activity.uuid)) tell(event, activity);
  }

  function changed(uuid: string, change: Change): WireActivity {
    const activity = running.get(uuid);
    if (!activity) throw new Error(`no activity ${uuid} runs`);
    const next = { ...activity, ...change };
    running.set(uuid, next);
    return next;
  }

  function remove(uuid: string): void {
    running.delete(uuid);
    hidden.delete(uuid);
  }

  return {
    listed: () => [...running.values()].filter(({ uuid }) => !hidden.has(uuid)),
    find: (uuid) => running.get(uuid),
    start: (given, isHidden = false) => {
      const { Context, Response, subtitle, progress, ...rest } = given;
      const bare: WireActivity = {
        uuid: randomUUID(),
        type: 'media.generate.credits',
        cancellable: false,
        userID: 1,
        title: 'Detecting Credits',
        ...rest,
        subtitle: '',
        progress: progress === -1 ? -1 : 0,
      };
      const { uuid } = bare;
      running.set(uuid, bare);
      if (isHidden) hidden.add(uuid);
      say('started', bare);
      if (Context || Response || subtitle || progress) say('updated', changed(uuid, given));
      return uuid;
    },
    update: (uuid, change) => say('updated', changed(uuid, change)),
    end: (uuid, change) => {
      say('ended', changed(uuid, change));
      remove(uuid);
    },
    vanish: remove,
  };
}
