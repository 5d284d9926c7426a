import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} `usher sign-in` signs in again.',
  'terminal.watch.key.select': 'select',
  'terminal.watch.key.stop': 'stop',
  'terminal.watch.key.stop-all': 'stop all',
  'terminal.watch.key.open': 'open or close a group',
  'terminal.watch.key.history': 'history',
  'terminal.watch.key.retry': 'connect again now',
  'terminal.watch.key.help': 'help',
  'terminal.watch.key.quit': 'quit',
  'terminal.watch.how-to-stop':
    'Before you stop a job, the line at the bottom says what c would stop. It asks first where that is more than the job.',
};
