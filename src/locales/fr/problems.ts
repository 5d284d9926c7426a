import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'non accepté',
  'problem.refused.beside': 'Jeton non accepté.',
  'problem.refused.named': '{name} n’accepte plus le jeton.',
  'problem.refused.signIn': 'Le serveur n’accepte pas ce jeton.',
  'problem.refused.cancel': 'Plex a refusé\u00a0: ce compte ne peut pas arrêter cette activité.',
  'problem.refused.terminal': 'Le serveur n’accepte pas le jeton.',

  'problem.forbidden.step': 'non autorisé',
  'problem.forbidden.beside': 'Pas pour ce compte.',
  'problem.forbidden.named': '{name} ne montre pas ses activités à ce compte.',
  'problem.forbidden.signIn': 'Le serveur connaît ce jeton, mais ne lui montre pas les activités.',
  'problem.forbidden.cancel': 'Plex a refusé\u00a0: ce compte ne peut pas arrêter cette activité.',
  'problem.forbidden.terminal': 'Le serveur n’autorise pas cela avec ce jeton.',

  'problem.expired.step': 'expiré',
  'problem.expired.beside': 'Jeton non accepté.',
  'problem.expired.named': '{name} n’accepte plus le jeton.',
  'problem.expired.signIn': 'Le serveur n’accepte plus le jeton conservé. Reconnectez-vous.',
  'problem.expired.cancel': 'Plex a refusé\u00a0: le jeton a expiré.',
  'problem.expired.terminal': 'Le serveur n’accepte pas le jeton.',

  'problem.not-found.step': 'introuvable',
  'problem.not-found.beside': 'Répond par une erreur.',
  'problem.not-found.named': '{name} répond par une erreur.',
  'problem.not-found.signIn':
    'Ce qui répond à {where, select, known {l’adresse {address}} other {cette adresse}} n’est pas un Plex Media Server.',
  'problem.not-found.cancel': 'Le serveur a répondu par une erreur.',
  'problem.not-found.terminal': 'Ce qui répond là n’est pas un Plex Media Server.',

  'problem.bad-request.step': 'refusé',
  'problem.bad-request.beside': 'Répond par une erreur.',
  'problem.bad-request.named': '{name} répond par une erreur.',
  'problem.bad-request.signIn':
    'Ce qui répond à {where, select, known {l’adresse {address}} other {cette adresse}} n’est pas un Plex Media Server.',
  'problem.bad-request.cancel': 'Plex a refusé d’arrêter cette activité.',
  'problem.bad-request.terminal': 'Le serveur répond par une erreur.',

  'problem.too-many.step': 'demandé trop souvent',
  'problem.too-many.beside': 'Répond par une erreur.',
  'problem.too-many.named': '{name} répond par une erreur.',
  'problem.too-many.signIn':
    'Le serveur à {where, select, known {l’adresse {address}} other {cette adresse}} répond par une erreur.',
  'problem.too-many.cancel': 'Le serveur a répondu par une erreur.',
  'problem.too-many.terminal': 'Le serveur répond par une erreur.',

  'problem.starting.step': 'démarrage en cours',
  'problem.starting.beside': 'Démarrage en cours.',
  'problem.starting.named': '{name} démarre.',
  'problem.starting.signIn': 'Le serveur démarre. Réessayez dans une minute.',
  'problem.starting.cancel': 'Le serveur démarre. Réessayez dans une minute.',
  'problem.starting.terminal': 'Le serveur démarre.',

  'problem.server-error.step': 'erreur',
  'problem.server-error.beside': 'Répond par une erreur.',
  'problem.server-error.named': '{name} répond par une erreur.',
  'problem.server-error.signIn':
    'Le serveur à {where, select, known {l’adresse {address}} other {cette adresse}} répond par une erreur.',
  'problem.server-error.cancel': 'Le serveur a répondu par une erreur.',
  'problem.server-error.terminal': 'Le serveur répond par une erreur.',

  'problem.unreachable.step': 'injoignable',
  'problem.unreachable.beside': 'Injoignable.',
  'problem.unreachable.named': '{name} est injoignable.',
  'problem.unreachable.signIn':
    'Rien ne répond à {where, select, known {l’adresse {address}} other {cette adresse}}. Vérifiez l’adresse, et que le serveur fonctionne.',
  'problem.unreachable.cancel': 'Le serveur était injoignable.',
  'problem.unreachable.terminal': 'Le serveur est injoignable.',

  'problem.no-such-name.step': 'inconnu ici',
  'problem.no-such-name.beside': 'Nom inconnu ici.',
  'problem.no-such-name.named': 'Le nom dans l’adresse du serveur {name} est inconnu ici.',
  'problem.no-such-name.signIn':
    'Aucun ordinateur n’est connu sous le nom indiqué dans {where, select, known {l’adresse {address}} other {cette adresse}}. Vérifiez l’adresse.',
  'problem.no-such-name.cancel': 'Le serveur était injoignable.',
  'problem.no-such-name.terminal': 'Le nom dans l’adresse est inconnu ici.',

  'problem.timed-out.step': 'pas de réponse à temps',
  'problem.timed-out.beside': 'Pas de réponse.',
  'problem.timed-out.named': '{name} ne répond pas.',
  'problem.timed-out.signIn':
    'Rien n’a répondu à temps à {where, select, known {l’adresse {address}} other {cette adresse}}.',
  'problem.timed-out.cancel': 'Le serveur n’a pas répondu à temps. L’arrêt peut encore avoir lieu.',
  'problem.timed-out.terminal': 'Le serveur n’a pas répondu à temps.',

  'problem.not-plex.step': 'pas un Plex Media Server',
  'problem.not-plex.beside': 'Un autre serveur s’y trouve.',
  'problem.not-plex.named': 'Autre chose répond à l’adresse du serveur {name}.',
  'problem.not-plex.signIn':
    'Ce qui répond à {where, select, known {l’adresse {address}} other {cette adresse}} n’est pas un Plex Media Server.',
  'problem.not-plex.cancel': 'Le serveur a répondu par une erreur.',
  'problem.not-plex.terminal': 'Ce qui répond là n’est pas un Plex Media Server.',

  'problem.guarded.step': 'une autre authentification fait barrage',
  'problem.guarded.beside': 'Une autre authentification fait barrage.',
  'problem.guarded.named': 'Devant {name}, quelque chose exige sa propre authentification.',
  'problem.guarded.signIn':
    'Ce qui répond à {where, select, known {l’adresse {address}} other {cette adresse}} exige sa propre authentification avant de laisser Usher atteindre le serveur.',
  'problem.guarded.cancel': 'Le serveur était injoignable.',
  'problem.guarded.terminal': 'Devant le serveur, quelque chose exige sa propre authentification.',

  'problem.wrong-server.step': 'un autre serveur',
  'problem.wrong-server.beside': 'Un autre serveur s’y trouve.',
  'problem.wrong-server.named': 'Autre chose répond à l’adresse du serveur {name}.',
  'problem.wrong-server.signIn':
    'Un autre serveur répond à {where, select, known {l’adresse {address}} other {cette adresse}}.',
  'problem.wrong-server.cancel': 'Le serveur a répondu par une erreur.',
  'problem.wrong-server.terminal': 'Un autre serveur répond à cette adresse.',

  'problem.certificate.step': 'un autre nom',
  'problem.certificate.beside': 'Mauvais nom dans le certificat.',
  'problem.certificate.named': 'Le certificat du serveur {name} ne correspond pas à son adresse.',
  'problem.certificate.signIn':
    'Le certificat présenté à {where, select, known {l’adresse {address}} other {cette adresse}} ne correspond pas à celle-ci.',
  'problem.certificate.cancel': 'Le serveur était injoignable.',
  'problem.certificate.terminal': 'Le certificat du serveur ne correspond pas à son adresse.',

  'problem.outdated.step': 'pas valide en ce moment',
  'problem.outdated.beside': 'Certificat non valide.',
  'problem.outdated.named': 'Le certificat du serveur {name} n’est pas valide en ce moment.',
  'problem.outdated.signIn':
    'Le certificat présenté à {where, select, known {l’adresse {address}} other {cette adresse}} n’est pas valide en ce moment. Vérifiez l’horloge ici et là-bas.',
  'problem.outdated.cancel': 'Le serveur était injoignable.',
  'problem.outdated.terminal': 'Le certificat du serveur n’est pas valide en ce moment.',

  'problem.untrusted.step': 'aucune autorité connue ne le garantit',
  'problem.untrusted.beside': 'Certificat inconnu.',
  'problem.untrusted.named':
    'Aucune autorité connue de cet ordinateur ne garantit le certificat du serveur {name}.',
  'problem.untrusted.signIn':
    'Aucune autorité connue de cet ordinateur ne garantit le certificat présenté à {where, select, known {l’adresse {address}} other {cette adresse}}.',
  'problem.untrusted.cancel': 'Le serveur était injoignable.',
  'problem.untrusted.terminal':
    'Aucune autorité connue de cet ordinateur ne garantit le certificat du serveur\u00a0: approuvez-le dans l’app.',

  'problem.certificate-changed.step': 'pas celui qui a été approuvé',
  'problem.certificate-changed.beside': 'Son certificat a changé.',
  'problem.certificate-changed.named':
    '{name} présente un autre certificat que celui que vous avez approuvé.',
  'problem.certificate-changed.signIn':
    'Aucune autorité connue de cet ordinateur ne garantit le certificat présenté à {where, select, known {l’adresse {address}} other {cette adresse}}.',
  'problem.certificate-changed.cancel': 'Le serveur était injoignable.',
  'problem.certificate-changed.terminal':
    'Le serveur présente un autre certificat que celui qui a été approuvé.',

  'problem.plain.step': 'sans chiffrement',
  'problem.plain.beside': 'Non chiffré.',
  'problem.plain.named': '{name} répond sans chiffrement uniquement.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {Cette adresse}} est hors de votre réseau\u00a0: sans chiffrement, n’importe qui sur le trajet pourrait lire le jeton. Utilisez une adresse en https://.',
  'problem.plain.cancel': 'Le serveur était injoignable.',
  'problem.plain.terminal':
    'Le serveur répond sans chiffrement uniquement\u00a0: approuvez-le dans l’app, ou écrivez http:// dans PLEX_URL.',

  'problem.plain-outside.step': 'hors de votre réseau et sans chiffrement',
  'problem.plain-outside.beside': 'Non chiffré.',
  'problem.plain-outside.named': '{name} est hors de votre réseau, et sans chiffrement.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {Cette adresse}} est hors de votre réseau\u00a0: sans chiffrement, n’importe qui sur le trajet pourrait lire le jeton. Utilisez une adresse en https://.',
  'problem.plain-outside.cancel': 'Le serveur était injoignable.',
  'problem.plain-outside.terminal':
    'Le serveur est hors de ce réseau\u00a0: sans chiffrement, le jeton n’y est pas envoyé.',

  'problem.proxy.step': 'le proxy refuse',
  'problem.proxy.beside': 'Le proxy refuse.',
  'problem.proxy.named': 'Le proxy ne laisse pas Usher atteindre {name}.',
  'problem.proxy.signIn':
    'Le proxy de cet ordinateur ne laisse pas Usher atteindre {where, select, known {{address}} other {cette adresse}}.',
  'problem.proxy.cancel': 'Le serveur était injoignable.',
  'problem.proxy.terminal': 'Le proxy ne laisse pas passer Usher.',
  'problem.proxy-setting.step': 'le réglage du proxy est inutilisable',
  'problem.proxy-setting.beside': 'Réglage du proxy inutilisable.',
  'problem.proxy-setting.named': 'Le réglage du proxy de cet ordinateur ne permet pas d’atteindre {name}.',
  'problem.proxy-setting.signIn':
    'Le réglage du proxy de cet ordinateur ne permet pas d’atteindre {where, select, known {{address}} other {cette adresse}}.',
  'problem.proxy-setting.cancel': 'Le serveur était injoignable.',
  'problem.proxy-setting.terminal': 'Le réglage du proxy est inutilisable.',

  'problem.lost.step': 'coupé',
  'problem.lost.beside': 'Connexion perdue.',
  'problem.lost.named': 'La connexion au serveur {name} a été perdue.',
  'problem.lost.signIn':
    'Rien ne répond à {where, select, known {l’adresse {address}} other {cette adresse}}. Vérifiez l’adresse, et que le serveur fonctionne.',
  'problem.lost.cancel': 'Le serveur était injoignable.',
  'problem.lost.terminal': 'Le serveur est injoignable.',

  'problem.silent.step': 'muet',
  'problem.silent.beside': 'Connexion perdue.',
  'problem.silent.named': 'La connexion au serveur {name} a été perdue.',
  'problem.silent.signIn':
    'Rien ne répond à {where, select, known {l’adresse {address}} other {cette adresse}}. Vérifiez l’adresse, et que le serveur fonctionne.',
  'problem.silent.cancel': 'Le serveur était injoignable.',
  'problem.silent.terminal': 'Le serveur est injoignable.',

  'problem.still-running.cancel': 'Plex a accepté d’arrêter cette activité, mais elle est toujours en cours.',

  'problem.no-address.signIn': 'Saisissez l’adresse du serveur, par exemple 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'Ce n’est pas une adresse. Elle ressemble à 192.168.1.20:32400 ou à https://plex.example.com.',
  'problem.no-token.signIn': 'Saisissez un jeton du serveur.',
  'problem.no-servers.signIn':
    'Ce compte Plex n’a aucun serveur qu’Usher puisse utiliser. Connectez-vous avec un autre compte, ou utilisez une adresse et un jeton.',
  'problem.too-late.signIn': 'La connexion n’a pas été confirmée à temps. Réessayez.',
  'problem.no-plex-tv.signIn': 'plex.tv est injoignable. Vérifiez la connexion à Internet, puis réessayez.',
  'problem.keychain-locked.signIn': 'Le trousseau est verrouillé. Déverrouillez-le, puis réessayez.',
  'problem.keychain-missing.signIn':
    'Cet ordinateur n’a aucun trousseau qu’Usher puisse utiliser. Reconnectez-vous, ou démarrez-en un et réessayez.',
  'problem.keychain-empty.signIn':
    'Le trousseau ne fournit aucun identifiant pour Usher. S’il est verrouillé, déverrouillez-le et réessayez\u202f; sinon, reconnectez-vous.',
  'problem.keychain-denied.signIn':
    'Le trousseau n’a pas laissé Usher lire son identifiant. Autorisez-le, puis réessayez.',
};
