import { t } from '../../../locales/format.ts';
import type { PageCommand } from '../../command.ts';
import type { LoginItem, State } from '../../state.ts';
import type { Update } from '../../update.ts';
import { updateItems } from '../menu/updateItems.ts';
import { button, setting, toggle } from './controls.ts';
import type { SettingsSectionView, SettingView } from './settingsPageView.ts';
import { loginItemProblemText, shortcutProblemText } from './systemText.ts';
import { terminalCommandSetting } from './terminalCommandSetting.ts';

export function systemSection({
  preferences: { shortcut },
  loginItem,
  shortcutProblem,
  terminalCommand,
}: State): SettingsSectionView {
  return {
    id: 'system',
    title: t('settings.system'),
    status: undefined,
    settings: [
      ...(loginItem ? [loginSetting(loginItem)] : []),
      setting(
        'shortcut',
        t('settings.shortcut'),
        { kind: 'shortcut', keys: shortcut ? keysText(shortcut) : undefined, place: { key: 'shortcut' } },
        shortcutProblem ? shortcutProblemText(shortcutProblem) : t('settings.shortcut-hint'),
      ),
      ...(terminalCommand ? [terminalCommandSetting(terminalCommand)] : []),
    ],
  };
}

function loginSetting({ isOn, problem }: LoginItem): SettingView {
  const control = toggle(isOn, { kind: 'open-at-login', isOn: !isOn });
  return setting('login', t('menu.open-at-login'), control, problem && loginItemProblemText(problem));
}

/** "Ctrl + Shift + U" */
function keysText(shortcut: string): string {
  return shortcut
    .replace(/\b(CommandOrControl|Control)\b/, 'Ctrl')
    .split('+')
    .join(' + ');
}

/** In the words of the tray's menu. */
export function updateSection(update: Update, isDaily: boolean): SettingsSectionView {
  const items = updateItems(update, isDaily);
  const buttons = items.flatMap((i) => (i.kind === 'action' ? button(i.label, i.command) : []));
  const texts = items.flatMap((i) => (i.kind === 'text' ? i.label : []));
  const switches = items.flatMap((i) =>
    i.kind === 'checkbox' ? setting('daily-updates', i.label, toggle(i.isChecked, i.command)) : [],
  );
  const newer = setting('update', t('settings.newer'), { kind: 'buttons', buttons }, texts.join(' '));
  return {
    id: 'updates',
    title: t('settings.updates'),
    status: undefined,
    settings: [newer, ...switches],
  };
}

export function dataSection(): SettingsSectionView {
  const report = button(t('settings.report-show'), { kind: 'prepare-diagnostics' });
  const command: PageCommand = { kind: 'reset-preferences' };
  const question = { text: t('settings.reset-question'), yes: t('settings.reset-now') };
  return {
    id: 'data',
    title: t('settings.data'),
    status: undefined,
    settings: [
      setting(
        'reset',
        t('settings.reset'),
        { kind: 'buttons', buttons: [button(t('settings.reset-now'), command, { question })] },
        t('settings.reset-hint'),
      ),
      setting(
        'file',
        t('settings.file'),
        {
          kind: 'buttons',
          buttons: [
            button(t('settings.export'), { kind: 'export-settings' }),
            button(t('settings.import'), { kind: 'import-settings' }),
          ],
        },
        t('settings.file-hint'),
      ),
      setting(
        'report',
        t('settings.report'),
        { kind: 'buttons', buttons: [report] },
        t('settings.report-hint'),
      ),
    ],
  };
}
