import type { Activity } from '../../src/domain/activity.ts';

const LONGEST_TEXT = 4096;
const LONGEST_UUID = 256;
const WIDEST = 64;
const DEEPEST = 6;

/** The parts of an activity that a reader ought not to have let through. */
export function faultsOf(activity: Activity): readonly string[] {
  const { uuid, type, title, subtitle, cancellable, progress, userId, context, response } = activity;
  const isRight = {
    uuid: isUuid(uuid),
    texts: [type, title, subtitle].every((text) => isText(text)),
    cancellable: typeof cancellable === 'boolean',
    progress: progress === undefined || (progress >= 0 && progress <= 100),
    userId: userId === undefined || Number.isFinite(userId),
    context: isBounded(context) && Object.getPrototypeOf(context) === Object.prototype,
    'what the context names': [context.key, context.librarySectionId].every(
      (text) => text === undefined || isText(text),
    ),
    response: response === undefined || isBounded(response),
  };
  return Object.entries(isRight).flatMap(([part, right]) => (right ? [] : [part]));
}

export function isUuid(value: unknown): boolean {
  return isText(value, LONGEST_UUID) && value !== '';
}

/** Short, and nothing in it that a screen obeys or hides. */
export function isText(value: unknown, longest = LONGEST_TEXT): boolean {
  return typeof value === 'string' && value.length <= longest && !dangersIn(value).length;
}

// By their numbers, not by their properties: C0, DEL and C1; the soft hyphen and fillers; what has no width, sets a direction, ends a
// line or annotates; halves of characters; what is no character.
const DANGEROUS: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
];

/** Joiners are none, for scripts need them, but not alone or side by side. */
export function dangersIn(text: string): readonly string[] {
  const isDangerous = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return DANGEROUS.some(([first, last]) => code >= first && code <= last);
  };
  return [...text]
    .filter(isDangerous)
    .concat(/^[\u200c\u200d]|[\u200c\u200d]{2}|[\u200c\u200d]$/.exec(text) ?? []);
}

/** JSON, in all it holds no deeper, wider or longer than a reader may let through, and without a key that pollutes. */
function isBounded(value: unknown, depth = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === null || typeof value === 'boolean' || Number.isFinite(value) || isText(value);
  }
  const entries = Object.entries(value);
  if (depth === 0 || entries.length > WIDEST || Object.hasOwn(value, '__proto__')) return false;
  return entries.every(([key, child]) => isText(key, LONGEST_UUID) && isBounded(child, depth - 1));
}
