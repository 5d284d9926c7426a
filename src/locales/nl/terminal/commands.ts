import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers':
    'Meerdere servers heten {name}: {names}. Noem er een met de volledige naam of id.',
  'terminal.task.none': 'Geen onderhoudstaak heet {name}. Wel bekend: {names}.',
  'terminal.task.several':
    'Meerdere onderhoudstaken heten {name}: {names}. Noem er een met de volledige naam, of de server met --server.',
  'terminal.task.on': '{name} op {server}',
  'terminal.run.accepted': 'Plex gaat akkoord met het starten van “{task}” op {server}.',
  'terminal.run.over': '“{task}” loopt al op {server}.',
  'terminal.stop.accepted': 'Plex gaat akkoord met het stoppen van “{task}” op {server}.',
  'terminal.stop.over': '“{task}” loopt niet op {server}.',

  'terminal.cancel.of': '{title}: {sentence}',

  'terminal.idle.waiting': 'Wachten tot het op {servers} {duration} rustig is…',
  'terminal.idle.done': 'Al {duration} rustig.',
  'terminal.idle.timed-out': 'Na {duration} nog niet rustig.',
  'terminal.idle.away': '{server} is niet verbonden',
  'terminal.idle.bad-time': '{option} is een tijd zoals 20, 90s, 15m of 2h, niet ‘{time}’.',

  'terminal.servers.shared': 'van iemand anders',
  'terminal.servers.own': 'van jezelf',
  'terminal.servers.no-address': 'nog geen werkend adres',
  'terminal.servers.kept': 'token in de sleutelhanger',
  'terminal.servers.none-needed': 'heeft geen token nodig',
  'terminal.servers.answers': 'antwoordt',

  'terminal.list.legend': 'usher cancel {uuid} stopt een activiteit.',
  'terminal.list.broad': '* alleen samen met andere; vraagt het eerst.',
};
