import type { AwayReason } from '../../../src/domain/away/away.ts';
import type { LocalTime } from '../../../src/domain/away/quietHours.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import type { Decision, Reason } from '../../../src/domain/notices/decide.ts';
import type { NoticeRule, Preferences } from '../../../src/domain/settings/preferences.ts';

// The table of decisions, written down anew: each reason by itself, without the function and its helpers. Exactly one line may hold.

export type Case = {
  readonly finished: Finished;
  readonly preferences: Preferences;
  readonly at: number;
  readonly local: LocalTime;
  readonly isLooking: boolean;
  /** Beside what the settings say. */
  readonly away: readonly AwayReason[];
};

type Facts = Record<
  | 'cancelled'
  | 'watched'
  | 'asked'
  | 'scan'
  | 'found'
  | 'instant'
  | 'housekeeping'
  | 'muted'
  | 'short'
  | 'seen'
  | 'silent'
  | 'quiet'
  | 'asleep'
  | 'locked',
  boolean
> & { readonly rule: NoticeRule | undefined };

const HOUSEKEEPING = [
  'provider.subscriptions.process',
  'library.refresh.items',
  'library.update.item.metadata',
  'butler',
];
/** The kinds of these tests. */
export const KINDS: Readonly<Record<string, string>> = {
  'library.update.section': 'scan',
  'media.generate.intros': 'intros',
  'media.download': 'media-download',
  'provider.subscriptions.process': 'subscriptions',
  'library.refresh.items': 'refresh',
  'library.update.item.metadata': 'metadata',
  butler: 'maintenance',
  'made.up': 'made.up',
};

/** By hand, from the narrowest to the widest; of each the last. */
function ruleOf({ activity, server }: Finished, rules: readonly NoticeRule[]): NoticeRule | undefined {
  const is = (rule: NoticeRule, names: string): boolean =>
    [
      rule.kind === undefined ? '' : 'k',
      rule.serverId === undefined ? '' : 's',
      rule.libraryId === undefined ? '' : 'l',
    ].join('') === names &&
    (rule.kind ?? KINDS[activity.type]) === KINDS[activity.type] &&
    (rule.serverId ?? server.id) === server.id &&
    (rule.libraryId === undefined || rule.libraryId === activity.context.librarySectionId);
  for (const equals of [['ksl'], ['ks', 'kl', 'sl'], ['k', 's', 'l'], ['']]) {
    const rule = [...rules].reverse().find((one) => equals.some((names) => is(one, names)));
    if (rule) return rule;
  }
  return undefined;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** A day of quiet minutes for each weekday on which they begin, laid out over the week. */
function isQuietIn({ quietHours: { isOn, from, to, days } }: Preferences, local: LocalTime): boolean {
  const length = (minutes(to) - minutes(from) + 1440) % 1440;
  const now = local.weekday * 1440 + local.minute;
  return isOn && days.some((day) => (now - day * 1440 - minutes(from) + 2 * 10_080) % 10_080 < length);
}

function factsOf({ finished, preferences, at, local, isLooking, away }: Case): Facts {
  const { activity, lastedMs, startedAs, foundRunning } = finished;
  const rule = ruleOf(finished, preferences.noticeRules);
  const until = preferences.mutedUntil ?? 0;
  const is = (reason: AwayReason): boolean => away.includes(reason);
  return {
    rule,
    cancelled: finished.cancelAsked,
    watched: finished.isWatched === true,
    asked: startedAs !== undefined,
    scan: activity.type === 'library.update.section',
    found: foundRunning,
    instant: lastedMs < 1000 && !foundRunning,
    housekeeping: HOUSEKEEPING.includes(activity.type),
    muted: rule?.isTold === false,
    short: lastedMs < 1000 * (rule?.leastSeconds ?? preferences.leastSeconds),
    seen: isLooking && !is('lock') && !is('sleep'),
    silent: until > at && until - at <= 86_400_000,
    quiet: isQuietIn(preferences, local),
    asleep: is('sleep'),
    locked: is('lock'),
  };
}

type Row = readonly [kind: Decision['kind'], reason: Reason, holds: (f: Facts) => boolean];

const wanted = (f: Facts): boolean =>
  f.watched ||
  ((f.asked || !(f.instant || f.housekeeping)) && !f.muted && (f.asked || f.scan || f.found || !f.short));
const unmuted = (f: Facts): boolean =>
  !f.cancelled && !f.watched && (f.asked || !(f.instant || f.housekeeping));
const told = (f: Facts): boolean => !f.cancelled && wanted(f) && !f.seen;
const here = (f: Facts): boolean => told(f) && !f.silent && !f.quiet && !f.asleep && !f.locked;

const TABLE: readonly Row[] = [
  ['drop', 'cancelled', (f) => f.cancelled],
  ['drop', 'instant', (f) => !f.cancelled && !f.watched && !f.asked && f.instant],
  ['drop', 'housekeeping', (f) => !f.cancelled && !f.watched && !f.asked && !f.instant && f.housekeeping],
  ['drop', 'kind-muted', (f) => unmuted(f) && f.muted && f.rule?.kind !== undefined],
  [
    'drop',
    'library-muted',
    (f) => unmuted(f) && f.muted && f.rule?.kind === undefined && f.rule?.libraryId !== undefined,
  ],
  [
    'drop',
    'server-muted',
    (f) =>
      unmuted(f) &&
      f.muted &&
      f.rule?.kind === undefined &&
      f.rule?.libraryId === undefined &&
      f.rule?.serverId !== undefined,
  ],
  [
    'drop',
    'all-muted',
    (f) =>
      unmuted(f) &&
      f.muted &&
      [f.rule?.kind, f.rule?.libraryId, f.rule?.serverId].every((part) => part === undefined),
  ],
  ['drop', 'too-short', (f) => unmuted(f) && !f.muted && f.short && !f.asked && !f.scan && !f.found],
  ['drop', 'seen', (f) => !f.cancelled && wanted(f) && f.seen],
  ['hold', 'muted-until', (f) => told(f) && f.silent],
  ['hold', 'quiet-hours', (f) => told(f) && !f.silent && f.quiet],
  ['hold', 'asleep', (f) => told(f) && !f.silent && !f.quiet && f.asleep],
  ['hold', 'locked', (f) => told(f) && !f.silent && !f.quiet && !f.asleep && f.locked],
  ['announce', 'watched', (f) => here(f) && f.watched],
  ['announce', 'asked-for', (f) => here(f) && !f.watched && f.asked],
  ['announce', 'settled', (f) => here(f) && !f.watched && !f.asked && f.scan],
  ['announce', 'found-running', (f) => here(f) && !f.watched && !f.asked && !f.scan && f.found],
  ['announce', 'long-enough', (f) => here(f) && !f.watched && !f.asked && !f.scan && !f.found && !f.short],
];

/** All lines of the table that hold. */
export function linesFor(one: Case): readonly string[] {
  const facts = factsOf(one);
  return TABLE.filter(([, , holds]) => holds(facts)).map(([kind, reason]) => `${kind}: ${reason}`);
}

/** Every line there is. */
export const LINES: readonly string[] = TABLE.map(([kind, reason]) => `${kind}: ${reason}`);
