import { ARGUMENT_PLACE } from './hook.ts';
import type { HookPayload } from './hookPayload.ts';

/** JSON, with what a person wrote in it: `{server.name}` for a part of the payload, `${NAME}` for a secret. */
export type Template =
  | string
  | number
  | boolean
  | null
  | readonly Template[]
  | { readonly [key: string]: Template };

type Values = { readonly payload: HookPayload; readonly secrets: ReadonlyMap<string, string> };

// One pass: what was put in is not looked at again, so that no text of a server becomes a placeholder.
const PLACES = /\$\{([A-Z][A-Z0-9_]*)\}|\{([a-zA-Z]+(?:\.[a-zA-Z]+)?)\}/g;

/** The parts of a payload by the names that placeholders have, such as `server.name`; null where they are not there. */
export function payloadParts(payload: HookPayload): ReadonlyMap<string, string | number | boolean | null> {
  const { server, library, activity, ...rest } = payload;
  const { uuid, type, title, subtitle, progress } = activity ?? NO_ACTIVITY;
  return new Map(
    Object.entries({
      ...rest,
      'server.id': server.id,
      'server.name': server.name,
      'library.id': library?.id ?? null,
      'library.name': library?.name ?? null,
      'activity.uuid': uuid,
      'activity.type': type,
      'activity.title': title,
      'activity.subtitle': subtitle,
      'activity.progress': progress,
    }),
  );
}

const NO_ACTIVITY = { uuid: null, type: null, title: null, subtitle: null, progress: null };

/** A text with its places filled; what stands for nothing stays as it is. */
export function filledText(text: string, { payload, secrets }: Values): string {
  const parts = payloadParts(payload);
  return text.replace(PLACES, (whole, secret: string | undefined, part: string | undefined) => {
    if (secret !== undefined) return secrets.get(secret) ?? whole;
    const value = parts.get(part ?? '');
    return value === undefined ? whole : String(value ?? '');
  });
}

/** JSON with the places in its texts filled; its names stay. A text that is one place and nothing else becomes what that is: `"{lastedMs}"` a number. */
export function filledJson(template: Template, values: Values): Template {
  if (typeof template === 'string') {
    const [, only] = /^\{([a-zA-Z.]+)\}$/.exec(template) ?? [];
    const value = only === undefined ? undefined : payloadParts(values.payload).get(only);
    return value === undefined ? filledText(template, values) : value;
  }
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.map((one: Template) => filledJson(one, values));
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, filledJson(value as Template, values)]),
  );
}

/** A text with its secrets, and nothing of the payload. */
export function withSecrets(text: string, secrets: ReadonlyMap<string, string>): string {
  return text.replace(PLACES, (whole, name: string | undefined) => secrets.get(name ?? '') ?? whole);
}

/**
 * A command's arguments. Undefined where text of a server would be an option: an argument that begins with `-` and did not do so as it was
 * written.
 */
export function filledArguments(
  [program = '', ...rest]: readonly string[],
  payload: HookPayload,
): readonly string[] | undefined {
  const parts = payloadParts(payload);
  const filled = rest.map((text) => {
    const [, option = '', part = ''] = ARGUMENT_PLACE.exec(text) ?? [];
    return parts.has(part) ? `${option}${parts.get(part) ?? ''}` : text;
  });
  const isUnsafe = filled.some((text, place) => text.startsWith('-') && !rest[place]?.startsWith('-'));
  return isUnsafe ? undefined : [program, ...filled];
}

/** `USHER_SERVER_NAME` and so on: each part of the payload by its name; empty where it is not there. */
export function payloadVariables(payload: HookPayload): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...payloadParts(payload)].map(([name, value]) => [variableOf(name), String(value ?? '')]),
  );
}

function variableOf(name: string): string {
  const words = name.replace('.', '_').replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2');
  return `USHER_${words.toUpperCase()}`;
}
