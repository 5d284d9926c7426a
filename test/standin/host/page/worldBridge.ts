type Callable = (...args: readonly unknown[]) => unknown;
type Failure = { readonly name: string; readonly message: string };
type Result = { readonly ok: true; readonly value: Packed } | { readonly ok: false; readonly error: Failure };
export type Packed =
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }
  | { readonly kind: 'value'; readonly value: unknown };
type Messages = {
  call: { readonly id: number; readonly args: readonly Packed[] };
  return: Result;
  settle: { readonly id: number; readonly result: Result };
  expose: { readonly key: string; readonly api: Packed };
};

export type WorldBridge = {
  pack(value: unknown): Packed;
  unpack(packed: Packed): unknown;
  emit<K extends keyof Messages>(kind: K, message: Messages[K]): void;
  on<K extends keyof Messages>(kind: K, listener: (message: Messages[K]) => void): void;
};

/**
 * One end of the context bridge. The two worlds of a page share its DOM and no objects; the detail of a CustomEvent is cloned on its way
 * across, and the other world has answered before dispatchEvent returns. Injected as source: needs nothing from outside.
 */
export function bridgeEnd(secret: string, here: 'main' | 'isolated'): WorldBridge {
  // As in Electron (electron#shell/renderer/api/electron_api_context_bridge.cc), which passes cycles on; here they end at this depth.
  const deepest = 1000;
  const there = here === 'main' ? 'isolated' : 'main';
  // Taken before the page can replace them.
  const NativeEvent = CustomEvent;
  const listen = window.addEventListener.bind(window);
  const dispatch = window.dispatchEvent.bind(window);
  const functions = new Map<number, Callable>();
  const idOf = new WeakMap<Callable, number>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let returned: Result | undefined;

  const isCallable = (value: unknown): value is Callable => typeof value === 'function';
  const emit: WorldBridge['emit'] = (kind, detail) => {
    dispatch(new NativeEvent(`${secret}:${there}:${kind}`, { detail }));
  };
  const on: WorldBridge['on'] = (kind, listener) => {
    const take = (event: Event): void => {
      event.stopImmediatePropagation();
      if (event instanceof NativeEvent) listener(event.detail);
    };
    listen(`${secret}:${here}:${kind}`, take, true);
  };

  function failureOf(error: unknown): Result {
    const isError = error instanceof Error;
    const { name, message } = isError ? error : { name: 'Error', message: String(error) };
    return { ok: false, error: { name, message } };
  }
  function open(result: Result): unknown {
    if (result.ok) return unpack(result.value);
    const { name, message } = result.error;
    throw Object.assign(new Error(message), { name });
  }

  function packFunction(callable: Callable): Packed {
    const id = idOf.get(callable) ?? ++lastId;
    idOf.set(callable, id);
    functions.set(id, callable);
    return { kind: 'function', id };
  }
  function packPromise(promise: Promise<unknown>): Packed {
    const id = ++lastId;
    promise.then(
      (value) => emit('settle', { id, result: { ok: true, value: pack(value) } }),
      (error: unknown) => emit('settle', { id, result: failureOf(error) }),
    );
    return { kind: 'promise', id };
  }
  /** Everything with properties of its own, but not what structured clone knows how to carry. */
  function isRecord(value: object): boolean {
    const carried =
      /^\[object (Date|Map|Set|RegExp|Error|ArrayBuffer|DataView|Blob|File|ImageData|.*Array)\]$/;
    return !carried.test(Object.prototype.toString.call(value));
  }
  function pack(value: unknown, depth = 0): Packed {
    if (depth >= deepest) throw new TypeError('Electron contextBridge recursion depth exceeded.');
    const packPart = (part: unknown): Packed => pack(part, depth + 1);
    if (isCallable(value)) return packFunction(value);
    if (value instanceof Promise) return packPromise(value);
    if (Array.isArray(value)) return { kind: 'array', items: value.map(packPart) };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null || !isRecord(value)) return { kind: 'value', value };
    return {
      kind: 'object',
      entries: Object.entries(value).map(([key, part]) => [key, packPart(part)] as const),
    };
  }

  function unpack(packed: Packed): unknown {
    switch (packed.kind) {
      case 'function':
        return (...args: readonly unknown[]): unknown => {
          returned = undefined;
          emit('call', { id: packed.id, args: args.map((arg) => pack(arg)) });
          const result: Result | undefined = returned;
          returned = undefined;
          if (!result) throw new Error('the other world did not answer');
          return open(result);
        };
      case 'promise': {
        const settled = Promise.withResolvers<unknown>();
        waiting.set(packed.id, settled);
        return settled.promise;
      }
      case 'array':
        return packed.items.map(unpack);
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, part]) => [key, unpack(part)]));
      case 'value':
        return packed.value;
    }
  }

  on('call', ({ id, args }) => {
    try {
      emit('return', { ok: true, value: pack(functions.get(id)?.(...args.map(unpack))) });
    } catch (error) {
      emit('return', failureOf(error));
    }
  });
  on('return', (result) => {
    returned = result;
  });
  on('settle', ({ id, result }) => {
    const settled = waiting.get(id);
    waiting.delete(id);
    try {
      settled?.resolve(open(result));
    } catch (error) {
      settled?.reject(error);
    }
  });
  return { pack, unpack, emit, on };
}
