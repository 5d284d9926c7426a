import * as v from 'valibot';
import { commandHook, type Hook, webhookHook } from './hook.ts';

export type ReadHook =
  | { readonly hook: Hook; readonly unfit?: undefined }
  /** Where it does not fit, such as `post.url`; empty where it is no object. */
  | { readonly unfit: string };

/** A hook as a person wrote it: of that nothing is left out in silence. */
export function readWholeHook(value: unknown): ReadHook {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { unfit: '' };
  const isBoth = 'run' in value && 'post' in value;
  const result = v.safeParse('run' in value ? commandHook : webhookHook, value);
  if (!result.success) return { unfit: v.getDotPath(result.issues[0]) ?? '' };
  const left = isBoth ? 'post' : unknownPart(value, result.output);
  return left === undefined ? { hook: result.output } : { unfit: left };
}

/** The first name in it that was not read. What a body holds is the person's. */
function unknownPart(given: object, read: object, path = ''): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(read, name)) return path + name;
    const kept: unknown = Reflect.get(read, name);
    if (path + name === 'post.body' || typeof value !== 'object' || value === null) continue;
    const left =
      typeof kept === 'object' && kept !== null ? unknownPart(value, kept, `${path}${name}.`) : name;
    if (left !== undefined) return left;
  }
  return undefined;
}
