import { AFTER } from '../subject/messages.ts';
import { frame, json } from './bytes.ts';

/** An activity, as JSON has it; any field may be anything. */
export function activity(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    uuid: 'after',
    cancellable: true,
    type: 'media.generate.intros',
    title: AFTER,
    subtitle: '',
    progress: 5,
    ...changes,
  };
}

export function notification(event: string, told: Readonly<Record<string, unknown>>): object {
  return { event, uuid: told.uuid, Activity: told };
}

/** Of a WebSocket, with as many notifications in it. */
export function container(notifications: readonly unknown[]): string {
  return JSON.stringify({
    NotificationContainer: {
      type: 'activity',
      size: notifications.length,
      ActivityNotification: notifications,
    },
  });
}

/** The list that holds these, and what is waited for. */
export function listWith(...items: readonly unknown[]): Buffer {
  const all = [...items, activity()];
  return json({ MediaContainer: { size: all.length, Activity: all } });
}

export const AFTER_FRAME = frame(container([notification('started', activity())]));
export const AFTER_EVENT = `event: activity\ndata: ${JSON.stringify({ ActivityNotification: notification('started', activity()) })}\n\n`;
