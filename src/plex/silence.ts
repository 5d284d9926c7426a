/** Four of them make half a minute: two of silence, one for the answer to a probe, one to spare. */
export const HEARTBEAT_MS = 7_500;
const SILENT_BEATS = 2;

export type SilenceNeeds = {
  readonly heartbeatMs: number;
  /** Rejects if the server gives no sign of life. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  /** Where there is one: a ping that the other side may answer, or may not. */
  readonly ping?: () => void;
  /** Silence this long is the end, whatever a probe says; for streams whose server pings. */
  readonly longestMs?: number;
  /** Called once. */
  readonly onDead: () => void;
};

/**
 * Tells a connection that has nothing to say from one that is dead. Sources disagree on whether every server answers pings (protocol
 * notes §4.9): one that did and does not any more is dead; any other is asked by a second connection.
 */
export function watchSilence(needs: SilenceNeeds): { heard(isPong?: boolean): void; stop(): void } {
  const { heartbeatMs, probe, ping, longestMs = Number.POSITIVE_INFINITY, onDead } = needs;
  const stopped = new AbortController();
  let answersPings = false;
  let silentBeats = 0;
  let isProbing = false;

  const heart = setInterval(() => {
    silentBeats++;
    if (silentBeats * heartbeatMs > longestMs || (answersPings && silentBeats > SILENT_BEATS)) return die();
    ping?.();
    if (silentBeats > SILENT_BEATS) void ask();
  }, heartbeatMs);

  async function ask(): Promise<void> {
    if (isProbing) return;
    isProbing = true;
    try {
      await probe(AbortSignal.any([stopped.signal, AbortSignal.timeout(HEARTBEAT_MS)]));
    } catch {
      if (!stopped.signal.aborted) die();
    } finally {
      isProbing = false;
    }
  }

  function die(): void {
    stop();
    onDead();
  }

  function stop(): void {
    clearInterval(heart);
    stopped.abort();
  }

  return {
    heard: (isPong = false) => {
      silentBeats = 0;
      answersPings ||= isPong;
    },
    stop,
  };
}
