import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'Aquí no hay llavero: el token se olvida al salir de Usher.',
  'keychain.locked': 'El llavero está bloqueado: el token se olvida al salir de Usher.',
  'keychain.denied': 'El llavero no aceptó el token: se olvida al salir de Usher.',

  'file.settings.unread':
    'No se pueden leer los ajustes. Usher sigue sin ellos, y lo que cambies ahora se olvida al salir.',
  'file.settings.unsaved':
    'No se pueden guardar los ajustes: lo que cambies ahora se olvida al salir de Usher.',
  'file.settings.set-aside':
    'No se pudieron leer los ajustes. Se apartaron en la carpeta de Usher, que empieza de cero.',
  'file.history.unread': 'No se puede leer el historial: no se muestra lo que se completó antes.',
  'file.history.unsaved':
    'No se puede guardar el historial: lo que se complete ahora se olvida al salir de Usher.',

  'trust.plain':
    '{who, select, named {{name}} other {El servidor}} solo responde sin cifrado, en {host}. Cualquiera en tu red podría leer el token.',
  'trust.plain.agree': 'Usarlo sin cifrado',
  'trust.changed':
    '{who, select, named {{name}} other {El servidor}} muestra en {host} un certificado distinto del que aceptaste. Si no se renovó, puede que alguien esté interceptando la conexión. El token no se envió.',
  'trust.changed.agree': 'Confiar en el nuevo certificado',
  'trust.name':
    'El certificado en {host} es el propio de Plex para un servidor, emitido para {names}. Confía en él si esta es la huella digital de tu servidor:',
  'trust.untrusted':
    'Nadie que este equipo conozca avala el certificado en {host}. Confía en él si esta es la huella digital de tu servidor:',
  'trust.untrusted-names':
    'Nadie que este equipo conozca avala el certificado en {host}, emitido para {names}. Confía en él si esta es la huella digital de tu servidor:',
  'trust.agree': 'Confiar en este certificado',
};
