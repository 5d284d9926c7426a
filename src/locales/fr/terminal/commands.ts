import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers':
    'Plusieurs serveurs s’appellent {name}\u00a0: {names}. Indiquez-en un par son nom complet ou son identifiant.',
  'terminal.task.none': 'Aucune tâche de maintenance ne s’appelle {name}. Il y a\u00a0: {names}.',
  'terminal.task.several':
    'Plusieurs tâches de maintenance s’appellent {name}\u00a0: {names}. Indiquez-en une par son nom complet, ou son serveur avec --server.',
  'terminal.task.on': '{name} sur {server}',
  'terminal.run.accepted': 'Plex a accepté de lancer «\u00a0{task}\u00a0» sur {server}.',
  'terminal.run.over': '«\u00a0{task}\u00a0» est déjà en cours sur {server}.',
  'terminal.stop.accepted': 'Plex a accepté d’arrêter «\u00a0{task}\u00a0» sur {server}.',
  'terminal.stop.over': '«\u00a0{task}\u00a0» n’est pas en cours sur {server}.',

  'terminal.cancel.of': '{title}\u00a0: {sentence}',

  'terminal.idle.waiting': 'En attente de {duration} d’inactivité sur {servers}…',
  'terminal.idle.done': 'Aucune activité depuis {duration}.',
  'terminal.idle.timed-out': 'Inactivité non atteinte après {duration}.',
  'terminal.idle.away': '{server} n’est pas connecté',
  'terminal.idle.bad-time': '{option} attend une durée comme 20, 90s, 15m ou 2h, pas «\u00a0{time}\u00a0».',

  'terminal.servers.shared': 'à quelqu’un d’autre',
  'terminal.servers.own': 'à vous',
  'terminal.servers.no-address': 'aucune adresse n’a encore fonctionné',
  'terminal.servers.kept': 'le jeton est dans le trousseau',
  'terminal.servers.none-needed': 'aucun jeton nécessaire',
  'terminal.servers.answers': 'répond',

  'terminal.list.legend': 'usher cancel {uuid} en arrête une.',
  'terminal.list.broad': '* seulement en arrêtant davantage\u202f; une confirmation est demandée.',
};
