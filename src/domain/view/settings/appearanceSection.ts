import { t } from '../../../locales/format.ts';
import { LANGUAGES, languageName } from '../../../locales/language.ts';
import { type Preferences, ZOOMS } from '../../settings/preferences.ts';
import { percentText } from '../text.ts';
import { chosen } from './controls.ts';
import type { SettingsSectionView } from './settingsPageView.ts';

export function appearanceSection(preferences: Preferences): SettingsSectionView {
  const system = ['system', t('settings.as-system')] as const;
  return {
    id: 'appearance',
    title: t('settings.appearance'),
    status: undefined,
    settings: [
      chosen(preferences, 'theme', t('settings.theme'), [
        system,
        ['light', t('settings.light')],
        ['dark', t('settings.dark')],
      ]),
      chosen(preferences, 'contrast', t('settings.contrast'), [
        system,
        ['more', t('settings.more-contrast')],
      ]),
      chosen(
        preferences,
        'zoom',
        t('settings.zoom'),
        ZOOMS.map((zoom) => [zoom, percentText(zoom) ?? '']),
      ),
      chosen(preferences, 'language', t('settings.language'), [
        system,
        ...LANGUAGES.map((language) => [language, languageName(language)] as const),
      ]),
      chosen(
        preferences,
        'besideIcon',
        t('settings.beside'),
        [
          ['nothing', t('settings.nothing')],
          ['count', t('settings.count')],
          ['percent', t('settings.percent')],
          ['estimate', t('settings.estimate')],
        ],
        t('settings.beside-hint'),
      ),
    ],
  };
}
