import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': 'no aceptado',
  'problem.refused.beside': 'Token no aceptado.',
  'problem.refused.named': '{name} ya no acepta el token.',
  'problem.refused.signIn': 'El servidor no acepta este token.',
  'problem.refused.cancel': 'Plex se negó: esta cuenta no puede detenerla.',
  'problem.refused.terminal': 'El servidor no acepta el token.',

  'problem.forbidden.step': 'no permitido',
  'problem.forbidden.beside': 'No es para esta cuenta.',
  'problem.forbidden.named': '{name} no deja que esta cuenta vea sus actividades.',
  'problem.forbidden.signIn': 'El servidor conoce este token, pero no le deja ver las actividades.',
  'problem.forbidden.cancel': 'Plex se negó: esta cuenta no puede detenerla.',
  'problem.forbidden.terminal': 'El servidor no le permite esto al token.',

  'problem.expired.step': 'caducado',
  'problem.expired.beside': 'Token no aceptado.',
  'problem.expired.named': '{name} ya no acepta el token.',
  'problem.expired.signIn': 'El servidor ya no acepta el token guardado. Inicia sesión de nuevo.',
  'problem.expired.cancel': 'Plex se negó: el token ha caducado.',
  'problem.expired.terminal': 'El servidor no acepta el token.',

  'problem.not-found.step': 'no encontrado',
  'problem.not-found.beside': 'Responde con un error.',
  'problem.not-found.named': '{name} responde con un error.',
  'problem.not-found.signIn':
    'Lo que responde en {where, select, known {{address}} other {esa dirección}} no es un Plex Media Server.',
  'problem.not-found.cancel': 'El servidor respondió con un error.',
  'problem.not-found.terminal': 'Lo que responde ahí no es un Plex Media Server.',

  'problem.bad-request.step': 'rechazado',
  'problem.bad-request.beside': 'Responde con un error.',
  'problem.bad-request.named': '{name} responde con un error.',
  'problem.bad-request.signIn':
    'Lo que responde en {where, select, known {{address}} other {esa dirección}} no es un Plex Media Server.',
  'problem.bad-request.cancel': 'Plex se negó a detenerla.',
  'problem.bad-request.terminal': 'El servidor responde con un error.',

  'problem.too-many.step': 'demasiadas consultas',
  'problem.too-many.beside': 'Responde con un error.',
  'problem.too-many.named': '{name} responde con un error.',
  'problem.too-many.signIn':
    'El servidor en {where, select, known {{address}} other {esa dirección}} responde con un error.',
  'problem.too-many.cancel': 'El servidor respondió con un error.',
  'problem.too-many.terminal': 'El servidor responde con un error.',

  'problem.starting.step': 'arrancando',
  'problem.starting.beside': 'Arrancando.',
  'problem.starting.named': '{name} está arrancando.',
  'problem.starting.signIn': 'El servidor está arrancando. Inténtalo de nuevo dentro de un minuto.',
  'problem.starting.cancel': 'El servidor está arrancando. Inténtalo de nuevo dentro de un minuto.',
  'problem.starting.terminal': 'El servidor está arrancando.',

  'problem.server-error.step': 'un error',
  'problem.server-error.beside': 'Responde con un error.',
  'problem.server-error.named': '{name} responde con un error.',
  'problem.server-error.signIn':
    'El servidor en {where, select, known {{address}} other {esa dirección}} responde con un error.',
  'problem.server-error.cancel': 'El servidor respondió con un error.',
  'problem.server-error.terminal': 'El servidor responde con un error.',

  'problem.unreachable.step': 'no accesible',
  'problem.unreachable.beside': 'No accesible.',
  'problem.unreachable.named': '{name} no está accesible.',
  'problem.unreachable.signIn':
    'Nada responde en {where, select, known {{address}} other {esa dirección}}. Comprueba la dirección y que el servidor esté en marcha.',
  'problem.unreachable.cancel': 'No se pudo acceder al servidor.',
  'problem.unreachable.terminal': 'No se puede acceder al servidor.',

  'problem.no-such-name.step': 'desconocido aquí',
  'problem.no-such-name.beside': 'Nombre desconocido aquí.',
  'problem.no-such-name.named': 'El nombre en la dirección de {name} no se conoce aquí.',
  'problem.no-such-name.signIn':
    'No se conoce ningún equipo con el nombre que hay en {where, select, known {{address}} other {esa dirección}}. Comprueba la dirección.',
  'problem.no-such-name.cancel': 'No se pudo acceder al servidor.',
  'problem.no-such-name.terminal': 'El nombre en la dirección no se conoce aquí.',

  'problem.timed-out.step': 'sin respuesta a tiempo',
  'problem.timed-out.beside': 'Sin respuesta.',
  'problem.timed-out.named': '{name} no responde.',
  'problem.timed-out.signIn':
    'Nada respondió a tiempo en {where, select, known {{address}} other {esa dirección}}.',
  'problem.timed-out.cancel': 'El servidor no respondió a tiempo. Aún puede que se detenga.',
  'problem.timed-out.terminal': 'El servidor no respondió a tiempo.',

  'problem.not-plex.step': 'no es un Plex Media Server',
  'problem.not-plex.beside': 'Ahí hay otro servidor.',
  'problem.not-plex.named': 'En la dirección de {name} responde otra cosa.',
  'problem.not-plex.signIn':
    'Lo que responde en {where, select, known {{address}} other {esa dirección}} no es un Plex Media Server.',
  'problem.not-plex.cancel': 'El servidor respondió con un error.',
  'problem.not-plex.terminal': 'Lo que responde ahí no es un Plex Media Server.',

  'problem.guarded.step': 'antes hay otro inicio de sesión',
  'problem.guarded.beside': 'Antes hay otro inicio de sesión.',
  'problem.guarded.named': 'Algo delante de {name} exige su propio inicio de sesión.',
  'problem.guarded.signIn':
    'Lo que responde en {where, select, known {{address}} other {esa dirección}} exige su propio inicio de sesión antes de dejar que Usher llegue al servidor.',
  'problem.guarded.cancel': 'No se pudo acceder al servidor.',
  'problem.guarded.terminal': 'Algo delante del servidor exige su propio inicio de sesión.',

  'problem.wrong-server.step': 'otro servidor',
  'problem.wrong-server.beside': 'Ahí hay otro servidor.',
  'problem.wrong-server.named': 'En la dirección de {name} responde otra cosa.',
  'problem.wrong-server.signIn':
    'En {where, select, known {{address}} other {esa dirección}} responde otro servidor.',
  'problem.wrong-server.cancel': 'El servidor respondió con un error.',
  'problem.wrong-server.terminal': 'En esta dirección responde otro servidor.',

  'problem.certificate.step': 'otro nombre',
  'problem.certificate.beside': 'Nombre de certificado incorrecto.',
  'problem.certificate.named': 'El certificado de {name} no corresponde a su dirección.',
  'problem.certificate.signIn':
    'El certificado de {where, select, known {{address}} other {esa dirección}} no corresponde a esa dirección.',
  'problem.certificate.cancel': 'No se pudo acceder al servidor.',
  'problem.certificate.terminal': 'El certificado del servidor no corresponde a su dirección.',

  'problem.outdated.step': 'no válido en este momento',
  'problem.outdated.beside': 'Certificado fuera de plazo.',
  'problem.outdated.named': 'El certificado de {name} no es válido en este momento.',
  'problem.outdated.signIn':
    'El certificado de {where, select, known {{address}} other {esa dirección}} no es válido en este momento. Comprueba el reloj aquí y allí.',
  'problem.outdated.cancel': 'No se pudo acceder al servidor.',
  'problem.outdated.terminal': 'El certificado del servidor no es válido en este momento.',

  'problem.untrusted.step': 'nadie conocido lo avala',
  'problem.untrusted.beside': 'Certificado desconocido.',
  'problem.untrusted.named': 'Nadie que este equipo conozca avala el certificado de {name}.',
  'problem.untrusted.signIn':
    'Nadie que este equipo conozca avala el certificado de {where, select, known {{address}} other {esa dirección}}.',
  'problem.untrusted.cancel': 'No se pudo acceder al servidor.',
  'problem.untrusted.terminal':
    'Nadie que este equipo conozca avala el certificado del servidor: acéptalo en la app.',

  'problem.certificate-changed.step': 'no es el aceptado',
  'problem.certificate-changed.beside': 'Su certificado ha cambiado.',
  'problem.certificate-changed.named': '{name} muestra un certificado distinto del que aceptaste.',
  'problem.certificate-changed.signIn':
    'Nadie que este equipo conozca avala el certificado de {where, select, known {{address}} other {esa dirección}}.',
  'problem.certificate-changed.cancel': 'No se pudo acceder al servidor.',
  'problem.certificate-changed.terminal': 'El servidor muestra un certificado distinto del que se aceptó.',

  'problem.plain.step': 'sin cifrado',
  'problem.plain.beside': 'Sin cifrado.',
  'problem.plain.named': '{name} solo responde sin cifrado.',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {Esa dirección}} está fuera de tu red: sin cifrado, cualquiera en el camino podría leer el token. Usa una dirección https://.',
  'problem.plain.cancel': 'No se pudo acceder al servidor.',
  'problem.plain.terminal':
    'El servidor solo responde sin cifrado: acéptalo en la app, o escribe http:// en PLEX_URL.',

  'problem.plain-outside.step': 'fuera de tu red y sin cifrado',
  'problem.plain-outside.beside': 'Sin cifrado.',
  'problem.plain-outside.named': '{name} está fuera de tu red y no tiene cifrado.',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {Esa dirección}} está fuera de tu red: sin cifrado, cualquiera en el camino podría leer el token. Usa una dirección https://.',
  'problem.plain-outside.cancel': 'No se pudo acceder al servidor.',
  'problem.plain-outside.terminal':
    'El servidor está fuera de esta red: sin cifrado no se le envía el token.',

  'problem.proxy.step': 'el proxy se niega',
  'problem.proxy.beside': 'El proxy se niega.',
  'problem.proxy.named': 'El proxy no deja que Usher llegue a {name}.',
  'problem.proxy.signIn':
    'El proxy de este equipo no deja que Usher llegue a {where, select, known {{address}} other {esa dirección}}.',
  'problem.proxy.cancel': 'No se pudo acceder al servidor.',
  'problem.proxy.terminal': 'El proxy no deja pasar a Usher.',
  'problem.proxy-setting.step': 'el ajuste de proxy no se puede usar',
  'problem.proxy-setting.beside': 'El ajuste de proxy no se puede usar.',
  'problem.proxy-setting.named': 'El ajuste de proxy de este equipo no se puede usar para acceder a {name}.',
  'problem.proxy-setting.signIn':
    'El ajuste de proxy de este equipo no se puede usar para acceder a {where, select, known {{address}} other {esa dirección}}.',
  'problem.proxy-setting.cancel': 'No se pudo acceder al servidor.',
  'problem.proxy-setting.terminal': 'El ajuste de proxy no se puede usar.',

  'problem.lost.step': 'cortado',
  'problem.lost.beside': 'Conexión perdida.',
  'problem.lost.named': 'Se perdió la conexión con {name}.',
  'problem.lost.signIn':
    'Nada responde en {where, select, known {{address}} other {esa dirección}}. Comprueba la dirección y que el servidor esté en marcha.',
  'problem.lost.cancel': 'No se pudo acceder al servidor.',
  'problem.lost.terminal': 'No se puede acceder al servidor.',

  'problem.silent.step': 'en silencio',
  'problem.silent.beside': 'Conexión perdida.',
  'problem.silent.named': 'Se perdió la conexión con {name}.',
  'problem.silent.signIn':
    'Nada responde en {where, select, known {{address}} other {esa dirección}}. Comprueba la dirección y que el servidor esté en marcha.',
  'problem.silent.cancel': 'No se pudo acceder al servidor.',
  'problem.silent.terminal': 'No se puede acceder al servidor.',

  'problem.still-running.cancel': 'Plex aceptó detenerla, pero sigue en curso.',

  'problem.no-address.signIn': 'Escribe la dirección del servidor, por ejemplo 192.168.1.20:32400.',
  'problem.bad-address.signIn':
    'Eso no es una dirección. Debe ser como 192.168.1.20:32400 o https://plex.example.com.',
  'problem.no-token.signIn': 'Escribe un token del servidor.',
  'problem.no-servers.signIn':
    'Esta cuenta de Plex no tiene ningún servidor que Usher pueda usar. Inicia sesión con otra cuenta, o usa una dirección y un token.',
  'problem.too-late.signIn': 'El inicio de sesión no se confirmó a tiempo. Inténtalo de nuevo.',
  'problem.no-plex-tv.signIn':
    'No se puede acceder a plex.tv. Comprueba la conexión a internet e inténtalo de nuevo.',
  'problem.keychain-locked.signIn': 'El llavero está bloqueado. Desbloquéalo e inténtalo de nuevo.',
  'problem.keychain-missing.signIn':
    'Este equipo no tiene ningún llavero que Usher pueda usar. Inicia sesión de nuevo, o inicia un llavero e inténtalo otra vez.',
  'problem.keychain-empty.signIn':
    'El llavero no da ningún inicio de sesión para Usher. Si está bloqueado, desbloquéalo e inténtalo de nuevo; si no, vuelve a iniciar sesión.',
  'problem.keychain-denied.signIn':
    'El llavero no dejó que Usher leyera su inicio de sesión. Permítelo e inténtalo de nuevo.',
};
