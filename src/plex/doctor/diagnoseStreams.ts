import type { Diagnosis } from '../../domain/diagnosis/diagnosis.ts';
import type { Problem } from '../../domain/problem.ts';
import { openEventSource } from '../feed/streams/eventSourceStream.ts';
import type { StreamNeeds } from '../feed/streams/stream.ts';
import { openWebSocket } from '../feed/streams/webSocketStream.ts';
import { createTransportFallback, type StreamTransport } from '../feed/transportFallback.ts';
import type { ClientIdentity } from '../http/clientHeaders.ts';
import { PlexError } from '../http/errors.ts';
import { createClient } from '../server/client.ts';
import type { DiagnosedAddress } from './diagnoseAddress.ts';
import type { Finding } from './steps.ts';

const OPENERS = { websocket: openWebSocket, eventsource: openEventSource } as const;
/** An EventSource is open once its headers have come. A proxy that buffers answers holds the headers back, too. */
const TIMEOUT_MS: Readonly<Record<StreamTransport, number>> = { websocket: 10_000, eventsource: 5_000 };

/** Opens each stream and closes it at once, to find which one the app would use, and why no better one. */
export async function diagnoseStreams(
  { steps, agents }: Pick<DiagnosedAddress, 'steps' | 'agents'>,
  token: string,
  client: ClientIdentity,
  signal: AbortSignal,
): Promise<Partial<Diagnosis>> {
  const fallback = createTransportFallback();
  const { identity } = createClient(agents, token, client);
  for (const transport of ['websocket', 'eventsource'] as const) {
    let failure: Problem | undefined;
    const works = await steps.take(transport, async (): Promise<Finding<true>> => {
      const timeout = AbortSignal.timeout(TIMEOUT_MS[transport]);
      const needs: StreamNeeds = {
        agents,
        token,
        client,
        onReports: () => {},
        probe: identity,
        signal: AbortSignal.any([signal, timeout]),
      };
      try {
        const stream = await OPENERS[transport](needs);
        stream.close();
        await stream.closed;
        return { value: true, detail: 'opens' };
      } catch (error) {
        // The stream reports our own time-out as a common failure.
        const known = timeout.aborted ? new PlexError('timed-out', 'no answer in time') : error;
        if (known instanceof PlexError) failure = known.problem;
        throw known;
      }
    });
    if (signal.aborted) return {};
    if (!works && fallback.transport === transport) fallback.fallBack(failure ?? 'lost');
  }
  return { transport: fallback.transport, because: fallback.because };
}
