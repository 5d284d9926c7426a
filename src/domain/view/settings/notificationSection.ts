import { t } from '../../../locales/format.ts';
import { isToldIn } from '../../notices/noticeScope.ts';
import { LONGEST_WAIT_S } from '../../settings/preferences.ts';
import type { State } from '../../state.ts';
import { setting, switched, toggle } from './controls.ts';
import { exceptionSettings, kindSettings, placeSettings } from './ruleSettings.ts';
import type { ControlView, SettingsSectionView, SettingView } from './settingsPageView.ts';

export function notificationSection({ preferences, servers }: State): SettingsSectionView {
  const { noticeRules, leastSeconds, settleSeconds } = preferences;
  const isTold = isToldIn(noticeRules, {});
  const rule = { isTold: !isTold };
  const kinds = kindSettings(noticeRules);
  const places = placeSettings(noticeRules, servers);
  const exceptions = exceptionSettings(noticeRules, servers);
  return {
    id: 'notifications',
    title: t('settings.notifications'),
    status: undefined,
    settings: [
      setting(
        'all',
        t('settings.notifications'),
        toggle(isTold, { kind: 'set-notice-rule', rule }),
        isTold ? undefined : t('settings.only-those'),
      ),
      setting(
        'leastSeconds',
        t('settings.least'),
        seconds(leastSeconds, 'leastSeconds'),
        t('settings.least-hint'),
      ),
      fold('kinds', t('settings.kinds'), kinds, countText(kinds)),
      ...(places.length ? [fold('places', t('settings.places'), places, countText(places))] : []),
      fold(
        'exceptions',
        t('settings.exceptions'),
        exceptions,
        exceptions.length > 1 ? String(exceptions.length - 1) : t('settings.none'),
      ),
      switched(preferences, 'tellsLoss', t('settings.loss'), t('settings.loss-hint')),
      switched(preferences, 'tellsReturn', t('settings.return')),
      switched(preferences, 'tellsStalls', t('settings.stalls')),
      setting(
        'settleSeconds',
        t('settings.settle'),
        seconds(settleSeconds, 'settleSeconds'),
        t('settings.settle-hint'),
      ),
    ],
  };
}

function seconds(value: number, key: 'leastSeconds' | 'settleSeconds'): ControlView {
  const least = 0;
  const most = LONGEST_WAIT_S;
  const problem = t('settings.bounds', { least, most });
  return { kind: 'number', value, least, most, unit: t('settings.seconds'), place: { key }, problem };
}

function fold(id: string, label: string, settings: readonly SettingView[], status: string): SettingView {
  return setting(id, label, { kind: 'fold', settings }, status);
}

/** How many of the switches are on. */
function countText(settings: readonly SettingView[]): string {
  const count = settings.filter(({ control }) => control.kind === 'switch' && control.isOn).length;
  const all = settings.length;
  return count === all ? t('settings.all') : t('settings.some', { count, all });
}
