import type { Diagnosis } from '../domain/diagnosis.ts';
import type { Problem } from '../domain/problem.ts';
import { createClient } from './client.ts';
import type { ClientIdentity } from './clientHeaders.ts';
import { PlexError } from './errors.ts';
import { openEventSource } from './eventSourceStream.ts';
import type { Examined } from './examineAddress.ts';
import { createLadder, type Streaming } from './ladder.ts';
import type { Finding } from './steps.ts';
import type { StreamNeeds } from './stream.ts';
import { openWebSocket } from './webSocketStream.ts';

const OPENERS = { websocket: openWebSocket, eventsource: openEventSource } as const;
/** An EventSource has begun once its headers are here: a proxy that holds answers back holds these too. */
const PATIENCE_MS: Readonly<Record<Streaming, number>> = { websocket: 10_000, eventsource: 5_000 };

/** Opens each stream for real and closes it at once. What would the app use, and why nothing better? */
export async function examineStreams(
  { steps, way }: Pick<Examined, 'steps' | 'way'>,
  token: string,
  client: ClientIdentity,
  signal: AbortSignal,
): Promise<Partial<Diagnosis>> {
  const ladder = createLadder();
  const { identity } = createClient(way, token, client);
  for (const transport of ['websocket', 'eventsource'] as const) {
    let failure: Problem | undefined;
    const works = await steps.take(transport, async (): Promise<Finding<true>> => {
      const patience = AbortSignal.timeout(PATIENCE_MS[transport]);
      const needs: StreamNeeds = {
        way,
        token,
        client,
        onReports: () => {},
        probe: identity,
        signal: AbortSignal.any([signal, patience]),
      };
      try {
        const stream = await OPENERS[transport](needs);
        stream.close();
        await stream.closed;
        return { value: true, detail: 'opens' };
      } catch (error) {
        // Giving up looks like any failure to the one who was opening.
        const known = patience.aborted ? new PlexError('timed-out', 'no answer in time') : error;
        if (known instanceof PlexError) failure = known.problem;
        throw known;
      }
    });
    if (signal.aborted) return {};
    if (!works && ladder.transport === transport) ladder.fall(failure ?? 'lost');
  }
  return { transport: ladder.transport, because: ladder.because };
}
