import { t } from '../../../locales/format.ts';
import type { OwnCommand, PathStep, TerminalCommand } from '../../settings/terminalCommand.ts';
import { button, setting } from './controls.ts';
import type { ControlView, SettingView } from './settingsPageView.ts';
import { loginItemProblemText } from './systemText.ts';

export function terminalCommandSetting(command: TerminalCommand): SettingView {
  const shown = setting('terminal-command', t('terminal-command.name'), controlOf(command), textOf(command));
  const isRefused = command.kind === 'own' && command.isRefused;
  return isRefused ? { ...shown, outcome: { text: loginItemProblemText('denied'), isProblem: true } } : shown;
}

function controlOf(command: TerminalCommand): ControlView {
  if (command.kind !== 'own') return { kind: 'text' };
  const { isInstalled } = command;
  const name = t(isInstalled ? 'settings.remove' : 'terminal-command.install');
  return {
    kind: 'buttons',
    buttons: [button(name, { kind: 'set-terminal-command', isInstalled: !isInstalled })],
  };
}

function textOf(command: TerminalCommand): string {
  switch (command.kind) {
    case 'packaged':
      return t('terminal-command.packaged');
    case 'unsettled':
      return t(`terminal-command.${command.where}`);
    case 'foreign':
      return t('terminal-command.foreign', { file: command.file });
    case 'own':
      return ownText(command);
  }
}

/** How it stands, and what is missing before it can be used. */
function ownText({ isInstalled, file, hasNode, pathStep }: OwnCommand): string {
  const texts = [
    t(isInstalled ? 'terminal-command.installed' : 'terminal-command.absent', { file }),
    ...(hasNode ? [] : [t('terminal-command.no-node')]),
    ...(isInstalled && pathStep ? [stepText(pathStep)] : []),
  ];
  return texts.join(' ');
}

function stepText(step: PathStep): string {
  if (step.kind === 'folder') return t('terminal-command.add-folder', { folder: step.folder });
  return t('terminal-command.add-line', { file: step.startFile, line: step.line });
}
