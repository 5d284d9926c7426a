import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers':
    'Mehrere Server heißen {name}: {names}. Nenne einen mit seinem ganzen Namen oder seiner ID.',
  'terminal.task.none': 'Keine Wartungsaufgabe heißt {name}. Es gibt: {names}.',
  'terminal.task.several':
    'Mehrere Wartungsaufgaben heißen {name}: {names}. Nenne eine mit ihrem ganzen Namen, oder ihren Server mit --server.',
  'terminal.task.on': '{name} auf {server}',
  'terminal.run.accepted': 'Plex hat zugestimmt, „{task}“ auf {server} zu starten.',
  'terminal.run.over': '„{task}“ läuft schon auf {server}.',
  'terminal.stop.accepted': 'Plex hat zugestimmt, „{task}“ auf {server} zu stoppen.',
  'terminal.stop.over': '„{task}“ läuft nicht auf {server}.',

  'terminal.cancel.of': '{title}: {sentence}',

  'terminal.idle.waiting': 'Wartet, bis auf {servers} {duration} lang nichts läuft\u00a0…',
  'terminal.idle.done': 'Seit {duration} ruhig.',
  'terminal.idle.timed-out': 'Nach {duration} noch nicht ruhig.',
  'terminal.idle.away': '{server} ist nicht verbunden',
  'terminal.idle.bad-time': '{option} nimmt eine Zeit wie 20, 90s, 15m oder 2h, nicht ‚{time}‘.',

  'terminal.servers.shared': 'von jemand anderem',
  'terminal.servers.own': 'dein eigener',
  'terminal.servers.no-address': 'noch keine funktionierende Adresse',
  'terminal.servers.kept': 'Token im Schlüsselbund',
  'terminal.servers.none-needed': 'braucht kein Token',
  'terminal.servers.answers': 'antwortet',

  'terminal.list.legend': 'usher cancel {uuid} stoppt einen Vorgang.',
  'terminal.list.broad': '* nur zusammen mit anderen; fragt vorher.',
};
