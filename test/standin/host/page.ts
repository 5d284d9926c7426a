// Everything that runs inside a page. Each function is stringified, so each is self-contained.
import { codecSource } from './clone.ts';

// One end of the context bridge. The two worlds share the DOM but no JS objects; CustomEvent.detail is cloned on its way across.
function bridgeEnd(secret: string, me: 'M' | 'I') {
  const other = me === 'M' ? 'I' : 'M';
  const CE = CustomEvent,
    target: any = window;
  const add = target.addEventListener.bind(target),
    dispatch = target.dispatchEvent.bind(target);
  const fns = new Map<number, Function>(),
    ids = new WeakMap<Function, number>(),
    waiting = new Map<number, { ok(v: any): void; no(e: any): void }>();
  let next = 1,
    reply: any;
  const err = (e: any) => ({ name: String(e?.name ?? 'Error'), message: String(e?.message ?? e) });
  const mk = (e: any) => {
    const x = new Error(e.message);
    x.name = e.name;
    return x;
  };
  const emit = (kind: string, detail: any) => dispatch(new CE(`${secret}:${other}:${kind}`, { detail }));
  const on = (kind: string, f: (d: any) => void) =>
    add(
      `${secret}:${me}:${kind}`,
      (e: any) => {
        e.stopImmediatePropagation();
        f(e.detail);
      },
      true,
    );
  const enc = (v: any): any => {
    if (typeof v === 'function') {
      let id = ids.get(v);
      if (!id) {
        id = next++;
        ids.set(v, id);
        fns.set(id, v);
      }
      return { k: 'f', id };
    }
    if (v && typeof v === 'object') {
      if (typeof v.then === 'function') {
        const id = next++;
        v.then(
          (x: any) => emit('s', { id, v: enc(x) }),
          (e: any) => emit('s', { id, e: err(e) }),
        );
        return { k: 'p', id };
      }
      if (Array.isArray(v)) return { k: 'a', v: v.map(enc) };
      const p = Object.getPrototypeOf(v);
      if (
        p === null ||
        p === Object.prototype ||
        !/^\[object (Date|Map|Set|RegExp|Error|ArrayBuffer|DataView|Blob|File|ImageData|.*Array)\]$/.test(
          Object.prototype.toString.call(v),
        )
      )
        return { k: 'o', v: Object.fromEntries(Object.keys(v).map((k) => [k, enc(v[k])])) };
    }
    if (typeof v === 'symbol') throw new Error('An object could not be cloned.');
    return { k: 'v', v };
  };
  const dec = (v: any): any => {
    switch (v.k) {
      case 'f':
        return (...args: any[]) => {
          reply = undefined;
          emit('c', { id: v.id, args: args.map(enc) });
          const r = reply;
          reply = undefined;
          if (!r) throw new Error('the other world did not answer');
          if (r.e) throw mk(r.e);
          return dec(r.v);
        };
      case 'p':
        return new Promise((ok, no) => waiting.set(v.id, { ok, no }));
      case 'a':
        return v.v.map(dec);
      case 'o':
        return Object.fromEntries(Object.entries(v.v).map(([k, x]) => [k, dec(x)]));
      default:
        return v.v;
    }
  };
  on('c', (d) => {
    let r: any;
    try {
      r = { v: enc(fns.get(d.id)?.(...d.args.map(dec))) };
    } catch (e) {
      r = { e: err(e) };
    }
    emit('r', r);
  });
  on('r', (d) => {
    reply = d;
  });
  on('s', (d) => {
    const w = waiting.get(d.id);
    waiting.delete(d.id);
    if (w) d.e ? w.no(mk(d.e)) : w.ok(dec(d.v));
  });
  return { enc, dec, emit, on };
}

function mainWorld(end: any) {
  const freeze = (v: any): any => {
    if (v && typeof v === 'object') {
      Object.values(v).forEach(freeze);
      Object.freeze(v);
    }
    return v;
  };
  end.on('x', ({ key, api }: any) =>
    Object.defineProperty(window, key, {
      value: freeze(end.dec(api)),
      enumerable: true,
      configurable: false,
      writable: false,
    }),
  );
}

