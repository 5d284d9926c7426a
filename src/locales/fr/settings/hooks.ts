import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'Hooks',
  'hook.how':
    'Des commandes et webhooks exécutés quand quelque chose se passe. Dans un terminal\u00a0: usher hooks add FILE',
  'hook.add': 'Ajouter ou modifier',
  'hook.guide': 'Comment faire',
  'hook.elsewhere': '«\u00a0usher watch --hooks\u00a0» les exécute en ce moment.',
  'hook.try': 'Essayer',
  'hook.try-named': 'Essayer\u00a0: {name}',
  'hook.failing': '{count, plural, one {# échoue} other {# échouent}}',
  'hook.notice':
    '{count, plural, one {Le hook «\u00a0{name}\u00a0» a échoué\u00a0: {problem}} other {{count, number} hooks échouent, dont «\u00a0{name}\u00a0»}}.',

  'hook.runs': 'Exécute {program}',
  'hook.sends': 'Envoie à {host}',
  'hook.finish': 'Une activité se termine',
  'hook.settle': 'Un scan est fini',
  'hook.idle': 'Un serveur n’a plus rien à faire',

  'hook.worked': 'Réussi {when}',
  'hook.failed': 'Échec {when}\u00a0: {problem}',
  'hook.dropped': '{count, plural, one {# exécution omise} other {# exécutions omises}}',
  'hook.no-program': 'le programme est absent ou ne peut pas être exécuté',
  'hook.exit': 'il s’est terminé avec le code {code, number}',
  'hook.signal': 'il a été arrêté par {signal}',
  'hook.timed-out': 'pas terminé en {duration}',
  'hook.unsafe-argument': 'un texte du serveur serait devenu une option du programme',
  'hook.no-secret': 'son secret {name} est absent',
  'hook.keychain': 'le trousseau ne fournit pas son secret',
  'hook.bad-address': 'son adresse ou un en-tête est inutilisable',
  'hook.status': 'il a répondu {status}',

  'terminal.help.hooks': 'commandes et webhooks exécutés quand quelque chose se passe',
  'terminal.help.hooks.examples': `usher hooks                   tous, et leur dernier résultat
usher hooks add ntfy.json     ajouter celui du fichier
usher hooks secret NTFY       demande ce qu’un hook appelle NTFY
usher hooks test ntfy         l’exécuter maintenant
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'tous les hooks, et le résultat de leur dernière exécution',
  'terminal.help.hooks.add': 'ajouter un hook depuis un fichier JSON, ou depuis stdin avec -',
  'terminal.help.hooks.remove': 'retirer un hook des paramètres',
  'terminal.help.hooks.on': 'activer un hook',
  'terminal.help.hooks.off': 'désactiver un hook, sans le retirer',
  'terminal.help.hooks.test': 'exécuter un hook maintenant, comme si un scan venait de finir',
  'terminal.help.hooks.secret': 'conserver un secret des hooks dans le trousseau',
  'terminal.help.hooks.forget': 'oublier le secret',
  'terminal.help.watch.hooks': 'exécuter les hooks, sauf si l’app le fait',

  'terminal.hooks.none': 'Il n’y a aucun hook. docs/cli.md explique comment en créer un.',
  'terminal.hooks.none-on': 'Aucun hook n’est activé\u00a0: usher hooks les affiche.',
  'terminal.hooks.no-such': 'Aucun hook ne s’appelle «\u00a0{name}\u00a0». Il y a\u00a0: {names}.',
  'terminal.hooks.is-off': '{name} (désactivé)',
  'terminal.hooks.added': '{name} est ajouté, et activé.',
  'terminal.hooks.added-off':
    '{name} est ajouté, et désactivé\u00a0: usher hooks test NAME l’essaie, usher hooks on NAME l’active.',
  'terminal.hooks.removed': '{name} est retiré.',
  'terminal.hooks.on': '{name} est activé.',
  'terminal.hooks.off': '{name} est désactivé.',
  'terminal.hooks.too-many': 'Il y a déjà {count, number} hooks.',
  'terminal.hooks.no-json': 'Ce n’est pas du JSON.',
  'terminal.hooks.no-hook':
    'Ce n’est pas un hook\u00a0: il a un nom, dit quand l’exécuter (on) et ce qu’il fait (run ou post).',
  'terminal.hooks.unfit': 'Ce n’est pas un hook\u00a0: {part} ne convient pas.',
  'terminal.hooks.ask-secret': 'Valeur pour {name}\u00a0:',
  'terminal.hooks.bad-secret-name':
    'Le nom d’un secret se compose de A–Z, 0–9 et _, et commence par une lettre.',
  'terminal.hooks.bad-secret':
    '{name} n’a pas été conservé\u00a0: il faut des lettres, chiffres et signes ASCII, sur une seule ligne.',
  'terminal.hooks.no-keychain':
    'Le trousseau ne l’accepte pas. Définissez USHER_SECRET_{name} dans l’environnement de ce qui exécute les hooks.',
  'terminal.hooks.kept': '{name} est conservé.',
  'terminal.hooks.forgotten': '{name} est oublié.',
};
