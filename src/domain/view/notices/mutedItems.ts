import { t } from '../../../locales/format.ts';
import { isKindName } from '../../notices/kinds.ts';
import { plainText } from '../../plainText.ts';
import type { State } from '../../state.ts';
import { action, type MenuItemView } from '../menuItem.ts';

/** The kinds that are not announced, to have each announced again. */
export function mutedItems({ preferences }: State): readonly MenuItemView[] {
  return preferences.noticeRules
    .filter(({ serverId, libraryId, isTold }) => !isTold && serverId === undefined && libraryId === undefined)
    .flatMap(({ kind }) =>
      kind === undefined
        ? []
        : [action(t('menu.unmute', { kind: noticeKindText(kind) }), { kind: 'unmute-kind', type: kind })],
    );
}

/** A kind of work, as rules call it; one that has no name by its type, to be told from others. */
export function noticeKindText(kind: string): string {
  return isKindName(kind) ? t(`running.${kind}`) : plainText(kind);
}
