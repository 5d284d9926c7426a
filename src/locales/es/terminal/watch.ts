import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} Vuelve a iniciar sesión con `usher sign-in`.',
  'terminal.watch.key.select': 'elegir',
  'terminal.watch.key.stop': 'detener',
  'terminal.watch.key.stop-all': 'detener todo',
  'terminal.watch.key.open': 'abrir o cerrar un grupo',
  'terminal.watch.key.history': 'historial',
  'terminal.watch.key.retry': 'reintentar la conexión ahora',
  'terminal.watch.key.help': 'ayuda',
  'terminal.watch.key.quit': 'salir',
  'terminal.watch.how-to-stop':
    'Antes de detener una actividad, la línea inferior indica qué detendría la tecla c. Si es más que la actividad, antes se pide confirmación.',
};
