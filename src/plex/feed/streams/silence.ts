import { type Clock, systemClock } from '../../http/clock.ts';

/** Four of them make half a minute: two of silence, one for the answer to a probe, one to spare. */
export const HEARTBEAT_MS = 7_500;
const SILENT_BEATS = 2;

export type SilenceNeeds = {
  readonly heartbeatMs: number;
  /** Rejects if the server gives no sign of life, or the signal aborts. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  /** Where there is one: a ping that the other side may answer, or may not. */
  readonly ping?: () => void;
  /** Silence this long is the end, whatever a probe says; for streams whose server pings. */
  readonly longestMs?: number;
  /** Called once. */
  readonly onDead: () => void;
  readonly clock?: Clock;
};

/**
 * Tells a connection that has nothing to say from one that is dead. Sources disagree on whether every server answers pings
 * (docs/protocol.md "Silence and pings"): one that did and does not any more is dead; any other is asked by a second connection.
 */
export function watchSilence(needs: SilenceNeeds): { heard(isPong?: boolean): void; stop(): void } {
  const {
    heartbeatMs,
    probe,
    ping,
    longestMs = Number.POSITIVE_INFINITY,
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
    const patience = new AbortController();
    const giveUp = (): void => patience.abort();
    stopped.signal.addEventListener('abort', giveUp);
    void clock.sleep(HEARTBEAT_MS, patience.signal).then(giveUp);
    try {
      await probe(patience.signal);
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
