import { type Clock, systemClock } from '../../http/clock.ts';

/** The server is probed after three of them in silence, and has one to answer: a dead connection is found within half a minute. */
export const HEARTBEAT_MS = 7_500;
const SILENT_BEATS = 2;

export type SilenceNeeds = {
  readonly heartbeatMs: number;
  /** Rejects if the server gives no sign of life, or the signal aborts. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  /** Sends a ping, if the transport has one. Not every server answers it. */
  readonly ping?: () => void;
  /** After this much silence the connection is dead, whatever a probe says; for streams whose server sends pings. */
  readonly longestMs?: number;
  /** While it holds the stream back (`ConnectionNeeds`) nothing can be heard, and silence says nothing. */
  readonly untilDrained?: (() => Promise<void> | undefined) | undefined;
  /** Called once. */
  readonly onDead: () => void;
  readonly clock?: Clock;
};

/**
 * Tells a silent connection from a dead one. Sources disagree on whether every server answers pings
 * (docs/protocol.md "Silence and pings"): one that has answered and stops is dead; any other is probed by a request of its own.
 */
export function watchSilence(needs: SilenceNeeds): { heard(isPong?: boolean): void; stop(): void } {
  const {
    heartbeatMs,
    probe,
    ping,
    longestMs = Number.POSITIVE_INFINITY,
    untilDrained,
    onDead,
    clock = systemClock,
  } = needs;
  const stopped = new AbortController();
  let answersPings = false;
  let silentBeats = 0;
  let isProbing = false;

  async function beat(): Promise<void> {
    while (!stopped.signal.aborted) {
      await clock.sleep(heartbeatMs, stopped.signal);
      if (stopped.signal.aborted) return;
      if (untilDrained?.()) continue;
      silentBeats++;
      const isLong = silentBeats > SILENT_BEATS;
      if (silentBeats * heartbeatMs > longestMs || (answersPings && isLong)) return die();
      ping?.();
      if (isLong) void ask();
    }
  }

  async function ask(): Promise<void> {
    if (isProbing) return;
    isProbing = true;
    const timeout = new AbortController();
    const giveUp = (): void => timeout.abort();
    stopped.signal.addEventListener('abort', giveUp);
    void clock.sleep(HEARTBEAT_MS, timeout.signal).then(giveUp);
    try {
      await probe(timeout.signal);
    } catch {
      if (!stopped.signal.aborted) die();
    } finally {
      isProbing = false;
      giveUp();
      stopped.signal.removeEventListener('abort', giveUp);
    }
  }

  function die(): void {
    stopped.abort();
    onDead();
  }

  void beat();
  return {
    heard: (isPong = false) => {
      silentBeats = 0;
      answersPings ||= isPong;
    },
    stop: () => stopped.abort(),
  };
}
