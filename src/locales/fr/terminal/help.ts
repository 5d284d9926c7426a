import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'il manque une commande',
  'terminal.usage.no-such-command': 'la commande «\u00a0{command}\u00a0» n’existe pas.',
  'terminal.usage.no-option': '«\u00a0{command}\u00a0» n’a pas d’option {option}.',
  'terminal.usage.no-value': '{option} attend une valeur.',
  'terminal.usage.missing': 'il manque {argument}.',
  'terminal.usage.too-many': '«\u00a0{command}\u00a0» attend moins d’arguments.',
  'terminal.usage.conflict': '{option} est incompatible avec {other}.',
  'terminal.usage.no-choice': '«\u00a0{value}\u00a0» n’est aucune de ces valeurs\u00a0: {choices}.',
  'terminal.usage.unread': 'impossible de comprendre cette commande.',
  'terminal.usage.meant': 'Vouliez-vous dire {meant}\u202f?',
  'terminal.usage.more': '{help} en dit plus.',

  'terminal.help.usage': 'Utilisation\u00a0:',
  'terminal.help.usage.options': '[options]',
  'terminal.help.usage.command': '[commande]',
  'terminal.help.arguments': 'Arguments\u00a0:',
  'terminal.help.options': 'Options\u00a0:',
  'terminal.help.commands': 'Commandes\u00a0:',
  'terminal.help.examples': 'Exemples\u00a0:',
  'terminal.help.help': 'afficher l’aide',
  'terminal.help.version': 'afficher la version',

  'terminal.help.usher': 'Affiche ce que fait un Plex Media Server, et arrête ce que Plex permet d’arrêter.',
  'terminal.help.usher.usage': '<commande> [options]',
  'terminal.help.usher.examples': `usher list                    ce que font les serveurs en ce moment
usher watch                   la même chose, en direct
usher cancel 3f2              arrêter l’activité dont l’UUID commence ainsi
usher help cancel             en savoir plus sur une commande`,
  'terminal.help.after': `Les serveurs sont ceux auxquels Usher est connecté, ou celui que désignent
PLEX_URL et PLEX_TOKEN dans l’environnement. Codes de sortie\u00a0: 0 fait, 2 usage
incorrect, 3 refus, 4 injoignable, 5 annulation impossible, 124 délai dépassé.`,
  'terminal.help.group.view': 'Ce que font les serveurs\u00a0:',
  'terminal.help.group.work': 'Lancer et arrêter des activités\u00a0:',
  'terminal.help.group.usher': 'Usher lui-même\u00a0:',

  'terminal.help.json': 'en JSON, pour d’autres programmes',
  'terminal.help.csv': 'en tableau, pour d’autres programmes',
  'terminal.help.server': 'seulement ce serveur\u202f; à répéter pour plusieurs',
  'terminal.help.demo': 'avec un serveur fictif',
  'terminal.help.color': 'auto, always ou never',
  'terminal.help.yes': 'ne pas demander de confirmation',

  'terminal.help.list': 'ce que font les serveurs en ce moment',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': 'suivre les activités, jusqu’à l’arrêt de la commande',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            pour l’essayer sans serveur`,
  'terminal.help.why': 'pourquoi les serveurs sont occupés, en une phrase',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'ce qui fonctionne entre ici et les serveurs, et ce qui échoue',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': 'ce qui s’est terminé, du plus ancien au plus récent',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'seulement dans cette bibliothèque',
  'terminal.help.history.kind': 'seulement de ce type, comme scan ou download',
  'terminal.help.history.since': 'seulement depuis 90m, 12h, 2d, 3w, ou depuis un jour comme 2026-11-01',
  'terminal.help.history.all': 'aussi ce que personne n’attend',

  'terminal.help.cancel': 'arrêter des activités, ou tout ce qui peut l’être',
  'terminal.help.cancel.examples': `usher cancel 3f2a             le début d’un UUID suffit
usher cancel --all            demande confirmation
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'les activités, comme les affiche usher list',
  'terminal.help.cancel.all': 'tout ce qui peut être arrêté',
  'terminal.help.cancel.type': 'toutes celles de ce type, comme media.generate',
  'terminal.help.cancel.library': 'toutes celles de cette bibliothèque',
  'terminal.help.scan': 'faire scanner une bibliothèque par un serveur',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': 'son nom, ou le début de celui-ci',
  'terminal.help.scan.path': 'seulement ce dossier, tel que le serveur le nomme',
  'terminal.help.scan.wait': 'attendre que le scan soit fini',
  'terminal.help.run': 'lancer une tâche de maintenance sur un serveur',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'arrêter une tâche de maintenance',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': 'son nom, ou le début de celui-ci',
  'terminal.help.settle':
    'durée d’inactivité\u00a0: 20, 90s, 15m\u202f; par défaut, le paramètre settleSeconds',
  'terminal.help.timeout': 'abandonner après cette durée, avec le code 124',
  'terminal.help.wait-idle': 'attendre que les serveurs soient inactifs',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'seules les activités de cette bibliothèque comptent',
  'terminal.help.wait-idle.type': 'seules les activités de ce type comptent',

  'terminal.help.servers': 'les serveurs auxquels Usher est connecté',
  'terminal.help.servers.examples': `usher servers
usher servers --check         vérifier si chacun répond`,
  'terminal.help.servers.check': 'vérifier si chacun répond',
  'terminal.help.sign-in': 'se connecter à plex.tv, avec un code court',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'révoquer la connexion et oublier tous les serveurs',
  'terminal.help.settings': 'les paramètres et leurs valeurs',
  'terminal.help.settings.examples': `usher settings                tous les paramètres
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'tous les paramètres, chacun avec son rôle',
  'terminal.help.settings.get': 'afficher une valeur',
  'terminal.help.settings.set': 'définir un paramètre, en JSON ou en texte tel quel',
  'terminal.help.settings.reset': 'rétablir la valeur par défaut d’un paramètre, ou de tous',
  'terminal.help.settings.export': 'afficher ce qui a été défini, ou l’enregistrer dans un nouveau fichier',
  'terminal.help.settings.import': 'appliquer les paramètres d’un fichier exporté',
  'terminal.help.completion': 'afficher le script de complétion pour un shell',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash, zsh, fish ou powershell',
  'terminal.help.demo-server': 'faire tourner un serveur Plex fictif, jusqu’à son arrêt',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': 'port d’écoute sur 127.0.0.1\u202f; 0 pour n’importe quel port libre',
  'terminal.help.demo-server.token': 'le jeton qu’il accepte',
  'terminal.help.demo-server.scenario': 'ce qui s’y passe',
  'terminal.help.demo-server.name': 'son nom',
};
