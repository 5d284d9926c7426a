import { EventEmitter } from 'node:events';
import http from 'node:http';
import https from 'node:https';

type Events = {
  response: [response: http.IncomingMessage];
  redirect: [status: number, method: string, url: string, headers: Record<string, string[]>];
  login: [auth: Electron.AuthInfo, callback: (name?: string, password?: string) => void];
  error: [error: Error];
  abort: [];
};

/** Chromium's names for what Node says. Its errors have a name and no code. */
const NET_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
  ECONNRESET: 'net::ERR_CONNECTION_RESET',
  ENOTFOUND: 'net::ERR_NAME_NOT_RESOLVED',
};

/**
 * A request without a body, over Node's sockets; the answer is Node's IncomingMessage, whose events have the same names. Redirects, aborts and
 * errors as in electron#lib/common/api/net-client-request.ts. The proxy and the cache of a session are not here.
 */
export class ClientRequest extends EventEmitter<Events> {
  readonly #options: Electron.ClientRequestConstructorOptions;
  #request: http.ClientRequest | undefined;
  #isFollowed = false;
  #isAborted = false;

  constructor(options: Electron.ClientRequestConstructorOptions | string) {
    super();
    this.#options = typeof options === 'string' ? { url: options } : options;
  }

  end(): this {
    const { url, protocol = 'http:', hostname = 'localhost', port, path = '/' } = this.#options;
    this.#ask(new URL(url ?? `${protocol}//${hostname}${port ? `:${port}` : ''}${path}`));
    return this;
  }

  abort(): void {
    if (!this.#isAborted) process.nextTick(() => this.emit('abort'));
    this.#isAborted = true;
    this.#request?.destroy();
  }

  followRedirect(): void {
    this.#isFollowed = true;
  }

  #ask(url: URL): void {
    const { method = 'GET', headers = {} } = this.#options;
    const { request } = url.protocol === 'https:' ? https : http;
    this.#request = request(url, { method, headers }, (response) => {
      const { statusCode = 0, headers: answered } = response;
      if (statusCode >= 300 && statusCode < 400 && answered.location) this.#redirect(url, response);
      else {
        response.once('error', (error) => this.#fail(error));
        this.emit('response', response);
      }
    });
    this.#request.once('error', (error) => this.#fail(error)).end();
  }

  #redirect(from: URL, response: http.IncomingMessage): void {
    const { redirect = 'follow', method = 'GET' } = this.#options;
    const to = new URL(response.headers.location ?? '', from);
    response.resume();
    if (redirect === 'error') {
      this.#fail(new Error("Attempted to redirect, but redirect policy was 'error'"));
      return;
    }
    this.#isFollowed = redirect === 'follow';
    const headers = Object.entries(response.headersDistinct).map(([name, values]) => [name, values ?? []]);
    this.emit('redirect', response.statusCode ?? 0, method, to.href, Object.fromEntries(headers));
    if (this.#isAborted) return;
    if (this.#isFollowed) this.#ask(to);
    else this.#fail(new Error('Redirect was cancelled'));
  }

  #fail(error: Error): void {
    if (this.#isAborted) return;
    const code = 'code' in error ? String(error.code) : undefined;
    this.emit('error', code === undefined ? error : new Error(NET_ERRORS[code] ?? 'net::ERR_FAILED'));
  }
}
