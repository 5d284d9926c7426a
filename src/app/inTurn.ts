import type { Exclusively } from './needs.ts';

/** One after the other in this process, each as `exclusively` does it among processes. */
export function inTurn(exclusively: Exclusively = (_what, work) => work()): Exclusively {
  const last = new Map<string, Promise<unknown>>();
  return (what, work) => {
    const mine = (last.get(what) ?? Promise.resolve()).then(() => exclusively(what, work));
    const over = mine.then(
      () => {},
      () => {},
    );
    last.set(what, over);
    return mine;
  };
}
