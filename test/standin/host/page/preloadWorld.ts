import type { Codec } from './clone.ts';
import type { FromPage, ToPage } from './ipc.ts';
import type { WorldBridge } from './worldBridge.ts';

type Listener = (event: object, ...args: readonly unknown[]) => void;
type Registered = { readonly listener: Listener; readonly once: boolean };

export type PreloadGlobals = { require(id: string): object; readonly process: object };

/** What a sandboxed preload sees of Electron and Node. Injected as source: needs nothing from outside. */
export function preloadGlobals(
  bridge: WorldBridge,
  codec: Codec,
  binding: string,
  processFacts: object,
): PreloadGlobals {
  const sendUp: (text: string) => void = Reflect.get(globalThis, binding);
  Reflect.deleteProperty(globalThis, binding);
  const listeners = new Map<string, readonly Registered[]>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  const post = (message: FromPage): void => sendUp(JSON.stringify(message));
  function keep(channel: string, registered: Registered): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), registered]);
  }
  function drop(channel: string, isDropped: (registered: Registered) => boolean): void {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((registered) => !isDropped(registered)),
    );
  }

  const ipcRenderer = {
    send: (channel: string, ...args: readonly unknown[]): void =>
      post({ type: 'send', channel, args: codec.encode(args) }),
    invoke: async (channel: string, ...args: readonly unknown[]): Promise<unknown> => {
      const encoded = codec.encode(args);
      const id = ++lastId;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      post({ type: 'invoke', channel, id, args: encoded });
      return answer.promise;
    },
    on: (channel: string, listener: Listener): object => {
      keep(channel, { listener, once: false });
      return ipcRenderer;
    },
    once: (channel: string, listener: Listener): object => {
      keep(channel, { listener, once: true });
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener): object => {
      drop(channel, (registered) => registered.listener === listener);
      return ipcRenderer;
    },
    addListener: (channel: string, listener: Listener): object => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener): object => ipcRenderer.off(channel, listener),
    removeAllListeners: (channel: string): object => {
      listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string): number => listeners.get(channel)?.length ?? 0,
    sendSync: () => {
      throw new Error('stand-in: ipcRenderer.sendSync is not supported');
    },
    postMessage: () => {
      throw new Error('stand-in: ipcRenderer.postMessage is not supported');
    },
  };

  // As Chromium tells its embedder of one that the page did not take (electron#docs/api/web-contents.md, context-menu).
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return;
    const field = event.target;
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const isEditable = isField && !field.readOnly && !field.disabled;
    const selectionText = isField
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : String(getSelection() ?? '');
    const isSelected = selectionText.length > 0;
    // A password is never handed out.
    const isSecret = field instanceof HTMLInputElement && field.type === 'password';
    post({
      type: 'context-menu',
      params: {
        x: event.clientX,
        y: event.clientY,
        isEditable,
        selectionText: isSecret ? '' : selectionText,
        editFlags: {
          canUndo: isEditable,
          canRedo: isEditable,
          canCut: isEditable && isSelected && !isSecret,
          canCopy: isSelected && !isSecret,
          canPaste: isEditable,
          canDelete: isEditable && isSelected,
          canSelectAll: true,
          canEditRichly: false,
        },
      },
    });
  });

  function receive(text: string): void {
    const message: ToPage = JSON.parse(text);
    if (message.type === 'reply') {
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if ('error' in message) answer?.reject(new Error(message.error));
      else answer?.resolve(codec.decode(message.value));
      return;
    }
    const decoded = codec.decode(message.args);
    const args: readonly unknown[] = Array.isArray(decoded) ? decoded : [];
    for (const registered of listeners.get(message.channel) ?? []) {
      if (registered.once) drop(message.channel, (other) => other === registered);
      registered.listener({ sender: ipcRenderer, ports: [] }, ...args);
    }
  }
  Reflect.set(globalThis, '__standinReceive', receive);

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown): void => {
        if (key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        bridge.emit('expose', { key, api: bridge.pack(api) });
      },
    },
    webFrame: { getZoomFactor: () => 1, setZoomFactor: () => {} },
    webUtils: { getPathForFile: (file: File): string => file.name },
  };
  const modules: Readonly<Record<string, object>> = {
    electron,
    'electron/renderer': electron,
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  };
  return {
    require: (id) => {
      const found = modules[id];
      if (!found) throw new Error(`module not found: ${id}`);
      return found;
    },
    process: { ...processFacts, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} },
  };
}
