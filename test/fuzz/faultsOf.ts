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

export function isText(value: unknown, longest = LONGEST_TEXT): boolean {
  return typeof value === 'string' && value.length <= longest;
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
