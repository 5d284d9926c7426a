import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'falta un comando',
  'terminal.usage.no-such-command': 'no existe el comando «{command}».',
  'terminal.usage.no-option': '«{command}» no tiene la opción {option}.',
  'terminal.usage.no-value': '{option} necesita un valor.',
  'terminal.usage.missing': 'falta {argument}.',
  'terminal.usage.too-many': '«{command}» admite menos argumentos.',
  'terminal.usage.conflict': '{option} no se puede usar con {other}.',
  'terminal.usage.no-choice': '«{value}» no es ninguno de estos valores: {choices}.',
  'terminal.usage.unread': 'no se entiende este comando.',
  'terminal.usage.meant': '¿Quizá {meant}?',
  'terminal.usage.more': '{help} da más detalles.',

  'terminal.help.usage': 'Uso:',
  'terminal.help.usage.options': '[opciones]',
  'terminal.help.usage.command': '[comando]',
  'terminal.help.arguments': 'Argumentos:',
  'terminal.help.options': 'Opciones:',
  'terminal.help.commands': 'Comandos:',
  'terminal.help.examples': 'Ejemplos:',
  'terminal.help.help': 'muestra la ayuda',
  'terminal.help.version': 'muestra la versión',

  'terminal.help.usher': 'Muestra qué hace un Plex Media Server y detiene lo que Plex permite detener.',
  'terminal.help.usher.usage': '<comando> [opciones]',
  'terminal.help.usher.examples': `usher list                    qué hacen ahora los servidores
usher watch                   lo mismo, en tiempo real
usher cancel 3f2              detiene la actividad cuyo UUID empieza así
usher help cancel             más sobre un comando`,
  'terminal.help.after': `Los servidores son aquellos en los que Usher ha iniciado sesión, o el que
indican PLEX_URL y PLEX_TOKEN en el entorno. Códigos de salida: 0 hecho, 2 uso
incorrecto, 3 rechazado, 4 no accesible, 5 no cancelable, 124 tiempo agotado.`,
  'terminal.help.group.view': 'Qué hacen los servidores:',
  'terminal.help.group.work': 'Iniciar y detener actividades:',
  'terminal.help.group.usher': 'El propio Usher:',

  'terminal.help.json': 'en JSON, para otros programas',
  'terminal.help.csv': 'en una tabla, para otros programas',
  'terminal.help.server': 'solo este servidor; se puede repetir',
  'terminal.help.demo': 'con un servidor ficticio',
  'terminal.help.color': 'auto, always o never',
  'terminal.help.yes': 'no pide confirmación',

  'terminal.help.list': 'qué hacen ahora los servidores',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'sigue las actividades, hasta que se detenga el comando',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            para probarlo sin servidor`,
  'terminal.help.why': 'por qué están ocupados los servidores, en una frase',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'qué funciona entre este equipo y los servidores, y qué no',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'lo que se completó, empezando por lo más antiguo',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'solo de esta biblioteca',
  'terminal.help.history.kind': 'solo de este tipo, como scan o download',
  'terminal.help.history.since': 'solo desde hace 90m, 12h, 2d, 3w, o desde un día como 2026-11-01',
  'terminal.help.history.all': 'también lo que nadie espera',

  'terminal.help.cancel': 'detiene actividades, o todo lo que se pueda detener',
  'terminal.help.cancel.examples': `usher cancel 3f2a             basta el comienzo de un UUID
usher cancel --all            antes pide confirmación
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'las actividades, como las muestra usher list',
  'terminal.help.cancel.all': 'todo lo que se pueda detener',
  'terminal.help.cancel.type': 'todas las de este tipo, como media.generate',
  'terminal.help.cancel.library': 'todas las de esta biblioteca',
  'terminal.help.scan': 'hace que un servidor escanee una biblioteca',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'su nombre, o el comienzo de su nombre',
  'terminal.help.scan.path': 'solo esta carpeta suya, como la llama el servidor',
  'terminal.help.scan.wait': 'espera a que el escaneo acabe',
  'terminal.help.run': 'inicia una tarea de mantenimiento en un servidor',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'detiene una tarea de mantenimiento',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'su nombre, o el comienzo de su nombre',
  'terminal.help.settle': 'tiempo sin actividad: 20, 90s, 15m; si no se indica, el del ajuste settleSeconds',
  'terminal.help.timeout': 'abandona tras este tiempo, con el código 124',
  'terminal.help.wait-idle': 'espera a que los servidores estén sin actividad',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'solo cuentan las actividades de esta biblioteca',
  'terminal.help.wait-idle.type': 'solo cuentan las actividades de este tipo',

  'terminal.help.servers': 'los servidores en los que Usher ha iniciado sesión',
  'terminal.help.servers.examples': `usher servers
usher servers --check         comprueba si cada uno responde`,
  'terminal.help.servers.check': 'comprueba si cada uno responde',
  'terminal.help.sign-in': 'inicia sesión en plex.tv, con un código corto',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'revoca el inicio de sesión y olvida todos los servidores',
  'terminal.help.settings': 'los ajustes y sus valores',
  'terminal.help.settings.examples': `usher settings                todos los ajustes
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'todos los ajustes, cada uno con su función',
  'terminal.help.settings.get': 'muestra un valor',
  'terminal.help.settings.set': 'establece un ajuste, como JSON o como texto tal cual',
  'terminal.help.settings.reset': 'restablece el valor predeterminado de un ajuste, o de todos',
  'terminal.help.settings.export': 'muestra lo que se ha establecido, o lo guarda en un archivo nuevo',
  'terminal.help.settings.import': 'aplica los ajustes de un archivo exportado',
  'terminal.help.completion': 'muestra el script de autocompletado para un shell',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash, zsh, fish o powershell',
  'terminal.help.demo-server': 'ejecuta un servidor Plex ficticio, hasta que se detenga',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'puerto en el que escucha en 127.0.0.1; 0 es cualquiera libre',
  'terminal.help.demo-server.token': 'el token que acepta',
  'terminal.help.demo-server.scenario': 'qué ocurre en él',
  'terminal.help.demo-server.name': 'su nombre',
};
