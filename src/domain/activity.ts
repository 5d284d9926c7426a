export type Millis = number;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const MOST_KEYS = 64;

/** What an activity concerns: `librarySectionId` and `key` under our names, whatever else the server said under its own. */
export type Context = {
  readonly librarySectionId?: string;
  readonly key?: string;
  readonly [other: string]: Json | undefined;
};

/** What of an activity is text, with every character that the server sent. For machines alone: a screen would obey it. */
export type RawTexts = Pick<Activity, 'type' | 'title' | 'subtitle' | 'context'>;

/** One background job of a server, as the server last described it. */
export type Activity = {
  /** Opaque; real servers send forms that are no UUID. */
  readonly uuid: string;
  /** Dotted name from an open set, e.g. `library.update.section`. */
  readonly type: string;
  readonly title: string;
  readonly subtitle: string;
  /** Percent, 0–100; undefined is "unknown". */
  readonly progress: number | undefined;
  readonly cancellable: boolean;
  /** Server-local account number; 1 is the owner. */
  readonly userId: number | undefined;
  readonly context: Context;
  /** What came out; free-form. */
  readonly response: Json | undefined;
  /** Only of a connection that was asked for them. */
  readonly raw?: RawTexts | undefined;
};

/** What a server's stream says of one activity. `activity` is undefined where it names no more than the uuid. */
export type Report = {
  readonly event: 'started' | 'updated' | 'ended';
  readonly uuid: string;
  readonly activity: Activity | undefined;
};

/** An idle server may list a `butler` row at 100 for ever: that is not work. */
export function isWork(activity: Activity): boolean {
  return !(activity.type === 'butler' && activity.progress === 100);
}

/**
 * A later report of the same activity: its fields replace the earlier ones; fields it leaves out are kept, since servers omit Context at
 * times.
 */
export function merged(earlier: Activity, later: Activity): Activity {
  if (saysAll(earlier, later)) return later;
  return {
    ...later,
    type: later.type || earlier.type,
    title: later.title || earlier.title,
    userId: later.userId ?? earlier.userId,
    context: mergedContext(earlier.context, later.context),
    response: later.response ?? earlier.response,
    ...(later.raw && { raw: mergedRaw(earlier.raw ?? earlier, later.raw) }),
  };
}

function mergedRaw(earlier: RawTexts, later: RawTexts): RawTexts {
  return {
    type: later.type || earlier.type,
    title: later.title || earlier.title,
    subtitle: later.subtitle,
    context: mergedContext(earlier.context, later.context),
  };
}

/** As nearly every report does. */
function saysAll(earlier: Activity, later: Activity): boolean {
  return (
    later.type !== '' &&
    later.title !== '' &&
    (later.userId !== undefined || earlier.userId === undefined) &&
    (later.response !== undefined || earlier.response === undefined) &&
    hasAllOf(earlier.context, later.context)
  );
}

function hasAllOf(earlier: Context, later: Context): boolean {
  for (const name in earlier) if (!Object.hasOwn(later, name)) return false;
  return true;
}

function mergedContext(earlier: Context, later: Context): Context {
  const both = { ...earlier, ...later };
  // Bounded: a server that adds another field with every report must not make a row grow without end.
  return Object.keys(both).length > MOST_KEYS ? later : both;
}

/** Whether two reports with one uuid can be of the same job: a restarted server may use a uuid for another one. */
export function isSameWork(earlier: Activity, later: Activity): boolean {
  const trust = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b;
  return (
    trust(earlier.type, later.type) &&
    trust(earlier.context.librarySectionId, later.context.librarySectionId) &&
    trust(earlier.context.key, later.context.key)
  );
}

/** As nearly all are: nothing that needs another look. */
const USUAL = /^[\w-]+$/;

/**
 * The uuid of an activity: opaque, some are no UUID (docs/protocol.md "The list of activities"). It becomes the last part of a path, so
 * what would lead elsewhere is none, nor what nobody could read or type.
 */
export function isActivityId(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 256) return false;
  if (USUAL.test(value)) return true;
  return (
    !/[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}/\\]/u.test(value) &&
    value.trim() === value &&
    !['', '.', '..'].includes(value)
  );
}
