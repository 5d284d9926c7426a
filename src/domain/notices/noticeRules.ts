import type { Activity } from '../activity.ts';
import type { NoticeRule, Preferences } from '../settings/preferences.ts';
import { noticeKindOf } from './noticeKind.ts';

type Rules = Preferences['noticeRules'];

/** What a rule may name: the work of one activity. */
export type RuleSubject = { readonly serverId: string; readonly activity: Activity };

/** The most specific one; of those that are equally so the last. */
export function ruleFor({ serverId, activity }: RuleSubject, rules: Rules): NoticeRule | undefined {
  return mostSpecific(rules, noticeKindOf(activity.type), serverId, activity.context.librarySectionId);
}

/** The rule for the server itself, whose links no kind and no library has. */
export function ruleForServer(serverId: string, rules: Rules): NoticeRule | undefined {
  return mostSpecific(rules, undefined, serverId, undefined);
}

/** One for a kind of work on whichever server. */
export function isRuleOfKind({ kind, serverId, libraryId }: NoticeRule, name: string): boolean {
  return kind === name && serverId === undefined && libraryId === undefined;
}

function mostSpecific(
  rules: Rules,
  kind: string | undefined,
  serverId: string,
  libraryId: string | undefined,
): NoticeRule | undefined {
  const fitting = rules.filter(
    (rule) =>
      (rule.kind === undefined || rule.kind === kind) &&
      (rule.serverId === undefined || rule.serverId === serverId) &&
      (rule.libraryId === undefined || rule.libraryId === libraryId),
  );
  const most = Math.max(...fitting.map(specificity));
  return fitting.findLast((rule) => specificity(rule) === most);
}

function specificity({ kind, serverId, libraryId }: NoticeRule): number {
  return [kind, serverId, libraryId].filter((part) => part !== undefined).length;
}
