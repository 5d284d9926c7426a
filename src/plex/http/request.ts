import { connectionError, PlexError, TOO_LARGE } from './errors.ts';
import type { HttpAgents } from './httpAgents.ts';
import { type HttpRequest, type HttpResponse, REQUEST_TIMEOUT_MS } from './httpClient.ts';

/** Some 2000 activities, or the servers and players of a very large account: real answers are a hundredth of that. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;
const LONGEST_LOOK = 2000;

/** Errors name the path without the query. */
export type Ask = Omit<HttpRequest, 'signal'> & {
  readonly agents: HttpAgents;
  readonly signal?: AbortSignal | undefined;
};

export type Reply = Omit<HttpResponse, 'body'> & { readonly text: string };

/** The answer of one HTTP exchange; throws PlexError for anything but a 2xx. Redirects are not followed: they would take the token along. */
export async function exchange({ agents, ...ask }: Ask): Promise<Reply> {
  const { method } = ask;
  const url = new URL(ask.path, agents.base);
  const where = `${method} ${url.origin}${url.pathname}`;
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout;
  const once = (): Promise<HttpResponse> =>
    agents.requests.request({ ...ask, path: `${url.pathname}${url.search}`, signal });
  try {
    const { status, headers, body } = await once().catch((error: unknown) => {
      // A kept-alive connection may be closed by the server just as we use it; asking again is safe for GET.
      if (method === 'GET' && isStaleSocket(error)) return once();
      throw error;
    });
    const text = await textOf(body);
    // In the next turn the connection waits for another request. One in this turn would open another connection.
    await new Promise(setImmediate);
    if (status < 200 || status > 299) throw statusError(status, text, where);
    return { status, text, headers };
  } catch (error) {
    throw connectionError(error, where);
  }
}

/** Reads no further than one byte more than is taken: leaving the loop ends the connection. */
async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LARGEST_ANSWER_BYTES)
      throw Object.assign(new Error('the answer is too large'), { code: TOO_LARGE });
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The error for a status other than 2xx. The body is only used to tell a server that starts up from one that fails; it is never shown. */
export function statusError(status: number, body: string, where: string): PlexError {
  const error = (problem: PlexError['problem']): PlexError =>
    new PlexError(problem, `${where}: status ${status}`, { status });
  if (status === 401) return error('refused');
  if (status === 403) return error('forbidden');
  if (status === 404 || status === 410) return error('not-found');
  if (status === 407) return error('proxy');
  if (status === 429) return error('too-many');
  // Of plex.tv: a token that can be exchanged for a new one (docs/protocol.md "Device keys").
  if (status === 498) return error('expired');
  if (status === 503 && isMaintenance(body)) return error('starting');
  if (status === 400 && isStarting(body)) return error('starting');
  if (status === 400 || status === 422) return error('bad-request');
  return error(status >= 500 ? 'server-error' : 'not-plex');
}

/** `<Response code="503" title="Maintenance" …/>`, XML whatever was asked for (docs/protocol.md "Errors"). */
function isMaintenance(body: string): boolean {
  return /^(<\?xml[^>]*>\s*)?<Response[\s/>]/.test(body.slice(0, LONGEST_LOOK).trimStart());
}

/** A server that is starting may answer reads, and refuse writes with a 400 whose text says so (docs/protocol.md "Errors"). */
function isStarting(body: string): boolean {
  return /start(ing|s)[ -]?up/i.test(body.slice(0, LONGEST_LOOK));
}

function isStaleSocket(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET';
}
