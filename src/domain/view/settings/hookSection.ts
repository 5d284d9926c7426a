import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import { failingHooks, lastRunOf } from '../../hooks/failing.ts';
import type { Hook } from '../../hooks/hook.ts';
import { plainText } from '../../plainText.ts';
import type { State } from '../../state.ts';
import { hookRunText, hookText } from '../hooks/hookText.ts';
import { button, setting } from './controls.ts';
import type { SettingsSectionView, SettingView } from './settingsPageView.ts';

/** So long the end of a run is told to screen readers. */
const NEWS_MS = 10_000;

/** What is run when something happens. Hooks are made elsewhere: the page turns them on and off, and tries them. */
export function hookSection(state: State, now: Millis): SettingsSectionView {
  const { hooks } = state.preferences;
  const guide = button(t('hook.guide'), { kind: 'open-hook-guide' });
  const isElsewhere = state.hookRunner === 'other';
  return {
    id: 'hooks',
    title: t('hook.title'),
    status: statusOf(state),
    settings: [
      ...(isElsewhere ? [setting('hooks-elsewhere', t('hook.elsewhere'), { kind: 'text' })] : []),
      ...hooks.map((hook) => hookSetting(hook, state, now)),
      setting('hooks-how', t('hook.add'), { kind: 'buttons', buttons: [guide] }, t('hook.how')),
    ],
  };
}

/** What has just come of a hook. It stays the same while it is news. */
export function hookSpoken({ hookRuns: [last] }: State, now: Millis): string | undefined {
  const isNews = last && now - last.at < NEWS_MS;
  return isNews
    ? t('detail.of', { item: plainText(last.name), detail: hookRunText(last, last.at) })
    : undefined;
}

function statusOf(state: State): string {
  const { hooks } = state.preferences;
  const failing = failingHooks(state).length;
  if (failing) return t('hook.failing', { count: failing });
  const count = hooks.filter(({ isOn }) => isOn).length;
  return hooks.length ? t('settings.some', { count, all: hooks.length }) : t('settings.none');
}

function hookSetting(hook: Hook, { servers, hookRuns }: State, now: Millis): SettingView {
  const { name, isOn } = hook;
  const label = plainText(name);
  const run = lastRunOf(hook, hookRuns);
  const control = {
    kind: 'switch',
    isOn,
    command: { kind: 'switch-hook', name, isOn: !isOn },
    button: button(
      t('hook.try'),
      { kind: 'try-hook', name },
      { label: t('hook.try-named', { name: label }) },
    ),
  } as const;
  return {
    ...setting(`hook ${name}`, label, control, hookText(hook, servers)),
    outcome: run && { text: hookRunText(run, now), isProblem: isOn && run.problem !== undefined },
  };
}
