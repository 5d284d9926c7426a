import { Agent, type Dispatcher, request } from 'undici';
import { connectionError, PlexError } from './errors.ts';
import { readXml } from './xml.ts';

/** Connecting, headers and body together. */
export const REQUEST_TIMEOUT_MS = 10_000;
export const CONNECT_TIMEOUT_MS = 5_000;
const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;
const LONGEST_LOOK = 2000;

export type Ask = {
  readonly method: 'GET' | 'DELETE';
  /** Absolute, without secrets: it is named in errors. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
};

export type Answer = { readonly contentType: string; readonly text: string };

const agent = new Agent({
  connect: { timeout: CONNECT_TIMEOUT_MS },
  headersTimeout: REQUEST_TIMEOUT_MS,
  bodyTimeout: REQUEST_TIMEOUT_MS,
  maxResponseSize: LARGEST_ANSWER_BYTES,
  pipelining: 1,
});

/** One HTTP exchange; throws PlexError for anything but a 2xx. Redirects are not followed: a token would travel with them. */
export async function exchange(ask: Ask): Promise<Answer> {
  const { method, url } = ask;
  const where = `${method} ${url.origin}${url.pathname}`;
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout;
  const once = (): Promise<Dispatcher.ResponseData> =>
    request(url, { method, headers: ask.headers, signal, dispatcher: agent });
  try {
    const response = await once().catch((error: unknown) => {
      // A kept-alive connection may be closed by the server just as we use it; asking again is safe for GET.
      if (method === 'GET' && isStaleSocket(error)) return once();
      throw error;
    });
    const text = await response.body.text();
    const type = response.headers['content-type'];
    if (response.statusCode < 200 || response.statusCode > 299) {
      throw statusError(response.statusCode, text, where);
    }
    return { contentType: typeof type === 'string' ? type : '', text };
  } catch (error) {
    throw connectionError(error, where);
  }
}

/** What a status that is no 2xx means. The body is only looked at to tell a start-up from a failure, and never shown. */
export function statusError(status: number, body: string, where: string): PlexError {
  const error = (problem: PlexError['problem']): PlexError =>
    new PlexError(problem, `${where}: status ${status}`, { status });
  if (status === 401) return error('refused');
  if (status === 403) return error('forbidden');
  if (status === 404) return error('not-found');
  if (status === 503 && isMaintenance(body)) return error('starting');
  if (status === 400 && isStarting(body)) return error('starting');
  if (status === 400) return error('bad-request');
  return error(status >= 500 ? 'server-error' : 'not-plex');
}

/** `<Response code="503" title="Maintenance" …/>`, XML whatever was asked for (protocol notes §7). */
function isMaintenance(body: string): boolean {
  try {
    const tree = readXml(body);
    return typeof tree === 'object' && tree !== null && 'Response' in tree;
  } catch {
    return false;
  }
}

/** Reads may work while a server that has just been started refuses writes with a 400 that says so (protocol notes §7). */
function isStarting(body: string): boolean {
  return /start(ing|s)[ -]?up/i.test(body.slice(0, LONGEST_LOOK));
}

function isStaleSocket(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET';
}
