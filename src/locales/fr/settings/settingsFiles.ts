import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'Les paramètres du fichier sont maintenant en vigueur.',
  'settings.imported-partly':
    'Les paramètres du fichier sont maintenant en vigueur, sauf ce que cette version d’Usher ne comprend pas\u00a0: {keys}.',
  'settings.no-export': 'Ce n’est pas un fichier de paramètres exportés. Rien n’a été modifié.',

  'settings.about.leastSeconds':
    'Durée minimale, en secondes, d’une activité pour qu’elle soit annoncée si personne ne l’a demandée.',
  'settings.about.settleSeconds':
    'Secondes sans nouvelles après lesquelles un scan est considéré comme fini.',
  'settings.about.noticeRules':
    'Exceptions pour des types d’activité, des serveurs et des bibliothèques\u00a0: s’ils sont annoncés, et après combien de secondes.',
  'settings.about.tellsLoss': 'Annoncer qu’un serveur est injoignable.',
  'settings.about.tellsReturn': 'Annoncer qu’un serveur est de retour.',
  'settings.about.tellsStalls': 'Annoncer qu’une activité n’avance plus.',
  'settings.about.quietHours':
    'Quand rien n’est annoncé\u00a0: début, fin, et jours où cela commence (0 est dimanche).',
  'settings.about.mutedUntil': 'Ne rien annoncer avant ce moment, en millisecondes depuis 1970.',
  'settings.about.language': 'La langue d’Usher.',
  'settings.about.theme': 'Clair ou sombre.',
  'settings.about.contrast': 'Plus de contraste que le système n’en demande.',
  'settings.about.zoom': 'La taille de la fenêtre, en pour cent.',
  'settings.about.besideIcon': 'Ce qui s’affiche à côté de l’icône, ou dans son infobulle.',
  'settings.about.shortcut':
    'Touches qui ouvrent la fenêtre depuis n’importe où, par exemple CommandOrControl+Shift+U.',
  'settings.about.dailyUpdates': 'Rechercher chaque jour les nouvelles versions d’Usher.',
  'settings.about.hooks': 'Commandes et webhooks exécutés quand quelque chose se passe.',
};
