// Opened again within the hour by many; with less the page's process would come and go all day.
export const IDLE_MS = 10 * 60_000;

export type IdleTimer = {
  /** It is closed from now on. */
  start(): void;
  /** It is opened. */
  stop(): void;
};

/** Calls `giveBack` once it has been closed for long. */
export function createIdleTimer(giveBack: () => void): IdleTimer {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    start: () => {
      stop();
      timer = setTimeout(giveBack, IDLE_MS).unref();
    },
    stop,
  };
}
