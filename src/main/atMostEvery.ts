import type { Millis } from '../domain/activity.ts';

/** Work that is asked for more often than it is worth doing. */
export type Bounded = {
  /** Does it now, or, if it was done less than that long ago, once at the end of that time. */
  ask(): void;
  /** Does not do what is still asked for; the next time is as the first. */
  stop(): void;
};

export function atMostEvery(ms: Millis, work: () => void): Bounded {
  let resting: NodeJS.Timeout | undefined;
  let isAskedAgain = false;

  function run(): void {
    isAskedAgain = false;
    resting = setTimeout(() => {
      resting = undefined;
      if (isAskedAgain) run();
    }, ms);
    work();
  }

  return {
    ask: () => {
      if (resting) isAskedAgain = true;
      else run();
    },
    stop: () => {
      clearTimeout(resting);
      resting = undefined;
    },
  };
}
