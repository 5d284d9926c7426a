import { MOST_RULES, type NoticeRule } from '../settings/preferences.ts';

/** What a rule is about; what is left out means all. */
export type NoticeScope = Pick<NoticeRule, 'kind' | 'serverId' | 'libraryId'>;

const PARTS = ['kind', 'serverId', 'libraryId'] as const;

/** Whether all of it is announced, but for exceptions within it and for how long it must have lasted. */
export function isToldIn(rules: readonly NoticeRule[], scope: NoticeScope): boolean {
  return ruleOver(rules, scope)?.isTold ?? true;
}

/** With this rule in place of the one of the same scope; without both where it says what counts anyway, or where there are too many. */
export function withRule(rules: readonly NoticeRule[], rule: NoticeRule): readonly NoticeRule[] {
  const others = withoutRule(rules, rule);
  const above = ruleOver(others, rule);
  const isSaid = (above?.isTold ?? true) === rule.isTold && above?.leastSeconds === rule.leastSeconds;
  return isSaid || others.length >= MOST_RULES ? others : [...others, rule];
}

export function withoutRule(rules: readonly NoticeRule[], scope: NoticeScope): readonly NoticeRule[] {
  return rules.filter((rule) => !isOf(scope)(rule));
}

/** Whether a rule has just this scope. */
export const isOf =
  (scope: NoticeScope) =>
  (rule: NoticeScope): boolean =>
    PARTS.every((part) => rule[part] === scope[part]);

/** The rule that counts for all of it: the most specific one, of those that are equally so the last. */
export function ruleOver(rules: readonly NoticeRule[], scope: NoticeScope): NoticeRule | undefined {
  const over = rules.filter((rule) =>
    PARTS.every((part) => rule[part] === undefined || rule[part] === scope[part]),
  );
  const most = Math.max(...over.map(specificity));
  return over.findLast((rule) => specificity(rule) === most);
}

function specificity(rule: NoticeScope): number {
  return PARTS.filter((part) => rule[part] !== undefined).length;
}
