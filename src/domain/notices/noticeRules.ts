import type { Activity } from '../activity.ts';
import type { NoticeRule, Preferences } from '../settings/preferences.ts';
import { noticeKindOf } from './noticeKind.ts';
import { ruleOver } from './noticeScope.ts';

type Rules = Preferences['noticeRules'];

/** What a rule may name: the work of one activity. */
export type RuleSubject = { readonly serverId: string; readonly activity: Activity };

/** The rule that counts for it. */
export function ruleFor({ serverId, activity }: RuleSubject, rules: Rules): NoticeRule | undefined {
  const libraryId = activity.context.librarySectionId;
  return ruleOver(rules, { kind: noticeKindOf(activity.type), serverId, libraryId });
}
