import { t } from '../../../locales/format.ts';
import type { State } from '../../state.ts';
import { action, type MenuItemView } from '../menuItem.ts';
import { kindText } from '../text.ts';

/** The kinds that are not announced, to have each announced again. */
export function mutedItems({ noticeRules }: State): readonly MenuItemView[] {
  return noticeRules.mutedKinds.map((type) =>
    action(t('menu.unmute', { kind: kindText(type) }), { kind: 'unmute-kind', type }),
  );
}
