import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'Hier is geen sleutelhanger: het token wordt vergeten als Usher stopt.',
  'keychain.locked': 'De sleutelhanger is vergrendeld: het token wordt vergeten als Usher stopt.',
  'keychain.denied': 'De sleutelhanger nam het token niet aan: het wordt vergeten als Usher stopt.',

  'file.settings.unread':
    'De instellingen zijn niet te lezen. Usher gaat zonder verder, en wat je nu wijzigt, wordt vergeten als Usher stopt.',
  'file.settings.unsaved':
    'De instellingen kunnen niet worden opgeslagen: wat je nu wijzigt, wordt vergeten als Usher stopt.',
  'file.settings.set-aside':
    'De instellingen waren niet te lezen. Usher heeft ze apart gezet in zijn map en begint opnieuw.',
  'file.history.unread': 'De geschiedenis is niet te lezen: wat eerder is voltooid, wordt niet getoond.',
  'file.history.unsaved':
    'De geschiedenis kan niet worden opgeslagen: wat nu wordt voltooid, wordt vergeten als Usher stopt.',

  'trust.plain':
    '{who, select, named {{name}} other {De server}} antwoordt alleen zonder versleuteling, op {host}. Iedereen in je netwerk kan het token lezen.',
  'trust.plain.agree': 'Zonder versleuteling gebruiken',
  'trust.changed':
    '{who, select, named {{name}} other {De server}} toont op {host} een ander certificaat dan dat waarmee je akkoord ging. Als het niet is vernieuwd, luistert er misschien iemand mee. Het token is niet verstuurd.',
  'trust.changed.agree': 'Nieuw certificaat vertrouwen',
  'trust.name':
    'Het certificaat op {host} is er een van Plex zelf voor een server, op naam van {names}. Vertrouw het als dit de vingerafdruk van je server is:',
  'trust.untrusted':
    'Geen instantie die deze computer kent, staat in voor het certificaat op {host}. Vertrouw het als dit de vingerafdruk van je server is:',
  'trust.untrusted-names':
    'Geen instantie die deze computer kent, staat in voor het certificaat op {host}, op naam van {names}. Vertrouw het als dit de vingerafdruk van je server is:',
  'trust.agree': 'Dit certificaat vertrouwen',
};
