import type { Clock } from '../http/clock.ts';
import { PlexError } from '../http/errors.ts';
import type { StreamTransport, TransportFallback } from './transportFallback.ts';
import type { TransportStream } from './transportStream.ts';

/** How often a better transport is tried while a worse one is in use. */
const UPGRADE_MS = 300_000;
/** How long a stream of the better one must last beside the current one before it takes over. */
const TRIAL_MS = 60_000;

export type UpgradeNeeds = {
  readonly clock: Clock;
  readonly fallback: TransportFallback;
  readonly current: () => TransportStream;
  /** Throws PlexError. */
  readonly open: (transport: StreamTransport) => Promise<TransportStream>;
};

/** Tries the better transports again and again; resolves with the first stream that passes its trial, or undefined once aborted. */
export async function findUpgrade(
  needs: UpgradeNeeds,
  signal: AbortSignal,
): Promise<TransportStream | undefined> {
  const { clock, fallback } = needs;
  while (!signal.aborted) {
    await clock.sleep(UPGRADE_MS, signal);
    for (const transport of fallback.better) {
      if (signal.aborted) return undefined;
      const stream = await openOnTrial(transport, needs, signal);
      if (stream) return stream;
    }
  }
  return undefined;
}

/** Whether it passes: it opened, lasted, and had reports if the current stream had some. */
async function openOnTrial(
  transport: StreamTransport,
  { clock, current, open }: UpgradeNeeds,
  signal: AbortSignal,
): Promise<TransportStream | undefined> {
  const countBefore = current().reportCount;
  try {
    const stream = await open(transport);
    await clock.sleep(TRIAL_MS, signal);
    const missedReports = current().reportCount > countBefore && stream.reportCount === 0;
    if (!signal.aborted && stream.lost === undefined && !missedReports) return stream;
    stream.close();
  } catch (error) {
    if (!(error instanceof PlexError) && !signal.aborted) throw error;
  }
  return undefined;
}
