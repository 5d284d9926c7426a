import type { Log } from '../app/needs.ts';
import { UnreadableError } from './readText.ts';

/** A file of the profile folder cannot be read, or what is new not be saved. */
export type FileTrouble = 'unread' | 'unsaved';

/**
 * Does what the disk may refuse; undefined where it did. The disk's troubles cost what was to be kept, never the run: they are logged once,
 * and `onTrouble` hears of them, and of their end.
 */
export function createAttempt(
  name: string,
  log: Log,
  onTrouble: (trouble: FileTrouble | undefined) => void,
): <T>(work: () => T) => T | undefined {
  let last: FileTrouble | undefined;
  const tell = (trouble: FileTrouble | undefined, line: string): void => {
    if (trouble === last) return;
    last = trouble;
    log.write(line);
    onTrouble(trouble);
  };
  return (work) => {
    try {
      const result = work();
      tell(undefined, `${name}: can be read and saved again`);
      return result;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof UnreadableError) tell('unread', `${name}: cannot be read: ${reason}`);
      else tell('unsaved', `${name}: cannot be saved: ${reason}`);
      return undefined;
    }
  };
}
