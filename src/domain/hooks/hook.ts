import * as v from 'valibot';

// A command or a webhook of the person's, that is run when something happens: how it stands in the settings.

/**
 * When a hook is run: work finished (a scan, once it has settled), a scan settled, work stands still, a server has nothing left to do, a
 * server is lost, a lost server is back.
 */
export const HOOK_EVENTS = ['finish', 'settle', 'stall', 'idle', 'server-lost', 'server-back'] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

export const MOST_HOOKS = 32;
const MOST_ARGUMENTS = 64;
const MOST_HEADERS = 16;
const MOST_SCOPES = 64;
const LONGEST_TEXT = 512;
const LONGEST_NAME = 64;
const LONGEST_ARGUMENT = 2048;
/** Characters of JSON. */
const LONGEST_BODY = 4096;

/** What stands in the keychain by this name is put in place of it. */
const SECRET = /\$\{([A-Z][A-Z0-9_]{0,63})\}/g;

/** What placeholders such as `{server.name}` may stand for. */
export const HOOK_PARTS = [
  'hook',
  'event',
  'isTest',
  'at',
  'sentence',
  'kind',
  'outcome',
  'lastedMs',
  'stalledMs',
  'updates',
  'problem',
  'isLast',
  'server.id',
  'server.name',
  'library.id',
  'library.name',
  'activity.uuid',
  'activity.type',
  'activity.title',
  'activity.subtitle',
  'activity.progress',
] as const;

/**
 * In a command a placeholder is a whole argument, or all of an option after its `=`. Amid other text it might be taken for a part of a path
 * or of a script.
 */
export const ARGUMENT_PLACE = /^(--?[\w-]+=)?\{([a-zA-Z.]+)\}$/;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));
const argument = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ARGUMENT),
  v.check((one) => !one.includes('\0')),
);
const commandArgument = v.pipe(
  argument,
  v.check((one) => ARGUMENT_PLACE.test(one) || !HOOK_PARTS.some((part) => one.includes(`{${part}}`))),
);

/** In any case of its letters a hook is called so once. */
const name = v.pipe(
  v.string(),
  v.maxLength(LONGEST_NAME),
  // Within a function, since making it takes a millisecond, and most of what loads this reads no hook.
  v.check((one) => /^[\p{L}\p{N}]([\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}])?$/u.test(one)),
);

/** As a rule for notifications names work; what is left out means all. */
const scope = v.object({
  kind: v.optional(text),
  serverId: v.optional(text),
  libraryId: v.optional(text),
});

const post = v.object({
  /** https, or http in the own network. */
  url: v.pipe(v.string(), v.maxLength(LONGEST_ARGUMENT), v.regex(/^(https?:\/\/|\$\{[A-Z])/)),
  headers: v.optional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
        v.pipe(argument, v.regex(/^[\t\x20-\x7e]*$/)),
      ),
      v.check((headers) => Object.keys(headers).length <= MOST_HEADERS),
    ),
  ),
  /** Sent instead of the payload: JSON, in whose texts `{…}` stands for a part of the payload. */
  body: v.optional(v.pipe(v.unknown(), v.check(isJson))),
  /** The secret with which the body is signed, as `${NAME}`. */
  sign: v.optional(v.pipe(v.string(), v.regex(/^\$\{[A-Z][A-Z0-9_]{0,63}\}$/))),
});

const common = {
  name,
  isOn: v.optional(v.boolean(), false),
  on: v.pipe(v.array(v.picklist(HOOK_EVENTS)), v.minLength(1), v.maxLength(HOOK_EVENTS.length), v.readonly()),
  /** Only for work within one of these; none means all work. For what is about a server, only its servers count. */
  only: v.optional(v.pipe(v.array(scope), v.maxLength(MOST_SCOPES), v.readonly())),
  /** Counts instead of that of the notifications. */
  leastSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3600))),
};

export const commandHook = v.object({
  ...common,
  /** The program and its arguments, for no shell. `{…}` may be an argument, and stands for a part of the payload. */
  run: v.pipe(
    v.array(commandArgument),
    v.minLength(1),
    v.maxLength(MOST_ARGUMENTS),
    v.check(([program = '']) => program !== '' && !ARGUMENT_PLACE.test(program)),
    v.readonly(),
  ),
  /** Then it is ended; 30 unless it is given. */
  timeoutSeconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(86_400))),
  post: v.optional(v.undefined()),
});

export const webhookHook = v.object({ ...common, post, run: v.optional(v.undefined()) });

const hook = v.union([commandHook, webhookHook]);

export type Hook = Readonly<v.InferOutput<typeof hook>>;
/** A hook is either. */
export type CommandHook = Extract<Hook, { readonly run: readonly string[] }>;
export type WebhookHook = Extract<Hook, { readonly post: { readonly url: string } }>;
export type HookScope = NonNullable<Hook['only']>[number];

/** Each by itself: a hook that does not fit, such as one of a newer Usher, is left out, and so is a name that was there before. */
export const hooksSchema = v.pipe(
  v.array(v.unknown()),
  v.maxLength(MOST_HOOKS),
  v.transform((list): readonly Hook[] => withOwnNames(list.flatMap((one) => readHook(one) ?? []))),
);

export function readHook(value: unknown): Hook | undefined {
  const result = v.safeParse(hook, value);
  return result.success ? result.output : undefined;
}

export function isCommand(one: Hook): one is CommandHook {
  return one.run !== undefined;
}

export function isHookOf(wanted: string): (one: Pick<Hook, 'name'>) => boolean {
  return (one) => sameName(one.name) === sameName(wanted);
}

/** The names of the secrets that it needs. */
export function secretsOf({ post: asked }: Hook): readonly string[] {
  if (!asked) return [];
  const texts = [
    asked.url,
    ...Object.values(asked.headers ?? {}),
    asked.sign ?? '',
    JSON.stringify(asked.body) ?? '',
  ];
  return [...new Set(texts.flatMap((one) => [...one.matchAll(SECRET)].map(([, secret = '']) => secret)))];
}

export function isSecretName(value: string): boolean {
  return /^[A-Z][A-Z0-9_]{0,63}$/.test(value);
}

function withOwnNames(hooks: readonly Hook[]): readonly Hook[] {
  return hooks.filter((one, place) => hooks.findIndex(isHookOf(one.name)) === place);
}

function sameName(given: string): string {
  return given.normalize('NFC').toLowerCase();
}

function isJson(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= LONGEST_BODY;
  } catch {
    return false;
  }
}
