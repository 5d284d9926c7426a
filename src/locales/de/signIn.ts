import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'Kein Schlüsselbund hier: Das Token wird vergessen, wenn Usher beendet wird.',
  'keychain.locked': 'Der Schlüsselbund ist gesperrt: Das Token wird vergessen, wenn Usher beendet wird.',
  'keychain.denied':
    'Der Schlüsselbund hat das Token nicht angenommen: Es wird vergessen, wenn Usher beendet wird.',

  'file.settings.unread':
    'Die Einstellungen sind nicht lesbar. Usher läuft ohne sie weiter, und Änderungen gehen verloren, wenn es beendet wird.',
  'file.settings.unsaved':
    'Die Einstellungen lassen sich nicht speichern: Änderungen gehen verloren, wenn Usher beendet wird.',
  'file.settings.set-aside':
    'Die Einstellungen waren nicht lesbar. Sie liegen nun beiseite in Ushers Ordner, und Usher beginnt neu.',
  'file.history.unread': 'Der Verlauf ist nicht lesbar: Was früher fertig wurde, fehlt hier.',
  'file.history.unsaved':
    'Der Verlauf lässt sich nicht speichern: Was jetzt fertig wird, ist vergessen, wenn Usher beendet wird.',

  'trust.plain':
    '{who, select, named {{name}} other {Der Server}} antwortet nur unverschlüsselt, unter {host}. Jeder in deinem Netzwerk könnte das Token lesen.',
  'trust.plain.agree': 'Unverschlüsselt verwenden',
  'trust.changed':
    '{who, select, named {{name}} other {Der Server}} zeigt unter {host} ein anderes Zertifikat als das, dem du zugestimmt hast. Wenn es nicht erneuert wurde, hört vielleicht jemand mit. Das Token wurde nicht gesendet.',
  'trust.changed.agree': 'Neuem Zertifikat vertrauen',
  'trust.name':
    'Das Zertifikat von {host} ist das von Plex für einen Server, ausgestellt auf {names}. Vertraue ihm, wenn dies der Fingerabdruck deines Servers ist:',
  'trust.untrusted':
    'Für das Zertifikat von {host} bürgt niemand, den dieser Computer kennt. Vertraue ihm, wenn dies der Fingerabdruck deines Servers ist:',
  'trust.untrusted-names':
    'Für das Zertifikat von {host}, ausgestellt auf {names}, bürgt niemand, den dieser Computer kennt. Vertraue ihm, wenn dies der Fingerabdruck deines Servers ist:',
  'trust.agree': 'Diesem Zertifikat vertrauen',
};
