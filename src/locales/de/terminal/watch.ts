import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} `usher sign-in` meldet neu an.',
  'terminal.watch.key.select': 'auswählen',
  'terminal.watch.key.stop': 'stoppen',
  'terminal.watch.key.stop-all': 'alles stoppen',
  'terminal.watch.key.open': 'Gruppe öffnen oder schließen',
  'terminal.watch.key.history': 'Verlauf',
  'terminal.watch.key.retry': 'jetzt neu verbinden',
  'terminal.watch.key.help': 'Hilfe',
  'terminal.watch.key.quit': 'beenden',
  'terminal.watch.how-to-stop':
    'Bevor du einen Vorgang stoppst, steht in der untersten Zeile, was c stoppen würde. Ist das mehr als der Vorgang, wird erst gefragt.',
};
