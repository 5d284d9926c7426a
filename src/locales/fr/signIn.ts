import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'Pas de trousseau ici\u00a0: le jeton sera oublié à la fermeture d’Usher.',
  'keychain.locked': 'Le trousseau est verrouillé\u00a0: le jeton sera oublié à la fermeture d’Usher.',
  'keychain.denied': 'Le trousseau n’a pas pris le jeton\u00a0: il sera oublié à la fermeture d’Usher.',

  'file.settings.unread':
    'Les paramètres sont illisibles. Usher continue sans eux, et les changements seront oubliés à sa fermeture.',
  'file.settings.unsaved':
    'Impossible d’enregistrer les paramètres\u00a0: les changements seront oubliés à la fermeture d’Usher.',
  'file.settings.set-aside':
    'Les paramètres étaient illisibles. Ils ont été mis de côté dans le dossier d’Usher, qui repart de zéro.',
  'file.history.unread':
    'L’historique est illisible\u00a0: ce qui s’est terminé auparavant ne s’affiche pas.',
  'file.history.unsaved':
    'Impossible d’enregistrer l’historique\u00a0: ce qui se termine maintenant sera oublié à la fermeture d’Usher.',

  'trust.plain':
    '{who, select, named {{name}} other {Le serveur}} répond sans chiffrement uniquement, à l’adresse {host}. N’importe qui sur votre réseau pourrait lire le jeton.',
  'trust.plain.agree': 'Utiliser sans chiffrement',
  'trust.changed':
    '{who, select, named {{name}} other {Le serveur}} présente à l’adresse {host} un autre certificat que celui que vous avez approuvé. S’il n’a pas été renouvelé, quelqu’un intercepte peut-être la connexion. Le jeton n’a pas été envoyé.',
  'trust.changed.agree': 'Approuver le nouveau certificat',
  'trust.name':
    'Le certificat présenté par {host} est celui de Plex pour un serveur, délivré à {names}. Approuvez-le si voici l’empreinte de votre serveur\u00a0:',
  'trust.untrusted':
    'Aucune autorité connue de cet ordinateur ne garantit le certificat présenté par {host}. Approuvez-le si voici l’empreinte de votre serveur\u00a0:',
  'trust.untrusted-names':
    'Aucune autorité connue de cet ordinateur ne garantit le certificat présenté par {host}, délivré à {names}. Approuvez-le si voici l’empreinte de votre serveur\u00a0:',
  'trust.agree': 'Approuver ce certificat',
};
