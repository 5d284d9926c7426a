import { t } from '../../../locales/format.ts';

const WINDOW_MS = 1000;
/** In any second. */
const MOST_LINES = 4;
/** Of more than these only the number is told. */
const MOST_KEPT = 1000;

/** Prints lines as fast as a person can bear. */
export type LimitedLines = {
  /** Comes in any case, in its turn. */
  surely(line: string): void;
  /** Of one key the latest that is still true when there is room; else it is only counted. */
  maybe(key: string, line: string): void;
  /** What waits of this key is not true any more. */
  drop(key: string): void;
  /** Prints at once what comes in any case. */
  end(): void;
};

/** At most four lines a second reach `print`. */
export function limitLines(print: (line: string) => void): LimitedLines {
  const sure: string[] = [];
  const possible = new Map<string, string>();
  let printed = 0;
  let passedOver = 0;
  let timer: NodeJS.Timeout | undefined;

  function printNow(line: string): void {
    printed++;
    print(line);
    timer ??= setTimeout(nextWindow, WINDOW_MS);
  }

  /** Those that come in any case first; when others are left over, the last line says how many. */
  function nextWindow(): void {
    timer = undefined;
    printed = 0;
    while (sure.length && printed < MOST_LINES) printNow(sure.shift() ?? '');
    if (sure.length) return;
    const room = MOST_LINES - printed;
    const isTooMuch = possible.size > room || passedOver > 0;
    for (const [key, line] of [...possible].slice(0, isTooMuch ? Math.max(0, room - 1) : room)) {
      possible.delete(key);
      printNow(line);
    }
    passedOver += possible.size;
    possible.clear();
    if (!passedOver || printed >= MOST_LINES) return;
    printNow(t('view.more-rows', { count: passedOver }));
    passedOver = 0;
  }

  return {
    surely: (line) => {
      if (printed < MOST_LINES && !sure.length) printNow(line);
      else if (sure.length < MOST_KEPT) sure.push(line);
      else passedOver++;
    },
    maybe: (key, line) => {
      if (printed < MOST_LINES && !sure.length && !possible.size) printNow(line);
      else if (possible.has(key) || possible.size < MOST_KEPT) possible.set(key, line);
      else passedOver++;
    },
    drop: (key) => void possible.delete(key),
    end: () => {
      clearTimeout(timer);
      for (const line of sure.splice(0)) print(line);
    },
  };
}
