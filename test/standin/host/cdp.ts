// Minimal Chrome DevTools Protocol client over Chromium's debugging pipe. Chromium leaves when the pipe closes, so it never outlives the host.
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export type Params = Record<string, any>;
export class Session extends EventEmitter {
  readonly cdp: Cdp;
  readonly id: string | undefined;
  constructor(cdp: Cdp, id?: string) {
    super();
    this.cdp = cdp;
    this.id = id;
    this.setMaxListeners(0);
  }
  send(method: string, params: Params = {}): Promise<any> {
    return this.cdp.call(method, params, this.id);
  }
}
export class Cdp {
  readonly root = new Session(this);
  #out: Writable;
  #next = 1;
  #pending = new Map<number, { resolve(v: any): void; reject(e: Error): void; method: string }>();
  #sessions = new Map<string, Session>();
  constructor(out: Writable, input: Readable) {
    this.#out = out;
    let rest: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      for (let i: number; (i = chunk.indexOf(0)) >= 0; chunk = chunk.subarray(i + 1)) {
        rest.push(chunk.subarray(0, i));
        const m = Buffer.concat(rest).toString();
        rest = [];
        this.#onMessage(JSON.parse(m));
      }
      if (chunk.length) rest.push(chunk);
    });
    const end = (): void => {
      for (const p of this.#pending.values()) p.reject(new Error(`CDP closed during ${p.method}`));
      this.#pending.clear();
    };
    input.on('close', end).on('error', end);
    out.on('error', end);
  }
  session(id: string): Session {
    let s = this.#sessions.get(id);
    if (!s) this.#sessions.set(id, (s = new Session(this, id)));
    return s;
  }
  call(method: string, params: Params, sessionId?: string): Promise<any> {
    if (!this.#out.writable) return Promise.reject(new Error(`CDP closed (${method})`));
    const id = this.#next++;
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject, method }));
  }
  #onMessage(m: any): void {
    if (m.id !== undefined) {
      const p = this.#pending.get(m.id);
      this.#pending.delete(m.id);
      if (m.error)
        p?.reject(new Error(`${p.method}: ${m.error.message}${m.error.data ? ` (${m.error.data})` : ''}`));
      else p?.resolve(m.result);
    } else (m.sessionId ? this.session(m.sessionId) : this.root).emit(m.method, m.params);
  }
}
