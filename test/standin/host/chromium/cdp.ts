import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.Events;

type Pending = { readonly method: string; resolve(answer: unknown): void; reject(reason: Error): void };
type Message = {
  readonly id?: number;
  readonly method: string;
  readonly params: unknown;
  readonly sessionId?: string;
  readonly result: unknown;
  readonly error?: { readonly message: string; readonly data?: string };
};

/** One attached target, or the browser itself. */
export class CdpSession {
  readonly #connection: CdpConnection;
  readonly #id: string | undefined;
  readonly #events = new EventEmitter().setMaxListeners(0);

  constructor(connection: CdpConnection, id?: string) {
    this.#connection = connection;
    this.#id = id;
  }

  /** Rejects with the browser's reason, or when the browser is gone. */
  send<M extends keyof Commands>(method: M, params?: Commands[M]): Promise<Answers[M]> {
    return this.#connection.call(method, params, this.#id);
  }

  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
    this.#events.on(event, listener);
    return () => this.#events.off(event, listener);
  }

  receive(event: string, payload: unknown): void {
    this.#events.emit(event, payload);
  }
}

/** Chrome's DevTools protocol over its debugging pipe. Chromium leaves when the pipe closes, so it never outlives the host. */
export class CdpConnection {
  readonly browser = new CdpSession(this);
  readonly #out: Writable;
  readonly #pending = new Map<number, Pending>();
  readonly #sessions = new Map<string, CdpSession>();
  #lastId = 0;

  constructor(out: Writable, input: Readable) {
    this.#out = out;
    let rest: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        rest.push(chunk.subarray(from, end));
        this.#receive(JSON.parse(Buffer.concat(rest).toString()));
        rest = [];
        from = end + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    });
    const end = (): void => {
      for (const { method, reject } of this.#pending.values())
        reject(new Error(`Chromium closed during ${method}`));
      this.#pending.clear();
    };
    input.on('close', end).on('error', end);
    out.on('error', end);
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  call<M extends keyof Commands>(
    method: M,
    params: Commands[M] | undefined,
    sessionId: string | undefined,
  ): Promise<Answers[M]> {
    if (!this.#out.writable) return Promise.reject(new Error(`Chromium closed before ${method}`));
    const id = ++this.#lastId;
    this.#out.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    return new Promise<Answers[M]>((resolve, reject) => this.#pending.set(id, { method, resolve, reject }));
  }

  #receive({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      (sessionId === undefined ? this.browser : this.session(sessionId)).receive(method, params);
      return;
    }
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message} ${error.data ?? ''}`.trim()));
    else call?.resolve(result);
  }
}
