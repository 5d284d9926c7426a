import { WebSocket } from 'ws';
import type { Problem } from '../domain/problem.ts';
import { type ClientIdentity, clientHeaders } from './clientHeaders.ts';
import { connectionError, PlexError } from './errors.ts';
import { REQUEST_TIMEOUT_MS, statusError } from './request.ts';
import { type Report, readNotification } from './wire.ts';

/** An open notification stream. It carries changes from now on only, never what was before. */
export type Stream = {
  /** Resolves once, when no more will come. */
  readonly closed: Promise<Problem>;
  close(): void;
};

// The plural is what every client uses; the documentation's singular is used by none (protocol notes §4.1).
const PATH = '/:/websockets/notifications?filters=activity';
// Two of them find a half-open connection within half a minute.
const HEARTBEAT_MS = 15_000;
// Larger than any real frame; larger still and the frame is not worth the memory.
const LARGEST_FRAME_BYTES = 16 * 1024 * 1024;

/** Resolves when the stream is open; throws PlexError. The token travels as a header: query strings end in logs. */
export function openWebSocket(
  base: URL,
  token: string,
  client: ClientIdentity,
  onReports: (reports: readonly Report[]) => void,
  signal: AbortSignal,
  heartbeatMs = HEARTBEAT_MS,
): Promise<Stream> {
  const url = new URL(PATH, base);
  url.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
  const where = `WebSocket ${url.origin}${url.pathname}`;
  const socket = new WebSocket(url, {
    headers: { ...clientHeaders(client), 'X-Plex-Token': token },
    handshakeTimeout: REQUEST_TIMEOUT_MS,
    maxPayload: LARGEST_FRAME_BYTES,
    // Plex cuts characters in half in some frames; a strict stack would drop the connection (protocol notes §4.9).
    skipUTF8Validation: true,
    perMessageDeflate: false,
  });
  const opened = Promise.withResolvers<Stream>();
  const closed = Promise.withResolvers<Problem>();
  let problem: Problem = 'lost';
  const abort = (): void => socket.terminate();
  const stopHeart = keepHeart(socket, heartbeatMs, () => {
    problem = 'timed-out';
    socket.terminate();
  });
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();

  socket.on('open', () => opened.resolve({ closed: closed.promise, close: abort }));
  socket.on('message', (message, isBinary) => {
    if (!isBinary) onReports(readNotification(message.toString()));
  });
  socket.on('unexpected-response', (_request, response) => {
    opened.reject(statusError(response.statusCode ?? 0, '', where));
    socket.terminate();
  });
  // Stays for good: terminating during the handshake is an error event too, and an unheard one ends the process.
  socket.on('error', (error) => opened.reject(connectionError(error, where)));
  socket.on('close', () => {
    stopHeart();
    signal.removeEventListener('abort', abort);
    opened.reject(new PlexError('lost', `${where}: closed during the handshake`));
    closed.resolve(problem);
  });
  return opened.promise;
}

/**
 * Pings, and tells when nothing comes back any more. Sources disagree on whether every server answers pings (protocol notes §4.9), so
 * only one that did answer can be found silent; any frame counts as life. Returns the way out.
 */
function keepHeart(socket: WebSocket, everyMs: number, onSilence: () => void): () => void {
  let answersPings = false;
  let isQuiet = false;
  socket.on('pong', () => {
    answersPings = true;
    isQuiet = false;
  });
  socket.on('message', () => {
    isQuiet = false;
  });
  const heart = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    if (isQuiet && answersPings) return onSilence();
    isQuiet = true;
    socket.ping();
  }, everyMs);
  return () => clearInterval(heart);
}
