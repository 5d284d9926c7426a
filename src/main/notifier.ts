import { Notification } from 'electron';
import type { Log } from '../app/needs.ts';
import type { Command } from '../domain/command.ts';
import type { Notice } from '../domain/view/notices/notice.ts';

// More than any desktop shows at a time, so that older ones cannot be clicked any more.
const MOST_KEPT = 50;

export type Notifier = {
  show(notice: Notice): void;
  /**
   * macOS asks for the permission when notifications are first used. Asked at the first finished job, the answer comes too late for that
   * one. Does nothing elsewhere.
   */
  askPermission(): void;
};

/**
 * Shows notices as native notifications. A click opens the popover and does what the notice says; a button does its own command only. On Linux
 * Electron passes both on where the notification server has actions. Electron holds a Notification weakly: without a reference of our own its click is lost
 * to the garbage collector (electron#16922).
 */
export function createNotifier(dispatch: (command: Command) => void, log: Log): Notifier {
  const shown = new Set<Notification>();
  let hasFailed = false;
  // A click on one from before this start, or long after it left the screen, comes here only (electron#docs/api/notification). Of one that
  // is held it comes here before its own event (electron#shell/browser/notifications/win/windows_toast_activator.cc).
  if (process.platform === 'win32')
    Notification.handleActivation((details) => {
      const isHeld = [...shown].some(({ id }) => details.arguments.includes(id));
      if (!isHeld) dispatch({ kind: 'show' });
    });
  return {
    askPermission: () => void Notification.isSupported(),
    show: ({ title, body, command, actions = [] }) => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({
        title,
        body: process.platform === 'linux' ? escaped(body) : body,
        actions: actions.map(({ label }) => ({ type: 'button', text: label })),
      });
      const forget = (): void => {
        shown.delete(notification);
      };
      notification.on('click', () => {
        forget();
        if (command) dispatch(command);
        dispatch({ kind: 'show' });
      });
      notification.on('action', ({ actionIndex }) => {
        forget();
        const action = actions[actionIndex];
        if (action) dispatch(action.command);
      });
      notification.on('close', ({ reason }) => {
        // It left the screen for Windows' notification centre, where it can still be clicked.
        if (reason !== 'timedOut') forget();
      });
      notification.on('failed', (_event, error) => {
        forget();
        if (!hasFailed) log.write(`notifications do not arrive: ${error}`);
        hasFailed = true;
      });
      shown.add(notification);
      for (const oldest of shown) {
        if (shown.size <= MOST_KEPT) break;
        shown.delete(oldest);
      }
      notification.show();
    },
  };
}

/** Linux notification servers read the body as markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
