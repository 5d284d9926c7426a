import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers': 'Several servers are called {name}: {names}. Name one by its whole name or id.',
  'terminal.task.none': 'No maintenance task is called {name}. There is: {names}.',
  'terminal.task.several':
    'Several maintenance tasks are called {name}: {names}. Name one by its whole name, or its server with --server.',
  'terminal.task.on': '{name} on {server}',
  'terminal.run.accepted': 'Plex agreed to start “{task}” on {server}.',
  'terminal.run.over': '“{task}” runs on {server} already.',
  'terminal.stop.accepted': 'Plex agreed to stop “{task}” on {server}.',
  'terminal.stop.over': '“{task}” does not run on {server}.',
  'terminal.cancel.of': '{title}: {sentence}',
  'terminal.idle.waiting': 'Waiting for {servers} to be idle for {duration}…',
  'terminal.idle.done': 'Idle for {duration}.',
  'terminal.idle.timed-out': 'Not idle after {duration}.',
  'terminal.idle.away': '{server} is not connected',
  'terminal.idle.bad-time': '{option} takes a time such as 20, 90s, 15m or 2h, not ‘{time}’.',
  'terminal.servers.shared': 'somebody else’s',
  'terminal.servers.own': 'your own',
  'terminal.servers.no-address': 'no address worked yet',
  'terminal.servers.kept': 'the token is in the keychain',
  'terminal.servers.none-needed': 'needs no token',
  'terminal.servers.answers': 'answers',
  'terminal.list.legend': 'usher cancel {uuid} stops one.',
  'terminal.list.broad': '* only together with more; it asks first.',
};
