import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';

const RUNGS: readonly Transport[] = ['websocket', 'eventsource', 'polling'];

/**
 * A stream that lived this long was a good one. EventSource connections of some servers last 20 s by design (docs/protocol.md
 * "EventSource").
 */
const GOOD_LIFE_MS: Readonly<Record<Transport, number>> = {
  websocket: 60_000,
  eventsource: 5_000,
  polling: 0,
};
const MOST_YOUNG_DEATHS = 2;

/** Which transport to use, and why no better one. Remembered from one connection to the next. */
export type TransportFallback = {
  readonly transport: Transport;
  /** Why the best is not in use. */
  readonly because: Problem | undefined;
  /** Better ones than the one in use, the best first. */
  readonly better: readonly Streaming[];
  /** The transport in use does not do, though the server answers. */
  fall(because: Problem): void;
  /** The transport in use ended after so long; twice too soon and it does not do. */
  died(afterMs: number): void;
  climb(transport: Transport): void;
  /** Takes back what was learned since: the server did not answer at all. */
  mark(): () => void;
};

export type Streaming = Exclude<Transport, 'polling'>;

export function createTransportFallback(): TransportFallback {
  let rung = 0;
  let because: Problem | undefined;
  let youngDeaths = 0;
  const transport = (): Transport => RUNGS[rung] ?? 'polling';
  const fall = (why: Problem): void => {
    // What is wrong with the best says most.
    because ??= why;
    rung = Math.min(rung + 1, RUNGS.length - 1);
    youngDeaths = 0;
  };
  return {
    get transport() {
      return transport();
    },
    get because() {
      return because;
    },
    get better() {
      return RUNGS.slice(0, rung).filter((t) => t !== 'polling');
    },
    fall,
    died: (afterMs) => {
      youngDeaths = afterMs < GOOD_LIFE_MS[transport()] ? youngDeaths + 1 : 0;
      if (youngDeaths >= MOST_YOUNG_DEATHS) fall('lost');
    },
    climb: (better) => {
      rung = RUNGS.indexOf(better);
      if (rung === 0) because = undefined;
      youngDeaths = 0;
    },
    mark: () => {
      const before = { rung, because };
      return () => ({ rung, because } = before);
    },
  };
}
