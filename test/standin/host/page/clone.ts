type Wire = null | boolean | number | string | Tagged | { [key: string]: Wire };
type Tagged =
  | ['undefined']
  | ['bigint', string]
  | ['number', string]
  | ['array', Wire[]]
  | ['date', number]
  | ['map', [Wire, Wire][]]
  | ['set', Wire[]]
  | ['regexp', [source: string, flags: string]]
  | ['error', [name: string, message: string, stack: string]]
  | ['bytes', [kind: string, base64: string]];

export type Codec = { encode(value: unknown): string; decode(text: string): unknown };

/** What structured clone carries, as JSON text. Also injected into pages as source, so the function needs nothing from outside. */
export function makeCodec(): Codec {
  const views: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };

  function bytesOf(value: ArrayBuffer | ArrayBufferView): Wire {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return ['bytes', [Object.prototype.toString.call(value).slice(8, -1), btoa(text)]];
  }

  function wire(value: unknown): Wire {
    if (typeof value === 'boolean' || typeof value === 'string' || value === null) return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    return typeof value === 'object' ? wireObject(value) : ['undefined'];
  }

  function wireObject(value: object): Wire {
    if (Array.isArray(value)) return ['array', value.map(wire)];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map) return ['map', [...value].map(([k, v]) => [wire(k), wire(v)])];
    if (value instanceof Set) return ['set', [...value].map(wire)];
    if (value instanceof RegExp) return ['regexp', [value.source, value.flags]];
    if (value instanceof Error) return ['error', [value.name, value.message, value.stack ?? '']];
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return bytesOf(value);
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, wire(v)]));
  }

  function unwire(value: Wire): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, unwire(v)]));
    switch (value[0]) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value[1]);
      case 'number':
        return Number(value[1]);
      case 'array':
        return value[1].map(unwire);
      case 'date':
        return new Date(value[1]);
      case 'map':
        return new Map(value[1].map(([k, v]) => [unwire(k), unwire(v)]));
      case 'set':
        return new Set(value[1].map(unwire));
      case 'regexp':
        return new RegExp(...value[1]);
      case 'error': {
        const [name, message, stack] = value[1];
        return Object.assign(new Error(message), { name, stack });
      }
      case 'bytes': {
        const [kind, base64] = value[1];
        const { buffer } = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const View = views[kind];
        return View ? new View(buffer) : buffer;
      }
    }
  }

  return {
    // structuredClone() first: functions, symbols and the like fail here as they do in Electron.
    encode: (value) => {
      try {
        return JSON.stringify(wire(structuredClone(value)));
      } catch (error) {
        const isRefused = error instanceof DOMException && error.name === 'DataCloneError';
        throw isRefused ? new Error('An object could not be cloned.') : error;
      }
    },
    decode: (text) => unwire(JSON.parse(text)),
  };
}

export const codecSource = `(${makeCodec.toString()})()`;
