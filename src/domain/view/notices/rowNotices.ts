import { t } from '../../../locales/format.ts';
import { noticeKindOf } from '../../notices/noticeKind.ts';
import { isOf } from '../../notices/noticeScope.ts';
import type { Row } from '../../row.ts';
import type { Preferences } from '../../settings/preferences.ts';
import type { RowNoticesView } from '../view.ts';
import { noticeKindText } from './mutedItems.ts';

/** What a person can choose about the notifications of a row that runs; undefined where it has ended. */
export function rowNotices(
  { activity: { uuid, type }, end, isWatched = false }: Row,
  serverId: string,
  { noticeRules }: Preferences,
  title: string,
): RowNoticesView | undefined {
  if (end) return undefined;
  const kind = noticeKindOf(type);
  const isMuted = noticeRules.some((rule) => isOf({ kind })(rule) && !rule.isTold);
  return {
    watch: {
      isOn: isWatched,
      label: t('row.watch', { title }),
      command: { kind: 'watch', serverId, uuid, isWatched: !isWatched },
    },
    muteKind: {
      isOn: isMuted,
      label: t('row.mute-kind', { kind: noticeKindText(kind) }),
      command: { kind: isMuted ? 'unmute-kind' : 'mute-kind', type },
    },
  };
}
