import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'Con aviso: querías que se te avisara',
  'decision.asked-for': 'Con aviso: la iniciaste tú',
  'decision.settled': 'Con aviso: un escaneo y todo lo que trajo consigo',
  'decision.found-running': 'Con aviso: ya estaba en curso antes que Usher',
  'decision.long-enough': 'Con aviso: duró lo suficiente',
  'decision.muted-until': 'Aviso retenido: notificaciones silenciadas',
  'decision.quiet-hours': 'Aviso retenido: horas de silencio',
  'decision.locked': 'Aviso retenido: pantalla bloqueada',
  'decision.asleep': 'Aviso retenido: equipo en reposo',
  'decision.told': 'Aviso retenido y dado después',
  'decision.cancelled': 'Sin aviso: la cancelaste tú',
  'decision.seen': 'Sin aviso: estabas mirando',
  'decision.too-short': 'Sin aviso: fue demasiado breve',
  'decision.kind-muted': 'Sin aviso: este tipo está silenciado',
  'decision.library-muted': 'Sin aviso: esta biblioteca está silenciada',
  'decision.server-muted': 'Sin aviso: este servidor está silenciado',
  'decision.all-muted': 'Sin aviso: todo está silenciado',
  'decision.unworthy': 'Sin aviso: nadie espera una actividad así',
};
