import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers':
    'Varios servidores se llaman {name}: {names}. Indica uno por su nombre completo o su id.',
  'terminal.task.none': 'Ninguna tarea de mantenimiento se llama {name}. Hay: {names}.',
  'terminal.task.several':
    'Varias tareas de mantenimiento se llaman {name}: {names}. Indica una por su nombre completo, o su servidor con --server.',
  'terminal.task.on': '{name} en {server}',
  'terminal.run.accepted': 'Plex aceptó iniciar «{task}» en {server}.',
  'terminal.run.over': '«{task}» ya está en curso en {server}.',
  'terminal.stop.accepted': 'Plex aceptó detener «{task}» en {server}.',
  'terminal.stop.over': '«{task}» no está en curso en {server}.',

  'terminal.cancel.of': '{title}: {sentence}',

  'terminal.idle.waiting': 'Esperando {duration} sin actividad en {servers}…',
  'terminal.idle.done': 'Sin actividad desde hace {duration}.',
  'terminal.idle.timed-out': 'No se alcanzó la inactividad tras {duration}.',
  'terminal.idle.away': '{server} no está conectado',
  'terminal.idle.bad-time': '{option} admite una duración como 20, 90s, 15m o 2h, no «{time}».',

  'terminal.servers.shared': 'de otra persona',
  'terminal.servers.own': 'tuyo',
  'terminal.servers.no-address': 'aún no ha funcionado ninguna dirección',
  'terminal.servers.kept': 'el token está en el llavero',
  'terminal.servers.none-needed': 'no necesita token',
  'terminal.servers.answers': 'responde',

  'terminal.list.legend': 'usher cancel {uuid} detiene una.',
  'terminal.list.broad': '* solo deteniendo algo más; antes se pide confirmación.',
};
