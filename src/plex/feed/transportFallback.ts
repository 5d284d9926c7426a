import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';

/** The best first. Level 0 is the first of them. */
const LEVELS: readonly Transport[] = ['websocket', 'eventsource', 'polling'];

/**
 * A stream that lasted this long works. EventSource connections of some servers last 20 s by design (docs/protocol.md
 * "EventSource").
 */
const GOOD_LIFE_MS: Readonly<Record<Transport, number>> = {
  websocket: 60_000,
  eventsource: 5_000,
  polling: 0,
};
const MOST_SHORT_LIVES = 2;

/** Which transport to use, and why no better one. Remembered from one connection to the next. */
export type TransportFallback = {
  readonly transport: Transport;
  /** Why the best is not in use. */
  readonly because: Problem | undefined;
  /** Better ones than the one in use, the best first. */
  readonly better: readonly StreamTransport[];
  /** The transport in use does not work, though the server answers: the next worse one is used. */
  fallBack(because: Problem): void;
  /** The stream in use ended after so long. After two short ones in a row its transport counts as not working. */
  streamEnded(afterMs: number): void;
  upgrade(transport: Transport): void;
  /** Returns what undoes the changes since: the server did not answer at all, which says nothing of the transports. */
  checkpoint(): () => void;
};

export type StreamTransport = Exclude<Transport, 'polling'>;

export function createTransportFallback(): TransportFallback {
  let level = 0;
  let because: Problem | undefined;
  let shortLives = 0;
  const transport = (): Transport => LEVELS[level] ?? 'polling';
  const fallBack = (why: Problem): void => {
    // The first reason is kept: it is the one of the best transport, which the person wants to know.
    because ??= why;
    level = Math.min(level + 1, LEVELS.length - 1);
    shortLives = 0;
  };
  return {
    get transport() {
      return transport();
    },
    get because() {
      return because;
    },
    get better() {
      return LEVELS.slice(0, level).filter((t) => t !== 'polling');
    },
    fallBack,
    streamEnded: (afterMs) => {
      shortLives = afterMs < GOOD_LIFE_MS[transport()] ? shortLives + 1 : 0;
      if (shortLives >= MOST_SHORT_LIVES) fallBack('lost');
    },
    upgrade: (better) => {
      level = LEVELS.indexOf(better);
      if (level === 0) because = undefined;
      shortLives = 0;
    },
    checkpoint: () => {
      const before = { level, because };
      return () => ({ level, because } = before);
    },
  };
}
