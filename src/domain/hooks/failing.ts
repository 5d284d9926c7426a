import type { State } from '../state.ts';
import { type Hook, isHookOf } from './hook.ts';
import type { HookProblem, HookRun } from './hookRun.ts';

/** The hook's last run, if there was any. */
export function lastRunOf({ name }: Hook, runs: readonly HookRun[]): HookRun | undefined {
  return runs.find(isHookOf(name));
}

/** Those that are on and failed the last time, in their order. */
export function failingHooks({ preferences, hookRuns }: Pick<State, 'preferences' | 'hookRuns'>): readonly {
  readonly hook: Hook;
  readonly problem: HookProblem;
}[] {
  return preferences.hooks.flatMap((hook) => {
    const problem = hook.isOn ? lastRunOf(hook, hookRuns)?.problem : undefined;
    return problem ? [{ hook, problem }] : [];
  });
}
