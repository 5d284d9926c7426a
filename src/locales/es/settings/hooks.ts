import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'Hooks',
  'hook.how':
    'Comandos y webhooks que se ejecutan cuando ocurre algo. En la línea de comandos: usher hooks add FILE',
  'hook.add': 'Añadir o cambiar',
  'hook.guide': 'Cómo hacerlo',
  'hook.elsewhere': '«usher watch --hooks» los está ejecutando ahora.',
  'hook.try': 'Probar',
  'hook.try-named': 'Probar: {name}',
  'hook.failing': '{count, plural, one {# falla} other {# fallan}}',
  'hook.notice':
    '{count, plural, one {El hook «{name}» falló: {problem}} other {{count, number} hooks fallan, entre ellos «{name}»}}.',

  'hook.runs': 'Ejecuta {program}',
  'hook.sends': 'Envía a {host}',
  'hook.finish': 'Una actividad se completa',
  'hook.settle': 'Un escaneo acaba',
  'hook.idle': 'Un servidor ya no tiene nada que hacer',

  'hook.worked': 'Funcionó {when}',
  'hook.failed': 'Falló {when}: {problem}',
  'hook.dropped': '{count, plural, one {# ejecución omitida} other {# ejecuciones omitidas}}',
  'hook.no-program': 'el programa no se encuentra o no se puede ejecutar',
  'hook.exit': 'terminó con el código {code, number}',
  'hook.signal': 'lo terminó la señal {signal}',
  'hook.timed-out': 'no acabó en {duration}',
  'hook.unsafe-argument': 'un texto del servidor habría sido una opción del programa',
  'hook.no-secret': 'falta su secreto {name}',
  'hook.keychain': 'el llavero no da su secreto',
  'hook.bad-address': 'su dirección o un encabezado no se puede usar',
  'hook.status': 'respondió {status}',

  'terminal.help.hooks': 'comandos y webhooks que se ejecutan cuando ocurre algo',
  'terminal.help.hooks.examples': `usher hooks                   todos, y su último resultado
usher hooks add ntfy.json     añade el de un archivo
usher hooks secret NTFY       pide lo que un hook llama NTFY
usher hooks test ntfy         lo ejecuta ahora
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'todos los hooks, y el resultado de su última ejecución',
  'terminal.help.hooks.add': 'añade un hook de un archivo JSON, o de stdin con -',
  'terminal.help.hooks.remove': 'quita un hook de los ajustes',
  'terminal.help.hooks.on': 'activa un hook',
  'terminal.help.hooks.off': 'desactiva un hook, sin quitarlo',
  'terminal.help.hooks.test': 'ejecuta un hook ahora, como si hubiera acabado un escaneo',
  'terminal.help.hooks.secret': 'guarda un secreto de los hooks en el llavero',
  'terminal.help.hooks.forget': 'olvida el secreto',
  'terminal.help.watch.hooks': 'ejecuta los hooks, salvo que lo haga la app',

  'terminal.hooks.none': 'No hay hooks. docs/cli.md explica cómo se crea uno.',
  'terminal.hooks.none-on': 'Ningún hook está activado: usher hooks los muestra.',
  'terminal.hooks.no-such': 'Ningún hook se llama «{name}». Hay: {names}.',
  'terminal.hooks.is-off': '{name} (desactivado)',
  'terminal.hooks.added': 'Se añadió {name}, activado.',
  'terminal.hooks.added-off':
    'Se añadió {name}, desactivado: usher hooks test NAME lo prueba, usher hooks on NAME lo activa.',
  'terminal.hooks.removed': 'Se quitó {name}.',
  'terminal.hooks.on': '{name} está activado.',
  'terminal.hooks.off': '{name} está desactivado.',
  'terminal.hooks.too-many': 'Ya hay {count, number} hooks.',
  'terminal.hooks.no-json': 'Esto no es JSON.',
  'terminal.hooks.no-hook':
    'Esto no es un hook: tiene un nombre, cuándo se ejecuta (on) y qué hace (run o post).',
  'terminal.hooks.unfit': 'Esto no es un hook: {part} no encaja.',
  'terminal.hooks.ask-secret': 'Valor de {name}:',
  'terminal.hooks.bad-secret-name':
    'El nombre de un secreto consta de A–Z, 0–9 y _, y empieza por una letra.',
  'terminal.hooks.bad-secret':
    'No se guardó {name}: deben ser letras, cifras y signos ASCII, en una sola línea.',
  'terminal.hooks.no-keychain':
    'El llavero no lo acepta. Establece USHER_SECRET_{name} en el entorno de lo que ejecuta los hooks.',
  'terminal.hooks.kept': 'Se guardó {name}.',
  'terminal.hooks.forgotten': 'Se olvidó {name}.',
};