function isolatedWorld(end: any, codec: any, binding: string, info: any) {
  const send = (globalThis as any)[binding];
  delete (globalThis as any)[binding];
  const listeners = new Map<string, any[]>(),
    waiting = new Map<number, { ok(v: any): void; no(e: any): void }>();
  let next = 1;
  const post = (type: string, channel: string, args: any[], id?: number) =>
    send(JSON.stringify({ type, channel, id, args: codec.encode(args) }));
  const ipcRenderer: any = {
    send: (c: string, ...a: any[]) => post('send', c, a),
    invoke: (c: string, ...a: any[]) =>
      new Promise((ok, no) => {
        const id = next++;
        waiting.set(id, { ok, no });
        try {
          post('invoke', c, a, id);
        } catch (e) {
          waiting.delete(id);
          no(e);
        }
      }),
    on: (c: string, f: any) => {
      listeners.set(c, [...(listeners.get(c) ?? []), f]);
      return ipcRenderer;
    },
    once: (c: string, f: any) => {
      const g = (...a: any[]) => {
        ipcRenderer.off(c, g);
        f(...a);
      };
      g.f = f;
      return ipcRenderer.on(c, g);
    },
    off: (c: string, f: any) => {
      listeners.set(
        c,
        (listeners.get(c) ?? []).filter((x) => x !== f && x.f !== f),
      );
      return ipcRenderer;
    },
    removeAllListeners: (c: string) => {
      listeners.delete(c);
      return ipcRenderer;
    },
    listenerCount: (c: string) => listeners.get(c)?.length ?? 0,
    sendSync: () => {
      throw new Error('stand-in: ipcRenderer.sendSync is not supported');
    },
    postMessage: () => {
      throw new Error('stand-in: ipcRenderer.postMessage is not supported');
    },
  };
  ipcRenderer.addListener = ipcRenderer.on;
  ipcRenderer.removeListener = ipcRenderer.off;
  (globalThis as any).__standinReceive = (json: string) => {
    const m = JSON.parse(json);
    if (m.type === 'reply') {
      const w = waiting.get(m.id);
      waiting.delete(m.id);
      return m.error !== undefined ? w?.no(new Error(m.error)) : w?.ok(codec.decode(m.value));
    }
    const args = codec.decode(m.args);
    for (const f of [...(listeners.get(m.channel) ?? [])])
      f({ sender: ipcRenderer, ports: [], type: 'frame', senderId: 0 }, ...args);
  };
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: any) => {
        if (key in window)
          throw new Error(`Cannot bind an API on top of an existing property on the window object`);
        end.emit('x', { key, api: end.enc(api) });
      },
    },
    webFrame: { getZoomFactor: () => 1, setZoomFactor() {}, setZoomLevel() {}, getZoomLevel: () => 0 },
    webUtils: { getPathForFile: (f: File) => f.name },
  };
  const process = {
    ...info,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    contextId: '0',
    once() {},
    on() {},
    nextTick: (f: any, ...a: any[]) => queueMicrotask(() => f(...a)),
  };
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    if (id === 'timers')
      return {
        setImmediate: (f: any) => setTimeout(f, 0),
        setTimeout,
        setInterval,
        clearTimeout,
        clearInterval,
      };
    if (id === 'url') return { URL, URLSearchParams };
    throw new Error(`module not found: ${id}`); // a sandboxed preload gets no Node either
  };
  return { require, process };
}

export function mainWorldSource(secret: string): string {
  return `if (window === window.top) (${mainWorld})((${bridgeEnd})(${JSON.stringify(secret)}, 'M'));`;
}
export function preloadSource(
  secret: string,
  binding: string,
  info: object,
  preload: string,
  file: string,
): string {
  return `if (window === window.top) (() => {
const { require, process } = (${isolatedWorld})((${bridgeEnd})(${JSON.stringify(secret)}, 'I'), ${codecSource}, ${JSON.stringify(binding)}, ${JSON.stringify(info)});
const module = { exports: {} }, exports = module.exports;
(function (exports, require, module, process, __filename, __dirname, global) {${preload}
})(exports, require, module, process, ${JSON.stringify(file)}, '', globalThis);
})();
//# sourceURL=electron-preload:///${file.split('/').pop()}`;
}
