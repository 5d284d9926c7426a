import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': 'Scanner {name}',
  'start.scan-folder': 'Scanner {folder} dans {name}',
  'start.refresh-metadata': 'Actualiser les métadonnées dans {name}',
  'start.guide': 'Actualiser le guide\u00a0: {name}',
  'start.task': 'Exécuter\u00a0: {name}',
  'start.stop': 'Arrêter {name}',
  'start.warning':
    'Toutes les métadonnées de la bibliothèque {name} seront récupérées à nouveau. Cela peut prendre des heures.',
  'start.folders': '{count, plural, one {# dossier} other {# dossiers}}',

  'start.asked': 'Demande à Plex…',
  'start.accepted': 'Plex a accepté.',
  'start.running': 'En cours',
  'start.running-at': 'En cours, {percent}',
  'start.stopping': 'Arrêt en cours…',
  'start.unseen': 'Plex a accepté, mais aucune activité n’est apparue.',

  'start.shared': 'Serveur de quelqu’un d’autre\u00a0: seul son propriétaire peut y lancer une activité.',
  'start.forbidden': 'Plex a refusé\u00a0: ce compte ne peut pas y lancer d’activité.',
  'start.away': 'Non connecté\u00a0: rien ne peut être lancé pour le moment.',
  'start.nothing': 'Aucune activité à lancer n’est encore connue.',

  'start.problem.account': 'Plex a refusé\u00a0: ce compte ne peut pas lancer cette activité.',
  'start.problem.unknown': 'Plex ne connaît plus cet élément.',
  'start.problem.refused': 'Plex a refusé de lancer cette activité.',
  'start.problem.late': 'Le serveur n’a pas répondu à temps. L’activité peut encore commencer.',
  'start.problem.starting': 'Le serveur démarre. Réessayez dans une minute.',
  'start.problem.error': 'Le serveur a répondu par une erreur.',
  'start.problem.unreachable': 'Le serveur était injoignable.',

  'started.known': 'Lancé par vous',
  'started.guess': 'Probablement lancé par vous',

  'headline.start': 'Lancer une activité',
  'headline.settings': 'Paramètres',
  'headline.diagnostics': 'Rapport de diagnostic',
  'menu.start': 'Lancer…',
  'menu.scan': 'Scanner une bibliothèque',
  'notice.not-started': '{work}\u00a0: lancement impossible',
  'notice.not-stopped': '{work}\u00a0: arrêt impossible',
  'notice.not-seen': '{work}\u00a0: rien n’est apparu',
  'notice.metadata-refreshed': '{name}\u00a0: métadonnées actualisées',
};
