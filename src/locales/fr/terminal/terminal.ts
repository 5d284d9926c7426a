import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}, {bound, select, lower {après au moins {duration}} other {après {duration}}}',
  'terminal.results': '{finished} ({results})',
  'terminal.doctor.unnamed': 'Un serveur sans nom',
  'terminal.doctor.ok': 'réussi',
  'terminal.doctor.fails': 'échec',
  'terminal.doctor.in-use': 'utilisé',
  'terminal.doctor.step': '{found}, {took}',

  'terminal.usage.no-uuid': '«\u00a0{uuid}\u00a0» n’est pas l’UUID d’une activité',
  'terminal.usage.all-or-uuid': '«\u00a0cancel\u00a0» attend des UUID, ou --all, --type ou --library',

  'terminal.settings.default': '{key} = {value} (par défaut)',
  'terminal.settings.meant':
    'Aucun paramètre ne s’appelle «\u00a0{key}\u00a0». Vouliez-vous dire {meant}\u202f?',
  'terminal.settings.no-key': 'Aucun paramètre ne s’appelle «\u00a0{key}\u00a0». Il y a\u00a0: {keys}.',
  'terminal.settings.takes.choice':
    '{key} attend une de ces valeurs, pas «\u00a0{value}\u00a0»\u00a0: {values}.',
  'terminal.settings.takes.number': '{key} attend un nombre de {least} à {most}, pas «\u00a0{value}\u00a0».',
  'terminal.settings.takes.from':
    '{key} attend un nombre entier à partir de {least}, pas «\u00a0{value}\u00a0».',
  'terminal.settings.takes.text': '{key} attend un texte d’au plus {count, number} caractères.',
  'terminal.settings.takes.structure': '{key} attend du JSON comme {example}, pas «\u00a0{value}\u00a0».',
  'terminal.settings.no-file': 'Le fichier {file} n’existe pas.',
  'terminal.settings.file-exists': 'Le fichier {file} existe déjà, et reste tel quel.',
  'terminal.settings.disk': '{file} est inutilisable ({reason}).',
  'terminal.settings.unread': 'Les paramètres sont illisibles. Rien n’a été modifié.',
  'terminal.settings.unsaved': 'Impossible d’enregistrer les paramètres. Rien n’a été modifié.',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': 'Aucune activité sur {server}.',
  'terminal.list-of': '{server}\u00a0:',

  'terminal.cancel.accepted': 'Plex a accepté de l’arrêter.',
  'terminal.cancel.over': 'Elle n’était déjà plus en cours.',
  'terminal.cancel.refused': 'Plex a refusé d’arrêter cette seule activité.',
  'terminal.cancel.broader':
    'Plex a refusé d’arrêter cette seule activité. «\u00a0{what}\u00a0» le ferait\u00a0: ajoutez --yes pour cela.',
  'terminal.cancel.left': 'Rien n’a été arrêté.',
  'terminal.cancel.none': 'Aucune activité «\u00a0{uuid}\u00a0» n’est en cours, ni aucune autre.',
  'terminal.cancel.unknown': 'Aucune activité «\u00a0{uuid}\u00a0» n’est en cours. Celles-ci le sont\u00a0:',
  'terminal.cancel.ambiguous': 'Plusieurs activités commencent par «\u00a0{uuid}\u00a0»\u00a0:',
  'terminal.cancel.nothing': 'Rien de ce qui est en cours ne peut être arrêté.',
  'terminal.cancel.all': 'Voici ce qui serait fait\u00a0:',
  'terminal.cancel.all.question': 'Tout faire\u202f?',
  'terminal.cancel.all.yes': 'Voici ce qui serait fait\u202f; ajoutez --yes pour cela\u00a0:',
  'terminal.cancel.all.done':
    '{count, plural, =0 {Rien n’a été arrêté.} one {Plex a accepté # arrêt.} other {Plex a accepté # arrêts.}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'Plex a accepté de scanner {name} sur {server}.',
  'terminal.scan.agreed-as': 'Plex a accepté de scanner {name} sur {server}\u00a0: {uuid}',
  'terminal.scan.none': 'Aucune bibliothèque ne s’appelle {name}. Il y a\u00a0: {names}.',
  'terminal.scan.several':
    'Plusieurs bibliothèques s’appellent {name}\u00a0: {names}. Indiquez-en une par son nom complet ou son identifiant, ou son serveur avec --server.',
  'terminal.scan.no-folder': '{name} n’a pas de dossier {path}. Il y a\u00a0: {folders}.',
  'terminal.scan.library': '{name} ({id})',
  'terminal.scan.library-on': '{name} ({id}) sur {server}',

  'terminal.watch.connecting': 'Connexion à {server}…',
  'terminal.watch.live': 'Connecté à {server}.',
  'terminal.watch.live-by': 'Connecté à {server}. {transport}',
  'terminal.watch.waiting': '{problem} Nouvel essai à {time}.',

  'terminal.history.hidden': 'Seul ce que personne n’attend s’est terminé jusqu’ici\u00a0: --all l’affiche.',
  'terminal.history.no-match': 'Rien de terminé ne correspond.',
  'terminal.history.no-server': 'Rien ne s’est terminé sur un serveur nommé {name}. Il y a\u00a0: {names}.',
  'terminal.history.no-library':
    'Rien ne s’est terminé dans une bibliothèque nommée {name}. Il y a\u00a0: {names}.',
  'terminal.history.no-since':
    '--since attend 90m, 12h, 2d, 3w ou un jour comme 2026-11-01, pas «\u00a0{since}\u00a0».',
  'terminal.history.empty': 'Rien n’est encore terminé.',
  'terminal.history.dropped':
    '{count, plural, one {# ligne de l’historique est illisible et ne s’affiche pas.} other {# lignes de l’historique sont illisibles et ne s’affichent pas.}}',
  'terminal.history.unreadable': 'L’historique est illisible ({reason}).',
  'terminal.history.on': '{finished} sur {server}',

  'terminal.no-server':
    'Aucun serveur\u00a0: connectez-vous avec l’app ou `usher sign-in`, ou définissez PLEX_URL et PLEX_TOKEN.',
  'terminal.bad-address': 'PLEX_URL n’est pas une adresse comme http://192.168.1.20:32400.',
  'terminal.bad-token':
    'PLEX_TOKEN n’est pas un jeton\u00a0: il contient des espaces, des fins de ligne ou d’autres caractères qu’aucun jeton ne contient.',
  'terminal.no-token': 'PLEX_TOKEN manque\u00a0: il va avec PLEX_URL.',
  'terminal.no-such-server': 'Aucun serveur ne s’appelle {name}. Il y a\u00a0: {names}.',
  'terminal.keychain.locked':
    'Le trousseau est verrouillé\u00a0: déverrouillez-le, ou connectez-vous avec l’app, ou définissez PLEX_URL et PLEX_TOKEN.',
  'terminal.keychain.missing':
    'Le trousseau est absent\u00a0: démarrez-en un, ou connectez-vous avec l’app, ou définissez PLEX_URL et PLEX_TOKEN.',
  'terminal.keychain.denied':
    'Le trousseau ne laisse pas Usher lire le jeton\u00a0: autorisez-le, ou connectez-vous avec l’app, ou définissez PLEX_URL et PLEX_TOKEN.',
  'terminal.keychain.empty':
    'Le trousseau ne fournit aucun jeton pour {name}\u00a0: connectez-vous avec l’app, ou définissez PLEX_URL et PLEX_TOKEN.',

  'terminal.sign-in.code': 'Ouvrez {page} et saisissez ce code\u00a0: {code}',
  'terminal.sign-in.given-up': 'Abandonné.',
  'terminal.sign-in.too-late': 'Le code n’a pas été saisi à temps. Réessayez.',
  'terminal.sign-in.replaced':
    'Une autre connexion ou déconnexion a eu lieu entre-temps. C’est elle qui compte.',
  'terminal.sign-in.no-keychain':
    'Aucun trousseau ne prend l’identifiant, et un fichier n’est pas un endroit pour lui.',
  'terminal.sign-in.no-resources': 'Connecté, mais plex.tv n’indique pas les serveurs.',
  'terminal.sign-in.done': 'Connecté en tant que {account}.',
  'terminal.sign-in.none-chosen': 'Aucun serveur choisi. Il y a\u00a0: {names}.',
  'terminal.sign-in.no-servers': 'Aucun serveur choisi\u00a0: le compte n’en a pas.',
  'terminal.sign-out.done': 'Déconnecté.',

  'terminal.demo.port': '--port attend un nombre de 0 à 65535, pas «\u00a0{port}\u00a0»',
  'terminal.demo.no-such-scenario':
    'le scénario «\u00a0{scenario}\u00a0» n’existe pas\u202f; il y a\u00a0: {names}',
  'terminal.demo.port-in-use': 'le port {port} est déjà utilisé',
  'terminal.demo.listening': 'à l’écoute sur {url}',
  'terminal.demo.scenario': 'scénario {scenario}\u202f; PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
