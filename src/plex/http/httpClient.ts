import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';

/** Until the server has taken the connection, TLS included. */
export const CONNECT_TIMEOUT_MS = 5_000;
/** A request as a whole; of an event stream, from the connection to the head of the answer. */
export const REQUEST_TIMEOUT_MS = 10_000;
// Less than servers wait themselves, so that a request seldom meets a connection that is being closed.
const IDLE_MS = 4_000;

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Ends the request, and the reading of its answer; both reject with its reason then. */
  readonly signal: AbortSignal;
};

/** The head of an answer. Its body must be read to the end, or ended by the signal. */
export type HttpResponse = {
  readonly status: number;
  /** By lower-case names. */
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
};

/** Sends requests to one server, and keeps its connections. Redirects are not followed. Rejects with the error of the socket, of TLS or of the parser. */
export type HttpClient = {
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Requests may finish. Another one fails. */
  close(): void;
  /** Ends all requests. */
  destroy(): void;
};

/** How the server's address is looked up, and its certificate checked. */
export type ConnectOptions = Pick<
  ConnectionOptions,
  'servername' | 'ca' | 'allowPartialTrustChain' | 'checkServerIdentity'
> & { readonly lookup?: LookupFunction };

/** Without a proxy, by what Node brings: `undici` took a fifth of the time of `usher list` (docs/performance.md). */
export function directClient(base: URL, connect: ConnectOptions): HttpClient {
  const isSecure = base.protocol === 'https:';
  const { Agent, request: send } = isSecure ? https : http;
  // Connections that wait for a request do not keep the process alive.
  const agent = new Agent({ ...connect, keepAlive: true, timeout: IDLE_MS });
  const server = { agent, host: base.hostname.replace(/^\[|\]$/g, ''), port: base.port };
  let running = 0;
  let isClosed = false;

  async function request({ method, path, headers, body, signal }: HttpRequest): Promise<HttpResponse> {
    signal.throwIfAborted();
    if (isClosed) throw coded('ECONNABORTED', 'the client is closed');
    const sent = send({ ...server, method, path, headers });
    running++;
    const answer = headOf(sent, isSecure ? 'secureConnect' : 'connect', signal);
    sent.once('close', () => {
      running--;
      if (isClosed) close();
    });
    sent.end(body);
    const response = await answer;
    return { status: response.statusCode ?? 0, headers: response.headers, body: response };
  }

  function close(): void {
    isClosed = true;
    if (running === 0) agent.destroy();
  }

  return {
    request,
    close,
    destroy: () => {
      isClosed = true;
      agent.destroy();
    },
  };
}

/** The head of the answer, if it comes in time. What ends the request later ends the body with the same error. */
function headOf(sent: ClientRequest, connected: string, signal: AbortSignal): Promise<IncomingMessage> {
  const head = Promise.withResolvers<IncomingMessage>();
  let response: IncomingMessage | undefined;
  const fail = (error: Error): void => {
    head.reject(error);
    (response ?? sent).destroy(error);
  };
  const late = (): void => fail(coded('ETIMEDOUT', 'no answer in time'));
  let timer = setTimeout(late, CONNECT_TIMEOUT_MS);
  const connectedInTime = (): void => {
    clearTimeout(timer);
    if (!sent.closed) timer = setTimeout(late, REQUEST_TIMEOUT_MS);
  };
  const aborted = (): void => fail(signal.reason);
  signal.addEventListener('abort', aborted);
  sent.once('socket', (socket: Socket) => {
    if (sent.reusedSocket) connectedInTime();
    else socket.once(connected, connectedInTime);
  });
  sent.once('response', (message) => {
    response = message;
    clearTimeout(timer);
    // An error of the body is for who reads it, if anybody does.
    message.on('error', () => {});
    head.resolve(message);
  });
  sent.on('error', fail);
  sent.once('close', () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
    // Node tells of no error where the server changes to another protocol.
    if (!response) head.reject(coded('ECONNRESET', 'no answer'));
  });
  return head.promise;
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
