import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} `usher sign-in` logt opnieuw in.',
  'terminal.watch.key.select': 'kiezen',
  'terminal.watch.key.stop': 'stoppen',
  'terminal.watch.key.stop-all': 'alles stoppen',
  'terminal.watch.key.open': 'groep openen of sluiten',
  'terminal.watch.key.history': 'geschiedenis',
  'terminal.watch.key.retry': 'nu opnieuw verbinden',
  'terminal.watch.key.help': 'hulp',
  'terminal.watch.key.quit': 'afsluiten',
  'terminal.watch.how-to-stop':
    'Voordat je een activiteit stopt, staat op de onderste regel wat c zou stoppen. Is dat meer dan de activiteit, dan wordt het eerst gevraagd.',
};
