import type { Dispatcher } from 'undici';
import { connectionError, PlexError } from './errors.ts';
import { type HttpAgents, REQUEST_TIMEOUT_MS } from './httpAgents.ts';

const LONGEST_LOOK = 2000;

export type Ask = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly agents: HttpAgents;
  /** Absolute, with the query. Errors name it without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Reply = {
  readonly status: number;
  readonly text: string;
  /** By lower-case names. */
  readonly headers: Dispatcher.ResponseData['headers'];
};

/** The answer of one HTTP exchange; throws PlexError for anything but a 2xx. Redirects are not followed: they would take the token along. */
export async function exchange(ask: Ask): Promise<Reply> {
  const { method, agents, headers, body } = ask;
  const url = new URL(ask.path, agents.base);
  const where = `${method} ${url.origin}${url.pathname}`;
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout;
  const once = (): Promise<Dispatcher.ResponseData> =>
    agents.requests.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    });
  try {
    const response = await once().catch((error: unknown) => {
      // A kept-alive connection may be closed by the server just as we use it; asking again is safe for GET.
      if (method === 'GET' && isStaleSocket(error)) return once();
      throw error;
    });
    const text = await response.body.text();
    // In the next turn undici has the connection back. A request in this one would open another.
    await new Promise(setImmediate);
    if (response.statusCode < 200 || response.statusCode > 299) {
      throw statusError(response.statusCode, text, where);
    }
    return { status: response.statusCode, text, headers: response.headers };
  } catch (error) {
    throw connectionError(error, where);
  }
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
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET';
}
