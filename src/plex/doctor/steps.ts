import type { Step, StepName } from '../../domain/diagnosis/diagnosis.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Clock } from '../http/clock.ts';
import { codeOf, connectionError, PlexError } from '../http/errors.ts';

/** The result of a step. With a `value` the examination goes on, even if there was a problem. */
export type Finding<T> = {
  readonly detail: string;
  readonly value?: T;
  readonly problem?: Problem | undefined;
  readonly status?: number | undefined;
};

/** The steps of one examination of one address. */
export type Steps = {
  readonly taken: readonly Step[];
  /** Takes a step and returns its value; undefined if it has none, or if the examination was aborted. */
  take<T>(name: StepName, work: () => Promise<Finding<T>>): Promise<T | undefined>;
};

export function createSteps(clock: Clock, signal: AbortSignal, onTaken: () => void): Steps {
  const taken: Step[] = [];
  return {
    taken,
    take: async (name, work) => {
      if (signal.aborted) return undefined;
      const begunAt = clock.now();
      const finding = await work().catch(findingOf);
      if (signal.aborted) return undefined;
      const { detail, problem, status, value } = finding;
      // A clock may be set back meanwhile.
      const tookMs = Math.max(0, clock.now() - begunAt);
      taken.push({ name, tookMs, problem, status, detail: plainText(detail) });
      onTaken();
      return value;
    },
  };

  /** The fact behind a failure: the HTTP status or the system's error code. */
  function findingOf(error: unknown): Finding<never> {
    // After an abort any error may come, and says nothing of the server.
    if (signal.aborted) return { detail: '' };
    const known = connectionError(error, '');
    if (!(known instanceof PlexError)) throw error;
    const { problem, status, cause } = known;
    const code = cause instanceof Error ? codeOf(cause) : '';
    return { problem, status, detail: status === undefined ? code : `status ${status}` };
  }
}
