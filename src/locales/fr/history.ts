import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'Aujourd’hui',
  'history.yesterday': 'Hier',
  'history.since': 'Depuis {day}, {time}',
  'history.jobs': '{count, plural, one {# activité} other {# activités}}',
  'history.jobs-lasted': '{jobs}, {total} au total, {median} en général',
  'history.empty': 'Rien n’est encore terminé.',
  'history.no-match': 'Rien de terminé ne correspond à ceci\u00a0: {limits}.',
  'history.library': 'Bibliothèque {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'Enregistré dans {folder} sous le nom {name}.',
  'history.unsaved': 'Impossible d’enregistrer le fichier. Le journal en donne la raison.',
  'history.cleared': 'L’historique est maintenant vide.',
  'history.uncleared': 'Impossible d’effacer l’historique. Le journal en donne la raison.',
  'history.clear-question':
    'Oublier tout ce qui est terminé, sur tous les serveurs\u202f? Ce qui est en cours continue et sera annoncé à la fin.',

  'kind.scan': 'Scans de bibliothèques',
  'kind.metadata': 'Métadonnées',
  'kind.analysis': 'Analyse des médias',
  'kind.download': 'Téléchargements',
  'kind.live-tv': 'TV en direct',
  'kind.maintenance': 'Maintenance',
  'kind.other': 'Autres activités',
};
