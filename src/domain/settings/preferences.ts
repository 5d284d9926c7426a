import * as v from 'valibot';
import { readTimeOfDay } from '../away/quietHours.ts';
import { hooksSchema } from '../hooks/hook.ts';

const LONGEST_TEXT = 512;
export const LONGEST_WAIT_S = 3600;
export const MOST_RULES = 200;

/** Those of `src/locales`, which the model does not see. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'pt-BR', 'ja', 'ar'] as const;

/** Percent. */
export const ZOOMS = [100, 110, 125, 150, 175, 200] as const;

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_WAIT_S));
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));
const timeOfDay = v.pipe(
  v.string(),
  v.check((time) => readTimeOfDay(time) !== undefined),
);
/** 0 is Sunday. */
const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

const noticeRule = v.object({
  kind: v.optional(text),
  serverId: v.optional(text),
  libraryId: v.optional(text),
  isTold: v.boolean(),
  leastSeconds: v.optional(seconds),
});

/** What the person can set, each by itself. The keys are those of the settings file and of `usher settings`. */
export const SCHEMAS = {
  /** How long a job that nobody asked for must have lasted to be announced. */
  leastSeconds: seconds,
  /** How long a scan must be quiet before it counts as settled. */
  settleSeconds: seconds,
  /** Exceptions, for kinds of work, servers and libraries; the most specific one counts. */
  noticeRules: v.pipe(v.array(noticeRule), v.maxLength(MOST_RULES), v.readonly()),
  /** A server is not reachable, or is again. */
  tellsLoss: v.boolean(),
  tellsReturn: v.boolean(),
  /** Work stands still. */
  tellsStalls: v.boolean(),
  /** From and to are local times such as "22:00", also across midnight; the days are those on which it begins. */
  quietHours: v.object({
    isOn: v.boolean(),
    from: timeOfDay,
    to: timeOfDay,
    days: v.pipe(v.array(weekday), v.maxLength(7), v.readonly()),
  }),
  /** Nothing is announced before this time, in milliseconds since 1970. */
  mutedUntil: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  language: v.picklist(['system', ...LANGUAGES]),
  theme: v.picklist(['system', 'light', 'dark']),
  contrast: v.picklist(['system', 'more']),
  zoom: v.picklist(ZOOMS),
  /** What stands beside the tray icon, where the system shows text there, and in its tooltip. */
  besideIcon: v.picklist(['nothing', 'count', 'percent', 'estimate']),
  /** As Electron writes it, such as "CommandOrControl+Shift+U"; empty where there is none. */
  shortcut: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  /** Newer versions of Usher are looked for every day. */
  dailyUpdates: v.boolean(),
  /** Commands and webhooks that are run when something happens. */
  hooks: hooksSchema,
};

export type PreferenceKey = keyof typeof SCHEMAS;

/** All of what the person can set. */
export type Preferences = {
  readonly [K in PreferenceKey]: Readonly<v.InferOutput<(typeof SCHEMAS)[K]>>;
};

/**
 * Whether work is announced. What is left out means all: `kind` is the name of a kind of work, or a type that has none.
 * `leastSeconds` counts instead of that of the preferences.
 */
export type NoticeRule = Preferences['noticeRules'][number];

export const DEFAULT_PREFERENCES: Preferences = {
  leastSeconds: 60,
  settleSeconds: 20,
  noticeRules: [],
  tellsLoss: true,
  tellsReturn: false,
  tellsStalls: false,
  quietHours: { isOn: false, from: '22:00', to: '07:00', days: [0, 1, 2, 3, 4, 5, 6] },
  mutedUntil: undefined,
  language: 'system',
  theme: 'system',
  contrast: 'system',
  zoom: 100,
  besideIcon: 'nothing',
  shortcut: '',
  dailyUpdates: true,
  hooks: [],
};

/** A rule, if it is one and nothing else. */
export function readNoticeRule(value: unknown): NoticeRule | undefined {
  const result = v.safeParse(v.strictObject(noticeRule.entries), value);
  return result.success ? result.output : undefined;
}

export const PREFERENCE_KEYS: readonly PreferenceKey[] = Object.keys(SCHEMAS).filter(isPreferenceKey);

/** Takes what is set out of the settings, what does not fit included; the defaults count again. Hooks stay: they are the person's work. */
export const NOTHING_SET: Partial<Preferences> = Object.fromEntries(
  PREFERENCE_KEYS.filter((key) => key !== 'hooks').map((key) => [key, undefined]),
);

export function isPreferenceKey(key: string): key is PreferenceKey {
  return Object.hasOwn(SCHEMAS, key);
}

/** All of them: as they were set, else as by default. */
export function withDefaults(set: Partial<Preferences> | undefined): Preferences {
  const all = PREFERENCE_KEYS.map((key) => [key, set?.[key] ?? DEFAULT_PREFERENCES[key]]);
  return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(all) };
}

/** What fits; the rest is left out, each value by itself. */
export function readPreferences(tree: unknown): Partial<Preferences> {
  const read = known(tree).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const result = v.safeParse(SCHEMAS[key], value);
    return result.success ? [[key, result.output]] : [];
  });
  return Object.fromEntries(read);
}

/** The keys whose values do not fit. */
export function unfitPreferences(tree: unknown): readonly PreferenceKey[] {
  return known(tree).flatMap(([key, value]) => (v.is(SCHEMAS[key], value) ? [] : [key]));
}

function known(tree: unknown): readonly (readonly [PreferenceKey, unknown])[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    isPreferenceKey(key) ? [[key, value] as const] : [],
  );
}
