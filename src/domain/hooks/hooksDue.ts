import type { Millis } from '../activity.ts';
import type { Change } from '../change/change.ts';
import { decide } from '../notices/decide.ts';
import { ruleFor } from '../notices/noticeRules.ts';
import { isScan } from '../scan.ts';
import type { NoticeRule, Preferences } from '../settings/preferences.ts';
import type { Hook, HookEvent } from './hook.ts';
import type { Occasion } from './occasion.ts';

/** A hook to run now. `event` is the one of its own that fits best. */
export type DueHook = { readonly hook: Hook; readonly event: HookEvent; readonly occasion: Occasion };

const ALL_SEEN = { isSeeing: false, reasons: [] } as const;

/**
 * The hooks to run after a change, in their order, at most once each for one occasion. Mute, quiet hours and absence hold none back.
 * `since`: when this process began to run hooks; what finished before was seen to by another one.
 */
export function hooksDue(
  { occasions, after: { preferences } }: Pick<Change, 'occasions' | 'after'>,
  since: Millis,
): readonly DueHook[] {
  const on = preferences.hooks.filter(({ isOn }) => isOn);
  return occasions
    .filter((occasion) => occasion.kind !== 'finish' || occasion.finished.at >= since)
    .flatMap((occasion) =>
      on.flatMap((hook) => {
        const event = eventFor(hook, occasion);
        return event && isMeant(hook, occasion, preferences) ? [{ hook, event, occasion }] : [];
      }),
    );
}

/** A scan that has settled is one that finished, too. */
function eventFor({ on }: Hook, occasion: Occasion): HookEvent | undefined {
  const kinds: readonly HookEvent[] =
    occasion.kind === 'finish' && isScan(occasion.finished) ? ['settle', 'finish'] : [occasion.kind];
  return kinds.find((kind) => on.includes(kind));
}

function isMeant(hook: Hook, occasion: Occasion, preferences: Preferences): boolean {
  const { only = [], leastSeconds = preferences.leastSeconds } = hook;
  const noticeRules: readonly NoticeRule[] = only.length
    ? [{ isTold: false }, ...only.map((scope) => ({ ...scope, isTold: true }))]
    : [];
  switch (occasion.kind) {
    case 'finish':
      return (
        decide(occasion.finished, { ...preferences, noticeRules, leastSeconds }, ALL_SEEN).kind === 'announce'
      );
    case 'stall': {
      const { server, activity, isWatched } = occasion;
      return isWatched || ruleFor({ serverId: server.id, activity }, noticeRules)?.isTold !== false;
    }
    default:
      return (
        !only.length || only.some(({ serverId = occasion.server.id }) => serverId === occasion.server.id)
      );
  }
}
