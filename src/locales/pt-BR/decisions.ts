import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'Com aviso: você pediu para saber',
  'decision.asked-for': 'Com aviso: foi você que iniciou',
  'decision.settled': 'Com aviso: um escaneamento e tudo o que veio dele',
  'decision.found-running': 'Com aviso: começou antes do Usher',
  'decision.long-enough': 'Com aviso: durou o bastante',
  'decision.muted-until': 'Aviso retido: notificações silenciadas',
  'decision.quiet-hours': 'Aviso retido: horário de silêncio',
  'decision.locked': 'Aviso retido: a tela está bloqueada',
  'decision.asleep': 'Aviso retido: o computador está em repouso',
  'decision.told': 'Aviso retido e dado depois',
  'decision.cancelled': 'Sem aviso: você cancelou',
  'decision.seen': 'Sem aviso: você estava olhando',
  'decision.too-short': 'Sem aviso: durou muito pouco',
  'decision.kind-muted': 'Sem aviso: este tipo está silenciado',
  'decision.library-muted': 'Sem aviso: esta biblioteca está silenciada',
  'decision.server-muted': 'Sem aviso: este servidor está silenciado',
  'decision.all-muted': 'Sem aviso: tudo está silenciado',
  'decision.unworthy': 'Sem aviso: ninguém espera por isso',
};
