import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'es fehlt ein Befehl',
  'terminal.usage.no-such-command': 'es gibt keinen Befehl ‚{command}‘.',
  'terminal.usage.no-option': '‚{command}‘ hat keine Option {option}.',
  'terminal.usage.no-value': '{option} braucht einen Wert.',
  'terminal.usage.missing': '{argument} fehlt.',
  'terminal.usage.too-many': 'zu viele Argumente für ‚{command}‘.',
  'terminal.usage.conflict': '{option} geht nicht zusammen mit {other}.',
  'terminal.usage.no-choice': '‚{value}‘ ist keines von diesen: {choices}.',
  'terminal.usage.unread': 'das ist nicht lesbar.',
  'terminal.usage.meant': 'War {meant} gemeint?',
  'terminal.usage.more': 'Mehr dazu mit {help}.',

  'terminal.help.usage': 'Aufruf:',
  'terminal.help.usage.options': '[Optionen]',
  'terminal.help.usage.command': '[Befehl]',
  'terminal.help.arguments': 'Argumente:',
  'terminal.help.options': 'Optionen:',
  'terminal.help.commands': 'Befehle:',
  'terminal.help.examples': 'Beispiele:',
  'terminal.help.help': 'Hilfe zeigen',
  'terminal.help.version': 'Version zeigen',

  'terminal.help.usher': 'Zeigt, was ein Plex Media Server tut, und stoppt es, wo Plex das erlaubt.',
  'terminal.help.usher.usage': '<Befehl> [Optionen]',
  'terminal.help.usher.examples': `usher list                    was die Server gerade tun
usher watch                   dasselbe live
usher cancel 3f2              den Vorgang stoppen, dessen UUID so beginnt
usher help cancel             mehr zu einem Befehl`,
  'terminal.help.after': `Die Server sind die, bei denen Usher angemeldet ist, oder der eine, den PLEX_URL
und PLEX_TOKEN in der Umgebung nennen. Exit-Codes: 0 erledigt,
2 falscher Aufruf, 3 abgelehnt, 4 nicht erreichbar, 5 nicht zu stoppen,
124 Zeit abgelaufen.`,
  'terminal.help.group.view': 'Was die Server tun:',
  'terminal.help.group.work': 'Vorgänge starten und stoppen:',
  'terminal.help.group.usher': 'Usher selbst:',

  'terminal.help.json': 'als JSON, für andere Programme',
  'terminal.help.csv': 'als Tabelle, für andere Programme',
  'terminal.help.server': 'nur dieser Server; mehrfach möglich',
  'terminal.help.demo': 'mit einem erfundenen Server',
  'terminal.help.color': 'auto, always oder never',
  'terminal.help.yes': 'ohne Rückfrage',

  'terminal.help.list': 'was die Server gerade tun',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'live verfolgen, was die Server tun',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            ohne Server ausprobieren`,
  'terminal.help.why': 'warum die Server beschäftigt sind, in einem Satz',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'was zwischen hier und den Servern funktioniert und was nicht',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'was fertig wurde, das Älteste zuerst',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'nur aus dieser Mediathek',
  'terminal.help.history.kind': 'nur von dieser Art, zum Beispiel scan oder download',
  'terminal.help.history.since': 'nur aus den letzten 90m, 12h, 2d, 3w oder ab einem Tag wie 2026-11-01',
  'terminal.help.history.all': 'auch, worauf niemand wartet',

  'terminal.help.cancel': 'Vorgänge stoppen oder alles, was sich stoppen lässt',
  'terminal.help.cancel.examples': `usher cancel 3f2a             der Anfang einer UUID genügt
usher cancel --all            fragt vorher
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'die Vorgänge, wie usher list sie zeigt',
  'terminal.help.cancel.all': 'alles, was sich stoppen lässt',
  'terminal.help.cancel.type': 'alles von diesem Typ, zum Beispiel media.generate',
  'terminal.help.cancel.library': 'alles aus dieser Mediathek',
  'terminal.help.scan': 'eine Mediathek scannen lassen',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'Name der Mediathek oder dessen Anfang',
  'terminal.help.scan.path': 'nur diesen Ordner darin, wie der Server ihn nennt',
  'terminal.help.scan.wait': 'warten, bis der Scan ganz abgeschlossen ist',
  'terminal.help.run': 'eine Wartungsaufgabe starten lassen',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'eine Wartungsaufgabe stoppen',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'Name der Aufgabe oder dessen Anfang',
  'terminal.help.settle': 'so lange Ruhe: 20, 90s, 15m; sonst die Einstellung settleSeconds',
  'terminal.help.timeout': 'höchstens so lange warten, sonst Exit-Code 124',
  'terminal.help.wait-idle': 'warten, bis die Server nichts mehr zu tun haben',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'nur Vorgänge dieser Mediathek zählen',
  'terminal.help.wait-idle.type': 'nur Vorgänge dieses Typs zählen',

  'terminal.help.servers': 'die Server, bei denen Usher angemeldet ist',
  'terminal.help.servers.examples': `usher servers
usher servers --check         jeden fragen, ob er antwortet`,
  'terminal.help.servers.check': 'jeden fragen, ob er antwortet',
  'terminal.help.sign-in': 'bei plex.tv anmelden, mit einem kurzen Code',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'die Anmeldung widerrufen und alle Server vergessen',
  'terminal.help.settings': 'was sich einstellen lässt und wie es eingestellt ist',
  'terminal.help.settings.examples': `usher settings                alle Einstellungen
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'alle Einstellungen, jede mit ihrem Zweck',
  'terminal.help.settings.get': 'einen Wert ausgeben',
  'terminal.help.settings.set': 'einen Wert setzen: JSON, oder Text, wie er ist',
  'terminal.help.settings.reset': 'auf die Vorgabe zurücksetzen: eine oder alle',
  'terminal.help.settings.export': 'ausgeben oder in eine neue Datei schreiben, was eingestellt wurde',
  'terminal.help.settings.import': 'einstellen, was in einer solchen Datei steht',
  'terminal.help.completion': 'das Skript ausgeben, mit dem eine Shell usher vervollständigt',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash, zsh, fish oder powershell',
  'terminal.help.demo-server': 'einen erfundenen Plex-Server betreiben, bis man ihn stoppt',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'wo er auf 127.0.0.1 lauscht; 0 nimmt irgendeinen freien',
  'terminal.help.demo-server.token': 'das Token, das er akzeptiert',
  'terminal.help.demo-server.scenario': 'was auf ihm geschieht',
  'terminal.help.demo-server.name': 'sein Name',
};
