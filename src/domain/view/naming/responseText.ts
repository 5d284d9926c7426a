import { t } from '../../../locales/format.ts';
import type { Activity } from '../../activity.ts';
import { responseFacts } from '../../contents/responseFacts.ts';
import { readableName } from '../../notices/kinds.ts';

/** What the server said of the result, each fact on its own: "Items added: 12". */
export function responseTexts({ response }: Activity): readonly string[] {
  return Object.entries(responseFacts(response) ?? {}).map(([name, value]) =>
    t('response.fact', { name: readableName(name) || name, value: String(value) }),
  );
}
