import { t } from '../../../locales/format.ts';
import type { SettingsCommand, UpdateCommand } from '../../command.ts';
import type { Update, UpdatePhase } from '../../update.ts';
import type { MenuItemView } from '../menuItem.ts';
import { percentText } from '../text.ts';

type UpdateItemView =
  | Extract<MenuItemView, { readonly kind: 'text' }>
  | (Extract<MenuItemView, { readonly kind: 'action' | 'checkbox' }> & {
      readonly command: UpdateCommand | SettingsCommand;
    });

/** What the tray's menu says of newer versions of Usher. */
export function updateItems(update: Update | undefined, isDaily: boolean): readonly UpdateItemView[] {
  if (!update) return [];
  const { phase, problem } = update;
  return [
    ...(problem ? [text(t(`update.${problem}`))] : []),
    ...phaseItems(phase),
    {
      kind: 'checkbox',
      label: t('menu.daily-updates'),
      isChecked: isDaily,
      command: { kind: 'set-preferences', change: { dailyUpdates: !isDaily } },
    },
  ];
}

function phaseItems(phase: UpdatePhase): readonly UpdateItemView[] {
  const check = action(t('menu.check-updates'), { kind: 'check-updates' });
  switch (phase.kind) {
    case 'none':
      return [check];
    case 'checking':
      return [text(t('menu.checking-updates'))];
    case 'newest':
      return [text(t('menu.newest', { version: phase.version })), check];
    case 'offered': {
      const { version, isDownloadable } = phase;
      return [
        isDownloadable
          ? action(t('menu.download', { version }), { kind: 'download-update', version })
          : action(t('menu.releases', { version }), { kind: 'open-releases' }),
        action(t('menu.skip', { version }), { kind: 'skip-update', version }),
      ];
    }
    case 'downloading':
      return [text(t('menu.downloading', { percent: percentText(phase.percent) ?? '' }))];
    case 'ready': {
      const { version } = phase;
      return [action(t('menu.install', { version }), { kind: 'install-update', version })];
    }
  }
}

function text(label: string): UpdateItemView {
  return { kind: 'text', label };
}

function action(label: string, command: UpdateCommand | SettingsCommand): UpdateItemView {
  return { kind: 'action', label, command };
}
