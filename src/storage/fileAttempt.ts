import type { Log } from '../app/needs.ts';
import type { FileProblem } from '../domain/problem.ts';
import { UnreadableError } from './readText.ts';

/**
 * Runs work on a file; undefined if it throws. A problem is logged once and given to `onProblem`, which is called with undefined when it is
 * over.
 */
export function createFileAttempt(
  name: string,
  log: Log,
  onProblem: (problem: FileProblem | undefined) => void,
): <T>(work: () => T) => T | undefined {
  let last: FileProblem | undefined;
  const tell = (problem: FileProblem | undefined, line: string): void => {
    if (problem === last) return;
    last = problem;
    log.write(line);
    onProblem(problem);
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
