import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'Hoy',
  'history.yesterday': 'Ayer',
  'history.since': 'Desde el {day}, {time}',
  'history.jobs': '{count, plural, one {# actividad} other {# actividades}}',
  'history.jobs-lasted': '{jobs}, {total} en total, normalmente {median}',
  'history.empty': 'Aún no se ha completado nada.',
  'history.no-match': 'Nada de lo completado coincide con esto: {limits}.',
  'history.library': 'Biblioteca {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'Guardado en {folder} como {name}.',
  'history.unsaved': 'No se pudo guardar el archivo. El registro indica por qué.',
  'history.cleared': 'El historial está vacío.',
  'history.uncleared': 'No se pudo borrar el historial. El registro indica por qué.',
  'history.clear-question':
    '¿Olvidar todo lo completado, en todos los servidores? Lo que está en curso continúa, y se avisará cuando se complete.',

  'kind.scan': 'Escaneos de bibliotecas',
  'kind.metadata': 'Metadatos',
  'kind.analysis': 'Análisis de medios',
  'kind.download': 'Descargas',
  'kind.live-tv': 'TV en directo',
  'kind.maintenance': 'Mantenimiento',
  'kind.other': 'Otras actividades',
};
