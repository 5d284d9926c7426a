import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version} est disponible',
  'notice.update-how': 'Le menu de l’icône permet de l’obtenir ou de l’ignorer.',

  'menu.check-updates': 'Rechercher des mises à jour…',
  'menu.checking-updates': 'Recherche de mises à jour…',
  'menu.newest': 'Usher {version} est la version la plus récente',
  'menu.download': 'Télécharger Usher {version}',
  'menu.releases': 'Obtenir Usher {version}…',
  'menu.skip': 'Ignorer la version {version}',
  'menu.downloading': 'Téléchargement… {percent}',
  'menu.install': 'Redémarrer pour installer {version}',
  'menu.daily-updates': 'Rechercher des mises à jour chaque jour',

  'update.unreachable': 'Impossible de rechercher des mises à jour\u00a0: github.com est injoignable.',
  'update.unreadable':
    'Impossible de rechercher des mises à jour\u00a0: les versions publiées sont illisibles.',
  'update.interrupted': 'Le téléchargement a été interrompu.',
  'update.damaged': 'Le fichier téléchargé n’était pas celui qui a été publié, et a été supprimé.',
  'update.not-installed': 'La mise à jour n’a pas pu être installée.',
  'update.no-browser': 'Aucun navigateur n’a ouvert le lien vers les versions publiées.',
};
