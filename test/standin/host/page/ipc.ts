import { EventEmitter } from 'node:events';
import type { WebContents } from '../window/webContents.ts';
import type { ContextMenuParams, WebFrameMain } from '../window/webContentsEvents.ts';
import { makeCodec } from './clone.ts';

export const codec = makeCodec();

export type IpcMainEvent = Pick<
  Electron.IpcMainEvent,
  'defaultPrevented' | 'frameId' | 'preventDefault' | 'processId' | 'reply' | 'type'
> & { readonly sender: WebContents; readonly senderFrame: WebFrameMain | null };
export type IpcMainInvokeEvent = Omit<IpcMainEvent, 'reply'>;

type Listener = (event: IpcMainEvent, ...args: unknown[]) => void;
type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** What a preload sends up; `args` is encoded. */
export type FromPage =
  | { readonly type: 'send'; readonly channel: string; readonly args: string }
  | { readonly type: 'invoke'; readonly channel: string; readonly args: string; readonly id: number }
  | { readonly type: 'context-menu'; readonly params: ContextMenuParams };
export type ToPage =
  | { readonly type: 'send'; readonly channel: string; readonly args: string }
  | { readonly type: 'reply'; readonly id: number; readonly value: string }
  | { readonly type: 'reply'; readonly id: number; readonly error: string };

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  override on(channel: string, listener: Listener): this {
    return super.on(channel, listener);
  }

  override once(channel: string, listener: Listener): this {
    return super.once(channel, listener);
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Resolves to the answer for the page, in Electron's words. */
  async $dispatch(
    message: Exclude<FromPage, { type: 'context-menu' }>,
    event: IpcMainEvent,
  ): Promise<ToPage | undefined> {
    const { channel } = message;
    const decoded = codec.decode(message.args);
    const args: unknown[] = Array.isArray(decoded) ? decoded : [];
    if (message.type === 'send') {
      this.emit(channel, event, ...args);
      return undefined;
    }
    const { id } = message;
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(event, ...args);
      return { type: 'reply', id, value: codec.encode(value) };
    } catch (error) {
      return { type: 'reply', id, error: `Error invoking remote method '${channel}': ${error}` };
    }
  }
}

export const ipcMain = new IpcMain();
