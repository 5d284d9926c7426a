import { t } from '../../../locales/format.ts';
import { plainText } from '../../plainText.ts';
import type { State } from '../../state.ts';
import { action, type MenuItemView } from '../menuItem.ts';
import { kindOf } from '../naming/kinds.ts';

/** The kinds that are not announced, to have each announced again. */
export function mutedItems({ noticeRules }: State): readonly MenuItemView[] {
  return noticeRules.mutedKinds.map((type) =>
    action(t('menu.unmute', { kind: kindText(type) }), { kind: 'unmute-kind', type }),
  );
}

/** A kind of activities by its type; one that is not known by the type itself, to be told from others. */
function kindText(type: string): string {
  const kind = kindOf(type);
  return kind ? t(`running.${kind.name}`) : plainText(type);
}
