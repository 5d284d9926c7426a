import type { Finished } from '../finished.ts';
import { isScan } from '../scan.ts';
import type { NoticeRule, Preferences } from '../settings/preferences.ts';
import { noticeKindOf } from './noticeKind.ts';

/**
 * What the person had a server begin is announced however short it was (J5). A scan is announced whatever it took, once it has settled; so is
 * a job that was found running, as nobody knows how long it took.
 */
export function isWanted(finished: Finished, { noticeRules, leastSeconds }: Preferences): boolean {
  const rule = ruleFor(finished, noticeRules);
  if (rule && !rule.isTold) return false;
  const { startedAs, foundRunning, lastedMs } = finished;
  const leastMs = 1000 * (rule?.leastSeconds ?? leastSeconds);
  return startedAs !== undefined || isScan(finished) || foundRunning || lastedMs >= leastMs;
}

/** The most specific one; of those that are equally so the last. */
function ruleFor({ activity, server }: Finished, rules: readonly NoticeRule[]): NoticeRule | undefined {
  const kind = noticeKindOf(activity.type);
  const libraryId = activity.context.librarySectionId;
  const fitting = rules.filter(
    (rule) =>
      (rule.kind ?? kind) === kind &&
      (rule.serverId ?? server.id) === server.id &&
      (rule.libraryId === undefined || rule.libraryId === libraryId),
  );
  const most = Math.max(...fitting.map(specificity));
  return fitting.findLast((rule) => specificity(rule) === most);
}

function specificity({ kind, serverId, libraryId }: NoticeRule): number {
  return [kind, serverId, libraryId].filter((part) => part !== undefined).length;
}
