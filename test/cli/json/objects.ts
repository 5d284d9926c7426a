/** What a server says goes through as it came, and what a hook sends; any key may be of a newer setting. */
const OPEN = /\/(context|preferences|headers|body)$/;

/** Where in a value there are objects that hold only what Usher says, as JSON pointers. */
export function objectsIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || OPEN.test(at)) return [];
  const within = Object.entries(value).flatMap(([key, one]) => objectsIn(one, `${at}/${key}`));
  return Array.isArray(value) ? within : [at, ...within];
}

/** A copy with one member more in that object. */
export function withMore(value: unknown, at: string): unknown {
  if (at === '') return Object.assign({}, value, { more: 1 });
  const [, key = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(at) ?? [];
  const copy: unknown = structuredClone(value);
  if (typeof copy !== 'object' || copy === null) throw new Error(`nothing at ${at}`);
  Reflect.set(copy, key, withMore(Reflect.get(copy, key), rest));
  return copy;
}
