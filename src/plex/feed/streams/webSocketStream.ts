import { WebSocket } from 'ws';
import type { Problem } from '../../../domain/problem.ts';
import { clientHeaders, tokenHeader } from '../../http/clientHeaders.ts';
import { codeOf, connectionError, PlexError } from '../../http/errors.ts';
import { REQUEST_TIMEOUT_MS } from '../../http/httpClient.ts';
import { statusError } from '../../http/request.ts';
import { LARGEST_FRAME, readNotification } from '../../wire/wire.ts';
import { HEARTBEAT_MS, watchSilence } from './silence.ts';
import type { Stream, StreamNeeds } from './stream.ts';

// The plural is what every client uses; the documentation's singular is used by none (docs/protocol.md "Notification streams").
const PATH = '/:/websockets/notifications?filters=activity';

/** Resolves when the stream is open; throws PlexError. */
export async function openWebSocket(needs: StreamNeeds): Promise<Stream> {
  const { agents, token, client, onReports, probe, signal, heartbeatMs = HEARTBEAT_MS, untilDrained } = needs;
  const { isRawKept } = needs;
  const url = new URL(PATH, agents.base);
  url.protocol = agents.base.protocol === 'https:' ? 'wss:' : 'ws:';
  const where = `WebSocket ${url.origin}${url.pathname}`;
  const agent = agents.proxy && (await import('../../http/proxyAgents.ts')).proxyAgent(agents.proxy);
  const socket = new WebSocket(url, {
    ...agents.webSocket,
    ...(agent && { agent }),
    headers: { ...clientHeaders(client), ...tokenHeader(token) },
    maxPayload: LARGEST_FRAME,
    // Plex cuts characters in half in some frames; a strict stack would drop the connection (docs/protocol.md "Broken UTF-8").
    skipUTF8Validation: true,
    perMessageDeflate: false,
  });
  const opened = Promise.withResolvers<Stream>();
  const closed = Promise.withResolvers<Problem>();
  let problem: Problem = 'lost';
  let silence: ReturnType<typeof watchSilence> | undefined;
  const abort = (): void => socket.terminate();
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  // Not ws's own time-out: its errors have no code that tells a time-out from an invalid handshake.
  const timer = setTimeout(() => {
    opened.reject(new PlexError('timed-out', `${where}: no answer in time`));
    socket.terminate();
  }, REQUEST_TIMEOUT_MS);

  socket.on('open', () => {
    clearTimeout(timer);
    silence = watchSilence({
      heartbeatMs,
      probe,
      ping: () => {
        if (socket.readyState === socket.OPEN) socket.ping();
      },
      untilDrained,
      onDead: () => {
        problem = 'timed-out';
        socket.terminate();
      },
    });
    opened.resolve({ closed: closed.promise, close: abort });
  });
  socket.on('message', (message, isBinary) => {
    silence?.heard();
    if (isBinary) return;
    onReports(readNotification(message.toString(), isRawKept));
    const drained = untilDrained?.();
    if (!drained) return;
    socket.pause();
    void drained.then(() => socket.resume());
  });
  socket.on('ping', () => silence?.heard());
  socket.on('pong', () => silence?.heard(true));
  socket.on('unexpected-response', (_request, response) => {
    opened.reject(statusError(response.statusCode ?? 0, '', where));
    socket.terminate();
  });
  // Never removed: terminating during the handshake emits an error as well, which would end the process without a listener.
  socket.on('error', (error) => {
    // A frame that breaks the protocol, or the cap: ws closes the connection.
    if (codeOf(error).startsWith('WS_ERR_')) problem = 'not-plex';
    const known = connectionError(error, where);
    const nonsense = new PlexError('not-plex', `${where}: ${error.message}`, { cause: error });
    opened.reject(known instanceof PlexError ? known : nonsense);
  });
  socket.on('close', () => {
    clearTimeout(timer);
    silence?.stop();
    signal.removeEventListener('abort', abort);
    opened.reject(new PlexError('lost', `${where}: closed during the handshake`));
    closed.resolve(problem);
  });
  return opened.promise;
}
