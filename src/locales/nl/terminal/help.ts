import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'er ontbreekt een opdracht',
  'terminal.usage.no-such-command': 'er is geen opdracht ‘{command}’.',
  'terminal.usage.no-option': '‘{command}’ heeft geen optie {option}.',
  'terminal.usage.no-value': '{option} heeft een waarde nodig.',
  'terminal.usage.missing': '{argument} ontbreekt.',
  'terminal.usage.too-many': 'te veel argumenten voor ‘{command}’.',
  'terminal.usage.conflict': '{option} gaat niet samen met {other}.',
  'terminal.usage.no-choice': '‘{value}’ is geen van deze: {choices}.',
  'terminal.usage.unread': 'dit is niet te lezen.',
  'terminal.usage.meant': 'Bedoelde je {meant}?',
  'terminal.usage.more': '{help} vertelt meer.',

  'terminal.help.usage': 'Gebruik:',
  'terminal.help.usage.options': '[opties]',
  'terminal.help.usage.command': '[opdracht]',
  'terminal.help.arguments': 'Argumenten:',
  'terminal.help.options': 'Opties:',
  'terminal.help.commands': 'Opdrachten:',
  'terminal.help.examples': 'Voorbeelden:',
  'terminal.help.help': 'hulp tonen',
  'terminal.help.version': 'versie tonen',

  'terminal.help.usher': 'Toont wat een Plex Media Server doet en stopt het waar Plex dat toestaat.',
  'terminal.help.usher.usage': '<opdracht> [opties]',
  'terminal.help.usher.examples': `usher list                    wat de servers nu doen
usher watch                   hetzelfde, live
usher cancel 3f2              stopt de activiteit met een UUID die zo begint
usher help cancel             meer over één opdracht`,
  'terminal.help.after': `De servers zijn die waarop Usher is ingelogd, of de server die PLEX_URL en
PLEX_TOKEN in de omgeving aangeven. Exitcodes: 0 gelukt, 2 verkeerd gebruik,
3 geweigerd, 4 onbereikbaar, 5 niet te stoppen, 124 tijd verstreken.`,
  'terminal.help.group.view': 'Wat de servers doen:',
  'terminal.help.group.work': 'Activiteiten starten en stoppen:',
  'terminal.help.group.usher': 'Usher zelf:',

  'terminal.help.json': 'als JSON, voor andere programma’s',
  'terminal.help.csv': 'als tabel, voor andere programma’s',
  'terminal.help.server': 'alleen deze server; mag herhaald worden',
  'terminal.help.demo': 'met een fictieve server',
  'terminal.help.color': 'auto, always of never',
  'terminal.help.yes': 'zonder te vragen',

  'terminal.help.list': 'wat de servers nu doen',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'live volgen wat de servers doen',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            proberen zonder server`,
  'terminal.help.why': 'waarom de servers bezig zijn, in één zin',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'wat er werkt tussen hier en de servers, en wat niet',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'wat voltooid is, oudste eerst',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'alleen uit deze bibliotheek',
  'terminal.help.history.kind': 'alleen van deze soort, zoals scan of download',
  'terminal.help.history.since': 'alleen uit de laatste 90m, 12h, 2d, 3w of vanaf een dag zoals 2026-11-01',
  'terminal.help.history.all': 'ook waar niemand op wacht',

  'terminal.help.cancel': 'activiteiten stoppen, of alles wat gestopt kan worden',
  'terminal.help.cancel.examples': `usher cancel 3f2a             het begin van een UUID is genoeg
usher cancel --all            vraagt het eerst
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'de activiteiten, zoals usher list ze toont',
  'terminal.help.cancel.all': 'alles wat gestopt kan worden',
  'terminal.help.cancel.type': 'alles van dit type, zoals media.generate',
  'terminal.help.cancel.library': 'alles uit deze bibliotheek',
  'terminal.help.scan': 'een bibliotheek laten scannen',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'naam van de bibliotheek, of het begin ervan',
  'terminal.help.scan.path': 'alleen deze map erin, zoals de server die noemt',
  'terminal.help.scan.wait': 'wachten tot de scan helemaal is afgerond',
  'terminal.help.run': 'een onderhoudstaak laten starten',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'een onderhoudstaak stoppen',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'naam van de taak, of het begin ervan',
  'terminal.help.settle': 'zo lang rustig: 20, 90s, 15m; anders de instelling settleSeconds',
  'terminal.help.timeout': 'hoogstens zo lang wachten, anders exitcode 124',
  'terminal.help.wait-idle': 'wachten tot de servers niets meer te doen hebben',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'alleen activiteiten van deze bibliotheek tellen',
  'terminal.help.wait-idle.type': 'alleen activiteiten van dit type tellen',

  'terminal.help.servers': 'de servers waarop Usher is ingelogd',
  'terminal.help.servers.examples': `usher servers
usher servers --check         aan elke server vragen of hij antwoordt`,
  'terminal.help.servers.check': 'aan elke server vragen of hij antwoordt',
  'terminal.help.sign-in': 'inloggen bij plex.tv, met een korte code',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'de toegang intrekken en alle servers vergeten',
  'terminal.help.settings': 'wat er in te stellen is, en hoe het staat',
  'terminal.help.settings.examples': `usher settings                alle instellingen
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'alle instellingen, met waar ze voor zijn',
  'terminal.help.settings.get': 'één waarde tonen',
  'terminal.help.settings.set': 'een waarde instellen: JSON, of tekst zoals die is',
  'terminal.help.settings.reset': 'terug naar de standaard: één, of alle',
  'terminal.help.settings.export': 'tonen wat is ingesteld, of het in een nieuw bestand zetten',
  'terminal.help.settings.import': 'instellen wat in zo’n bestand staat',
  'terminal.help.completion': 'het script tonen waarmee een shell usher aanvult',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash, zsh, fish of powershell',
  'terminal.help.demo-server': 'een fictieve Plex-server draaien tot hij wordt gestopt',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'waar hij op 127.0.0.1 luistert; 0 is een vrije poort',
  'terminal.help.demo-server.token': 'het token dat hij accepteert',
  'terminal.help.demo-server.scenario': 'wat erop gebeurt',
  'terminal.help.demo-server.name': 'zijn naam',
};
