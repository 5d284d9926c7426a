import { randomUUID } from 'node:crypto';

/** An activity as a Plex server writes it; odd values are allowed, for that is what this server is for. */
export type WireActivity = {
  readonly uuid: string;
  readonly type: string;
  readonly cancellable: boolean | number | string;
  readonly userID: number;
  readonly title: string;
  readonly subtitle: string;
  readonly progress?: number | string | undefined;
  readonly Context?: Readonly<Record<string, unknown>>;
  readonly Response?: Readonly<Record<string, unknown>>;
};

/** What DELETE does to a row: end it after a moment, agree and do nothing, answer with a status, or never answer. */
export type CancelBehaviour = 'ends' | 'ignored' | 'hangs' | number;

export type Notification = { readonly type: string; readonly payload: Readonly<Record<string, unknown>> };

/** The server's running activities. Changes are reported by the notifications that a real server sends. */
export type World = {
  activities(): readonly WireActivity[];
  find(uuid: string): WireActivity | undefined;
  cancelBehaviour(uuid: string): CancelBehaviour;
  start(changes?: Partial<WireActivity>, onCancel?: CancelBehaviour): WireActivity;
  update(uuid: string, changes: Partial<WireActivity>): void;
  end(uuid: string, changes?: Partial<WireActivity>): void;
  /** Adds an activity without a notification. */
  appear(changes?: Partial<WireActivity>, onCancel?: CancelBehaviour): WireActivity;
  /** Removes an activity without a notification. */
  vanish(uuid: string): void;
};

export function createWorld(tell: (notification: Notification) => void): World {
  const rows = new Map<string, WireActivity>();
  const behaviours = new Map<string, CancelBehaviour>();

  const say = (event: string, activity: WireActivity): void =>
    tell({ type: 'activity', payload: { event, uuid: activity.uuid, Activity: activity } });

  function appear(changes: Partial<WireActivity> = {}, onCancel: CancelBehaviour = 'ends'): WireActivity {
    const activity: WireActivity = {
      uuid: randomUUID(),
      type: 'library.update.section',
      cancellable: false,
      userID: 1,
      title: 'Scanning',
      subtitle: '',
      progress: 0,
      ...changes,
    };
    rows.set(activity.uuid, activity);
    behaviours.set(activity.uuid, onCancel);
    return activity;
  }

  function vanish(uuid: string): void {
    rows.delete(uuid);
    behaviours.delete(uuid);
  }

  return {
    activities: () => [...rows.values()],
    find: (uuid) => rows.get(uuid),
    cancelBehaviour: (uuid) => behaviours.get(uuid) ?? 'ends',
    appear,
    vanish,
    start: (changes, onCancel) => {
      const activity = appear(changes, onCancel);
      say('started', activity);
      return activity;
    },
    update: (uuid, changes) => {
      const row = rows.get(uuid);
      if (!row) return;
      const changed = { ...row, ...changes };
      rows.set(uuid, changed);
      say('updated', changed);
    },
    end: (uuid, changes = { progress: 100 }) => {
      const row = rows.get(uuid);
      if (!row) return;
      vanish(uuid);
      say('ended', { ...row, ...changes });
    },
  };
}
