import { t } from '../../../locales/format.ts';
import type { LoginItemProblem, ShortcutProblem } from '../../problem.ts';

/** Why Usher is not opened at login as asked for, in a sentence. */
export function loginItemProblemText(problem: LoginItemProblem): string {
  return t(`login-item.${problem}`);
}

/** Why the shortcut does nothing, in a sentence. */
export function shortcutProblemText(problem: ShortcutProblem): string {
  return t(`shortcut.${problem}`);
}
