import { t } from '../../locales/format.ts';
import type { LoginItemProblem } from '../problem.ts';

/** Why Usher is not opened at login as asked for, in a sentence. */
export function loginItemProblemText(problem: LoginItemProblem): string {
  return t(`login-item.${problem}`);
}
