import { dateText, t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { Preferences } from '../../settings/preferences.ts';
import { button, setting, toggle } from './controls.ts';
import type { ControlView, DayView, SettingsSectionView, SettingView } from './settingsPageView.ts';

type QuietHours = Preferences['quietHours'];

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
/** Monday first; 0 is Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
/** A Sunday, at noon wherever one is. */
const SUNDAY = new Date(2023, 0, 1, 12).getTime();
const DAY_MS = 24 * 60 * 60_000;

export function quietSection(preferences: Preferences, now: Millis): SettingsSectionView {
  const { quietHours: quiet, mutedUntil = 0 } = preferences;
  const mutedText = mutedUntil > now ? t('settings.muted', { time: dateText(mutedUntil, TIME) }) : undefined;
  const { isOn, from, to } = quiet;
  const hours = isOn ? t('settings.span', { from, to }) : t('settings.off');
  return {
    id: 'quiet',
    title: t('settings.quiet'),
    status: mutedText ?? hours,
    settings: [
      muteSetting(mutedText),
      setting('quietHours', t('settings.quiet-hours'), quietSwitch(quiet), t('settings.quiet-hint')),
      ...(isOn
        ? [
            setting('quiet-from', t('settings.quiet-from'), timeOf(quiet, 'from')),
            setting('quiet-to', t('settings.quiet-to'), timeOf(quiet, 'to')),
            setting('quiet-days', t('settings.quiet-days'), { kind: 'days', days: WEEK.map(dayOf(quiet)) }),
          ]
        : []),
    ],
  };
}

function muteSetting(mutedText: string | undefined): SettingView {
  const buttons = mutedText
    ? [button(t('settings.unmute'), { kind: 'mute', until: undefined })]
    : [
        button(t('settings.mute-hour'), { kind: 'mute', until: 'hour' }),
        button(t('settings.mute-morning'), { kind: 'mute', until: 'morning' }),
      ];
  return setting('mute', t('settings.mute'), { kind: 'buttons', buttons }, mutedText);
}

function quietSwitch(quiet: QuietHours): ControlView {
  return toggle(quiet.isOn, {
    kind: 'set-preferences',
    change: { quietHours: { ...quiet, isOn: !quiet.isOn } },
  });
}

function timeOf(quiet: QuietHours, field: 'from' | 'to'): ControlView {
  const place = { key: 'quietHours', field, rest: quiet } as const;
  return { kind: 'time', value: quiet[field], place, problem: t('settings.bad-time') };
}

const dayOf =
  (quiet: QuietHours) =>
  (day: number): DayView => {
    const at = SUNDAY + day * DAY_MS;
    const isOn = quiet.days.includes(day);
    const days = isOn ? quiet.days.filter((d) => d !== day) : [...quiet.days, day].sort();
    return {
      name: dateText(at, { weekday: 'short' }),
      label: dateText(at, { weekday: 'long' }),
      isOn,
      command: { kind: 'set-preferences', change: { quietHours: { ...quiet, days } } },
    };
  };
