import { expect, test } from 'vitest';
import type { OwnCommand, TerminalCommand } from '../../../src/domain/settings/terminalCommand.ts';
import { initialState } from '../../../src/domain/state.ts';
import { settingsView } from '../../../src/domain/view/settings/settingsView.ts';
import { having } from '../given.ts';

const file = '/home/ada/.local/bin/usher';
const own: OwnCommand = {
  kind: 'own',
  file,
  isInstalled: false,
  pathStep: undefined,
  hasNode: true,
  isRefused: false,
};
const line = 'export PATH="$HOME/.local/bin:$PATH"';
const folder = 'C:\\Users\\ada\\AppData\\Local\\Microsoft\\WindowsApps';

function settingFor(...read: readonly TerminalCommand[]) {
  const events = read.map((terminalCommand) => ({ kind: 'terminal-command-read', terminalCommand }) as const);
  const { sections } = settingsView(having(initialState, ...events), '', 0);
  return sections.flatMap(({ settings }) => settings).find(({ id }) => id === 'terminal-command');
}

test('CL13 there is no row before anything is known', () => {
  expect(settingFor()).toBeUndefined();
});

test.each<[says: string, command: TerminalCommand, button: string | undefined]>([
  [`Not installed. It would be ${file}.`, own, 'Install'],
  [`Installed: ${file}.`, { ...own, isInstalled: true }, 'Remove'],
  [
    `Not installed. It would be ${file}. It needs Node 20.18.1 or newer, which was not found: https://nodejs.org.`,
    { ...own, hasNode: false, pathStep: { kind: 'line', line, startFile: '~/.zshrc' } },
    'Install',
  ],
  [
    `Installed: ${file}. Its folder is not in PATH yet. Add this line to ~/.zshrc and open a new terminal: ${line}`,
    { ...own, isInstalled: true, pathStep: { kind: 'line', line, startFile: '~/.zshrc' } },
    'Remove',
  ],
  [
    `Installed: ${file}. Its folder is not in PATH yet. Add it in the system’s environment variables: ${folder}.`,
    { ...own, isInstalled: true, pathStep: { kind: 'folder', folder } },
    'Remove',
  ],
  [
    'There is another ‘usher’ already, which Usher leaves alone: /opt/usher.',
    { kind: 'foreign', file: '/opt/usher' },
    undefined,
  ],
  ['It belongs to the package that Usher was installed from.', { kind: 'packaged' }, undefined],
  [
    'An AppImage lies elsewhere each time it runs. The deb, the rpm and npm bring the command.',
    { kind: 'unsettled', where: 'app-image' },
    undefined,
  ],
  [
    'Move Usher into the Applications folder first, and open it there.',
    { kind: 'unsettled', where: 'not-moved' },
    undefined,
  ],
])('CL13 CL15 CL17 CL18 says: %s', (says, command, button) => {
  const setting = settingFor(command);
  expect(setting).toMatchObject({ label: 'The ‘usher’ command in a terminal', hint: says });
  const buttons = setting?.control.kind === 'buttons' ? setting.control.buttons : [];
  expect(buttons.map(({ name }) => name)).toEqual(button ? [button] : []);
});

test('CL13 a refusal is said beside it', () => {
  expect(settingFor({ ...own, isRefused: true })?.outcome).toEqual({
    text: 'The system did not let Usher change this. The log says why.',
    isProblem: true,
  });
});
