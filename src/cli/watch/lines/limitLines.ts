import { t } from '../../../locales/format.ts';

const SECOND_MS = 1000;
const MOST_LINES = 4;
/** Of more than these only the number is told. */
const MOST_KEPT = 1000;

/** Prints lines as fast as a person can bear. */
export type LimitedLines = {
  /** Comes in any case, in its turn. */
  surely(line: string): void;
  /** Of one key the latest that is still true when there is room; else it is counted only. */
  maybe(key: string, line: string): void;
  /** What waits of this key is not true any more. */
  drop(key: string): void;
  /** Prints at once what comes in any case. */
  end(): void;
};

/** At most four lines reach `print` in any second. */
export function limitLines(print: (line: string) => void): LimitedLines {
  const sure: string[] = [];
  const possible = new Map<string, string>();
  let passedOver = 0;
  // When the latest lines were printed, at most as many as may be within a second.
  let times: readonly number[] = [];
  let timer: NodeJS.Timeout | undefined;

  function room(): number {
    const since = performance.now() - SECOND_MS;
    times = times.filter((at) => at > since);
    return MOST_LINES - times.length;
  }

  function printNow(line: string): void {
    times = [...times, performance.now()];
    print(line);
  }

  /** Those that come in any case as soon as one may; after a second's rest the others, or the first of them and how many more. */
  function printWaiting(): void {
    timer = undefined;
    while (sure.length && room() > 0) printNow(sure.shift() ?? '');
    if (!sure.length && room() === MOST_LINES) printPossible();
    if (sure.length || possible.size || passedOver) waitFor(sure.length ? times[0] : times.at(-1));
  }

  function printPossible(): void {
    const isTooMuch = passedOver > 0 || possible.size > MOST_LINES;
    const shown = [...possible.values()].slice(0, isTooMuch ? MOST_LINES - 1 : MOST_LINES);
    for (const line of shown) printNow(line);
    const count = possible.size - shown.length + passedOver;
    if (count) printNow(t('view.more-rows', { count }));
    possible.clear();
    passedOver = 0;
  }

  function waitFor(printedAt = performance.now()): void {
    // Rounded up, since timers may be early by less than a millisecond.
    timer ??= setTimeout(printWaiting, Math.ceil(printedAt + SECOND_MS - performance.now()) + 1);
  }

  return {
    surely: (line) => {
      if (!sure.length && room() > 0) return printNow(line);
      if (sure.length < MOST_KEPT) sure.push(line);
      else passedOver++;
      // It may be sooner its turn than that of what waits already.
      clearTimeout(timer);
      timer = undefined;
      waitFor(times[0]);
    },
    maybe: (key, line) => {
      if (!sure.length && !possible.size && !passedOver && room() > 0) return printNow(line);
      if (possible.has(key) || possible.size < MOST_KEPT) possible.set(key, line);
      else passedOver++;
      waitFor(times.at(-1));
    },
    drop: (key) => void possible.delete(key),
    end: () => {
      clearTimeout(timer);
      for (const line of sure.splice(0)) print(line);
    },
  };
}
