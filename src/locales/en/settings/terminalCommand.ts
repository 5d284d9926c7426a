/** The command `usher`, on the settings page. */
export const terminalCommand = {
  'terminal-command.name': 'The ‘usher’ command in a terminal',
  'terminal-command.install': 'Install',
  'terminal-command.absent': 'Not installed. It would be {file}.',
  'terminal-command.installed': 'Installed: {file}.',
  'terminal-command.foreign': 'There is another ‘usher’ already, which Usher leaves alone: {file}.',
  'terminal-command.packaged': 'It belongs to the package that Usher was installed from.',
  'terminal-command.app-image':
    'An AppImage lies elsewhere each time it runs. The deb, the rpm and npm bring the command.',
  'terminal-command.not-moved': 'Move Usher into the Applications folder first, and open it there.',
  'terminal-command.no-node': 'It needs Node 20.18.1 or newer, which was not found: https://nodejs.org.',
  'terminal-command.add-line':
    'Its folder is not in PATH yet. Add this line to {file} and open a new terminal: {line}',
  'terminal-command.add-folder':
    'Its folder is not in PATH yet. Add it in the system’s environment variables: {folder}.',
} as const;
