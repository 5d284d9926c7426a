import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}, {bound, select, lower {tras al menos {duration}} other {tras {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'Un servidor sin nombre',
  'terminal.doctor.ok': 'bien',
  'terminal.doctor.fails': 'falla',
  'terminal.doctor.in-use': 'en uso',
  'terminal.doctor.step': '{found}, {took}',

  'terminal.usage.no-uuid': '«{uuid}» no es el UUID de una actividad',
  'terminal.usage.all-or-uuid': '«cancel» admite varios UUID, o --all, --type o --library',

  'terminal.settings.default': '{key} = {value} (predeterminado)',
  'terminal.settings.meant': 'Ningún ajuste se llama «{key}». ¿Quizá {meant}?',
  'terminal.settings.no-key': 'Ningún ajuste se llama «{key}». Hay: {keys}.',
  'terminal.settings.takes.choice': '{key} admite uno de estos, no «{value}»: {values}.',
  'terminal.settings.takes.number': '{key} admite un número del {least} al {most}, no «{value}».',
  'terminal.settings.takes.from': '{key} admite un número entero a partir de {least}, no «{value}».',
  'terminal.settings.takes.text':
    '{key} admite un texto de {count, plural, one {# carácter} other {# caracteres}} como máximo.',
  'terminal.settings.takes.structure': '{key} admite JSON como {example}, no «{value}».',
  'terminal.settings.no-file': 'No existe el archivo {file}.',
  'terminal.settings.file-exists': 'Ya existe un archivo {file}, que queda como está.',
  'terminal.settings.disk': '{file} no se puede usar ({reason}).',
  'terminal.settings.unread': 'No se pueden leer los ajustes. No se cambió nada.',
  'terminal.settings.unsaved': 'No se pueden guardar los ajustes. No se cambió nada.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': '{server} está sin actividad.',
  'terminal.list-of': '{server}:',

  'terminal.cancel.accepted': 'Plex aceptó detenerla.',
  'terminal.cancel.over': 'Ya había acabado.',
  'terminal.cancel.refused': 'Plex se negó a detener solo esto.',
  'terminal.cancel.broader': 'Plex se negó a detener solo esto. «{what}» lo haría: añade --yes para ello.',
  'terminal.cancel.left': 'No se detuvo nada.',
  'terminal.cancel.none': 'No hay ninguna actividad «{uuid}» en curso, ni ninguna otra.',
  'terminal.cancel.unknown': 'No hay ninguna actividad «{uuid}» en curso. Están estas:',
  'terminal.cancel.ambiguous': 'Varias actividades empiezan por «{uuid}»:',
  'terminal.cancel.nothing': 'No hay nada en curso que se pueda detener.',
  'terminal.cancel.all': 'Se haría esto:',
  'terminal.cancel.all.question': '¿Hacerlo todo?',
  'terminal.cancel.all.yes': 'Se haría esto; añade --yes para ello:',
  'terminal.cancel.all.done':
    '{count, plural, =0 {No se detuvo nada.} one {Plex aceptó # petición de parada.} other {Plex aceptó # peticiones de parada.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'Plex aceptó escanear {name} en {server}.',
  'terminal.scan.agreed-as': 'Plex aceptó escanear {name} en {server}: {uuid}',
  'terminal.scan.none': 'Ninguna biblioteca se llama {name}. Hay: {names}.',
  'terminal.scan.several':
    'Varias bibliotecas se llaman {name}: {names}. Indica una por su nombre completo o su id, o su servidor con --server.',
  'terminal.scan.no-folder': '{name} no tiene la carpeta {path}. Tiene: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) en {server}',

  'terminal.watch.connecting': 'Conectando con {server}…',
  'terminal.watch.live': 'Conectado con {server}.',
  'terminal.watch.live-by': 'Conectado con {server}. {transport}',
  'terminal.watch.waiting': '{problem} Nuevo intento a las {time}.',

  'terminal.history.hidden': 'Solo se ha completado lo que nadie espera: --all lo muestra.',
  'terminal.history.no-match': 'Nada de lo completado coincide con eso.',
  'terminal.history.no-server': 'No se completó nada en un servidor llamado {name}. Hay: {names}.',
  'terminal.history.no-library': 'No se completó nada en una biblioteca llamada {name}. Hay: {names}.',
  'terminal.history.no-since': '--since admite 90m, 12h, 2d, 3w o un día como 2026-11-01, no «{since}».',
  'terminal.history.empty': 'Aún no se ha completado nada.',
  'terminal.history.dropped':
    '{count, plural, one {# línea del historial no se pudo leer y se omite.} other {# líneas del historial no se pudieron leer y se omiten.}}',
  'terminal.history.unreadable': 'No se puede leer el historial ({reason}).',
  'terminal.history.on': '{finished} en {server}',

  'terminal.no-server':
    'Ningún servidor: inicia sesión con la app o con `usher sign-in`, o establece PLEX_URL y PLEX_TOKEN.',
  'terminal.bad-address': 'PLEX_URL no es una dirección como http://192.168.1.20:32400.',
  'terminal.bad-token':
    'PLEX_TOKEN no es un token: tiene espacios, saltos de línea u otros caracteres que ningún token tiene.',
  'terminal.no-token': 'Falta PLEX_TOKEN: va con PLEX_URL.',
  'terminal.no-such-server': 'Ningún servidor se llama {name}. Hay: {names}.',
  'terminal.keychain.locked':
    'El llavero está bloqueado: desbloquéalo, o inicia sesión con la app, o establece PLEX_URL y PLEX_TOKEN.',
  'terminal.keychain.missing':
    'No hay llavero: inicia uno, o inicia sesión con la app, o establece PLEX_URL y PLEX_TOKEN.',
  'terminal.keychain.denied':
    'El llavero no deja que Usher lea el token: permítelo, o inicia sesión con la app, o establece PLEX_URL y PLEX_TOKEN.',
  'terminal.keychain.empty':
    'El llavero no da ningún token para {name}: inicia sesión con la app, o establece PLEX_URL y PLEX_TOKEN.',

  'terminal.sign-in.code': 'Abre {page} y escribe este código: {code}',
  'terminal.sign-in.given-up': 'Abandonado.',
  'terminal.sign-in.too-late': 'El código no se escribió a tiempo. Inténtalo de nuevo.',
  'terminal.sign-in.replaced': 'Entretanto, otra persona inició o cerró sesión. Eso es lo que cuenta.',
  'terminal.sign-in.no-keychain':
    'Ningún llavero acepta el inicio de sesión, y un archivo no es lugar para él.',
  'terminal.sign-in.no-resources': 'Sesión iniciada, pero plex.tv no indica los servidores.',
  'terminal.sign-in.done': 'Sesión iniciada como {account}.',
  'terminal.sign-in.none-chosen': 'Ningún servidor elegido. Hay: {names}.',
  'terminal.sign-in.no-servers': 'Ningún servidor elegido: la cuenta no tiene ninguno.',
  'terminal.sign-out.done': 'Sesión cerrada.',

  'terminal.demo.port': '--port admite un número del 0 al 65535, no «{port}»',
  'terminal.demo.no-such-scenario': 'no existe el escenario «{scenario}»; hay: {names}',
  'terminal.demo.port-in-use': 'el puerto {port} está en uso',
  'terminal.demo.listening': 'escuchando en {url}',
  'terminal.demo.scenario': 'escenario {scenario}; PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
