import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': 'Escanear {name}',
  'start.scan-folder': 'Escanear {folder} de {name}',
  'start.refresh-metadata': 'Actualizar metadatos de {name}',
  'start.guide': 'Actualizar guía de {name}',
  'start.task': 'Ejecutar ahora: {name}',
  'start.stop': 'Detener {name}',
  'start.warning': 'Se vuelven a obtener los metadatos de todo {name}. Puede tardar horas.',
  'start.folders': '{count, plural, one {# carpeta} other {# carpetas}}',

  'start.asked': 'Preguntando a Plex…',
  'start.accepted': 'Plex aceptó.',
  'start.running': 'En curso',
  'start.running-at': 'En curso, {percent}',
  'start.stopping': 'Deteniendo…',
  'start.unseen': 'Plex aceptó, pero no se vio ninguna actividad.',

  'start.shared': 'Es el servidor de otra persona: solo su propietario puede iniciar algo en él.',
  'start.forbidden': 'Plex se negó: esta cuenta no puede iniciar nada en él.',
  'start.away': 'Sin conexión: ahora no se puede iniciar nada.',
  'start.nothing': 'Aún no se conoce nada que se pueda iniciar.',

  'start.problem.account': 'Plex se negó: esta cuenta no puede iniciarlo.',
  'start.problem.unknown': 'Plex ya no lo conoce.',
  'start.problem.refused': 'Plex se negó a iniciarlo.',
  'start.problem.late': 'El servidor no respondió a tiempo. Aún puede que empiece.',
  'start.problem.starting': 'El servidor está arrancando. Inténtalo de nuevo dentro de un minuto.',
  'start.problem.error': 'El servidor respondió con un error.',
  'start.problem.unreachable': 'No se pudo acceder al servidor.',

  'started.known': 'La iniciaste tú',
  'started.guess': 'Probablemente la iniciaste tú',

  'headline.start': 'Iniciar una actividad',
  'headline.settings': 'Ajustes',
  'headline.diagnostics': 'Informe de diagnóstico',
  'menu.start': 'Iniciar…',
  'menu.scan': 'Escanear una biblioteca',
  'notice.not-started': '{work}: no se inició',
  'notice.not-stopped': '{work}: no se detuvo',
  'notice.not-seen': '{work}: no se vio',
  'notice.metadata-refreshed': '{name}: metadatos actualizados',
};
