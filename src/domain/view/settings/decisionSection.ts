import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { State } from '../../state.ts';
import { decisionViews } from '../notices/decisionViews.ts';
import { setting } from './controls.ts';
import type { SettingsSectionView } from './settingsPageView.ts';

/** What the rules did about the latest finishes, and why. */
export function decisionSection(state: State, now: Millis): SettingsSectionView {
  const lines = decisionViews(state, now).map(({ id, title, server, text, when }) =>
    setting(
      `decision ${id}`,
      title,
      { kind: 'text' },
      [text, when, server]
        .filter((part) => part !== undefined)
        .reduce((item, detail) => t('detail.of', { item, detail })),
    ),
  );
  const nothing = setting('no-decisions', t('settings.no-decisions'), { kind: 'text' });
  return {
    id: 'decisions',
    title: t('settings.decisions'),
    status: undefined,
    settings: lines.length ? lines : [nothing],
  };
}
