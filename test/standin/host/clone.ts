// Structured-clone-shaped values through JSON. Self-contained functions: `codecSource` is also injected into pages.
export function makeCodec() {
  const enc = (v: any): any => {
    if (v === undefined) return { $: 'u' };
    if (typeof v === 'bigint') return { $: 'n', v: String(v) };
    if (typeof v === 'number' && !Number.isFinite(v)) return { $: 'f', v: String(v) };
    if (v === null || typeof v !== 'object') return v;
    if (Array.isArray(v)) return v.map(enc);
    if (v instanceof Date) return { $: 'd', v: v.getTime() };
    if (v instanceof Map) return { $: 'm', v: [...v].map(([a, b]) => [enc(a), enc(b)]) };
    if (v instanceof Set) return { $: 's', v: [...v].map(enc) };
    if (v instanceof RegExp) return { $: 'r', v: [v.source, v.flags] };
    if (v instanceof Error) return { $: 'e', v: [v.name, v.message, v.stack] };
    if (v instanceof ArrayBuffer || ArrayBuffer.isView(v)) {
      const u8 =
        v instanceof ArrayBuffer ? new Uint8Array(v) : new Uint8Array(v.buffer, v.byteOffset, v.byteLength);
      let s = '';
      for (let i = 0; i < u8.length; i += 0x8000) s += String.fromCharCode(...u8.subarray(i, i + 0x8000));
      // A Node Buffer arrives in the page as a Uint8Array, as in Electron.
      return {
        $: 'b',
        t: v instanceof ArrayBuffer ? 'ArrayBuffer' : Object.prototype.toString.call(v).slice(8, -1),
        v: btoa(s),
      };
    }
    const o: any = {};
    for (const k of Object.keys(v)) o[k] = enc(v[k]);
    return '$' in o ? { $: 'o', v: o } : o;
  };
  const dec = (v: any): any => {
    if (v === null || typeof v !== 'object') return v;
    if (Array.isArray(v)) return v.map(dec);
    switch (v.$) {
      case 'u':
        return undefined;
      case 'n':
        return BigInt(v.v);
      case 'f':
        return Number(v.v);
      case 'd':
        return new Date(v.v);
      case 'm':
        return new Map(v.v.map(([a, b]: [any, any]) => [dec(a), dec(b)]));
      case 's':
        return new Set(v.v.map(dec));
      case 'r':
        return new RegExp(v.v[0], v.v[1]);
      case 'e': {
        const e: any = new Error(v.v[1]);
        e.name = v.v[0];
        e.stack = v.v[2];
        return e;
      }
      case 'b': {
        const s = atob(v.v);
        const u8 = new Uint8Array(s.length);
        for (let i = 0; i < s.length; i++) u8[i] = s.charCodeAt(i);
        return v.t === 'ArrayBuffer'
          ? u8.buffer
          : v.t === 'Uint8Array'
            ? u8
            : new (globalThis as any)[v.t](u8.buffer);
      }
      case 'o':
        v = v.v;
    }
    const o: any = {};
    for (const k of Object.keys(v)) o[k] = dec(v[k]);
    return o;
  };
  // structuredClone() first: functions, symbols and the like fail here as they do in Electron.
  return {
    encode: (v: any): string => {
      try {
        return JSON.stringify(enc(structuredClone(v)));
      } catch (e: any) {
        throw new Error(e?.name === 'DataCloneError' ? 'An object could not be cloned.' : e?.message);
      }
    },
    decode: (s: string): any => dec(JSON.parse(s)),
  };
}
export const codecSource = `(${makeCodec.toString()})()`;
