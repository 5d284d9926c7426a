import type { Log } from '../../app/needs.ts';
import type { Millis } from '../../domain/activity.ts';

// Whoever stops this soon after a start would most likely do so again.
const SOON_MS = 60_000;

export type BugNeeds = {
  readonly log: Log;
  /** Since the start of the process. */
  readonly uptime: () => Millis;
  /** Starts the app again once this process has ended. */
  readonly relaunch: () => void;
  /** Tells the person that the app has stopped, and waits until that is read. */
  readonly tell: () => void;
  readonly exit: (code: number) => void;
};

/**
 * For uncaught exceptions and unhandled rejections. Electron would show the stack in a box and go on, in a state that nobody has thought
 * of. Instead the app starts again, which loses nothing: what it has to remember is in its files. Soon after a start it stops, and says so.
 */
export function createBugHandler({ log, uptime, relaunch, tell, exit }: BugNeeds): (bug: unknown) => void {
  let isStopping = false;
  return (bug) => {
    log.write(`bug: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`);
    if (isStopping) return;
    isStopping = true;
    if (uptime() < SOON_MS) tell();
    else relaunch();
    exit(1);
  };
}
