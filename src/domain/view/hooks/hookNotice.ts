import { t } from '../../../locales/format.ts';
import { failingHooks } from '../../hooks/failing.ts';
import { plainText } from '../../plainText.ts';
import type { State } from '../../state.ts';
import { hookCauseText } from './hookText.ts';

/** That hooks fail, and the name of the button that leads to them: one line, however many they are. Undefined where none does. */
export type HookNoticeView = { readonly text: string; readonly more: string };

export function hookNotice(state: State): HookNoticeView | undefined {
  const failing = failingHooks(state);
  const [first] = failing;
  if (!first) return undefined;
  const { hook, problem } = first;
  const name = plainText(hook.name);
  return {
    text: t('hook.notice', { count: failing.length, name, problem: hookCauseText(problem) }),
    more: t('headline.settings'),
  };
}
