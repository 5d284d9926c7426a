import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} Reconnectez-vous avec `usher sign-in`.',
  'terminal.watch.key.select': 'choisir',
  'terminal.watch.key.stop': 'arrêter',
  'terminal.watch.key.stop-all': 'tout arrêter',
  'terminal.watch.key.open': 'ouvrir ou fermer un groupe',
  'terminal.watch.key.history': 'historique',
  'terminal.watch.key.retry': 'réessayer la connexion maintenant',
  'terminal.watch.key.help': 'aide',
  'terminal.watch.key.quit': 'quitter',
  'terminal.watch.how-to-stop':
    'Avant d’arrêter une activité, la ligne du bas indique ce que la touche c arrêterait. Une confirmation est demandée si c’est plus que cette activité.',
};
