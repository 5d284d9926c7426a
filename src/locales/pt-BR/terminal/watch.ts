import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem} Entre de novo com `usher sign-in`.',
  'terminal.watch.key.select': 'navegar',
  'terminal.watch.key.stop': 'interromper',
  'terminal.watch.key.stop-all': 'interromper tudo',
  'terminal.watch.key.open': 'abrir ou fechar um grupo',
  'terminal.watch.key.history': 'histórico',
  'terminal.watch.key.retry': 'tentar conectar de novo agora',
  'terminal.watch.key.help': 'ajuda',
  'terminal.watch.key.quit': 'sair',
  'terminal.watch.how-to-stop':
    'Antes de interromper uma atividade, a linha de baixo diz o que a tecla c interromperia. Se for mais do que a atividade, antes é pedida confirmação.',
};
