import type { Problem } from '../../../domain/problem.ts';
import { clientHeaders, tokenHeader } from '../../http/clientHeaders.ts';
import { connectionError } from '../../http/errors.ts';
import type { HttpResponse } from '../../http/httpClient.ts';
import { statusError } from '../../http/request.ts';
import { createEventReader } from './eventReader.ts';
import { HEARTBEAT_MS, watchSilence } from './silence.ts';
import type { Stream, StreamNeeds } from './stream.ts';

const PATH = '/:/eventsource/notifications?filters=activity';
// Servers ping every 10 to 15 s (docs/protocol.md "EventSource"), so after a minute of silence the connection is dead.
const LONGEST_SILENCE_MS = 60_000;

/** Resolves when the server has begun to answer; throws PlexError. The content type is not looked at: sources disagree on it. */
export async function openEventSource(needs: StreamNeeds): Promise<Stream> {
  const { agents, token, client, probe, signal, heartbeatMs = HEARTBEAT_MS, untilDrained } = needs;
  const url = new URL(PATH, agents.base);
  const where = `EventSource ${url.origin}${url.pathname}`;
  const own = new AbortController();
  const whole = AbortSignal.any([signal, own.signal]);
  let response: HttpResponse;
  try {
    response = await agents.streams.request({
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { Accept: 'text/event-stream', ...clientHeaders(client), ...tokenHeader(token) },
      signal: whole,
    });
    if (response.status !== 200) throw statusError(response.status, '', where);
  } catch (error) {
    own.abort();
    throw connectionError(error, where);
  }
  const closed = Promise.withResolvers<Problem>();
  let problem: Problem = 'lost';
  const silence = watchSilence({
    heartbeatMs,
    probe,
    untilDrained,
    longestMs: (LONGEST_SILENCE_MS * heartbeatMs) / HEARTBEAT_MS,
    onDead: () => {
      problem = 'timed-out';
      own.abort();
    },
  });
  void read(response.body, needs, silence.heard).finally(() => {
    silence.stop();
    own.abort();
    closed.resolve(problem);
  });
  return { closed: closed.promise, close: () => own.abort() };
}

/** Until the body ends or breaks; how does not matter. */
async function read(
  body: AsyncIterable<Uint8Array>,
  { onReports, untilDrained, isRawKept }: StreamNeeds,
  onLife: () => void,
): Promise<void> {
  const take = createEventReader(onReports, { isRawKept });
  try {
    for await (const chunk of body) {
      onLife();
      take(chunk);
      await untilDrained?.();
    }
  } catch (error) {
    const isAbort = error instanceof Error && error.name === 'AbortError';
    // An error thrown by a listener is a bug, not a broken connection.
    if (!isAbort && connectionError(error, '') === error) throw error;
  }
}
