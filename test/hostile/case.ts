import type { Subject } from './subject/subject.ts';
import type { Stranger } from './world/stranger.ts';

/** One way of being hostile, and what a person is to see of it. */
export type HostileCase = {
  /** `group/name` */
  readonly id: string;
  /** What the hostile side does. */
  readonly does: string;
  /** What Usher makes of it: state and problem of the link, an exit code, and the like. */
  readonly sees: string;
  run(stage: Stage): Promise<Measured>;
};

/** What the cases of one group share, one after the other. */
export type Stage = {
  /** The app's process: the same one until it is gone. */
  subject(): Subject;
  readonly stranger: Stranger;
};

/** How one case went. */
export type Measured = {
  readonly seen: string;
  /** As a person reads it. */
  readonly sentence: string;
  readonly peakMb: number | undefined;
  readonly ms: number;
  /** The most that the main loop worked in one turn. */
  readonly busyMs: number | undefined;
  /** The longest that a turn took, with what others did on the machine meanwhile. */
  readonly delayMs: number | undefined;
  /** What was kept before, and is not there any more. */
  readonly lost: readonly string[];
  /** Where a token was seen that must not be there. */
  readonly tokens: readonly string[];
  /** What else went wrong. */
  readonly faults: readonly string[];
};

export type CaseResult = HostileCase & { readonly measured: Measured; readonly failures: readonly string[] };

const MOST_MB = 200;
const LONGEST_TURN_MS = 2000;

/** Why a case did not hold, in words; empty where it did. */
export function failuresOf({ sees }: HostileCase, measured: Measured): readonly string[] {
  const { seen, peakMb = 0, busyMs = 0, lost, tokens, faults } = measured;
  return [
    ...(seen === sees ? [] : [`seen ${seen || 'nothing'} instead of ${sees}`]),
    ...(peakMb > MOST_MB ? [`${peakMb} MB`] : []),
    ...(busyMs > LONGEST_TURN_MS ? [`the main loop was blocked for ${busyMs} ms`] : []),
    ...lost.map((what) => `lost: ${what}`),
    ...tokens.map((where) => `token in ${where}`),
    ...faults,
  ];
}
