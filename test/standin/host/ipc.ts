import { EventEmitter } from 'node:events';
import { makeCodec } from './clone.ts';

export const codec = makeCodec();
type Handler = (event: any, ...args: any[]) => unknown;

class IpcMain extends EventEmitter {
  #handlers = new Map<string, Handler>();
  handle(channel: string, f: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, f);
  }
  handleOnce(channel: string, f: Handler): void {
    this.handle(channel, (...a) => {
      this.#handlers.delete(channel);
      return f(...a);
    });
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }
  async $dispatch(
    m: { type: 'send' | 'invoke'; channel: string; id?: number; args: string },
    event: any,
  ): Promise<object | undefined> {
    const args = codec.decode(m.args);
    if (m.type === 'send') {
      this.emit(m.channel, event, ...args);
      return;
    }
    try {
      const f = this.#handlers.get(m.channel);
      if (!f) throw new Error(`No handler registered for '${m.channel}'`);
      return { type: 'reply', id: m.id, value: codec.encode(await f(event, ...args)) };
    } catch (e: any) {
      return { type: 'reply', id: m.id, error: `Error invoking remote method '${m.channel}': ${e}` };
    }
  }
}
export const ipcMain = new IpcMain();
