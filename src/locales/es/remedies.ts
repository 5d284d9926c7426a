import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'Usher no necesita nada, pero para otras apps haz que el router responda por plex.direct, en dnsmasq con `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'Haz que el proxy delante de {hostname} transmita Upgrade y Connection, en nginx con `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` y `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy':
    'Excluye {hostname} del proxy {proxy}, o haz que este transmita WebSocket.',
  'remedy.proxy-buffers':
    'Haz que el proxy delante de {hostname} no retenga nada y transmita Upgrade, en nginx con `proxy_buffering off`, `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` y `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'Excluye {hostname} del proxy {proxy}, o haz que este transmita WebSocket y no retenga las respuestas.',
  'remedy.stream-refused':
    'Si hay un proxy delante {who, select, named {de {name}} other {del servidor}}, haz que permita `/:/websockets/notifications` igual que permite `/activities`.',
  'remedy.relay-only':
    'Activa «Acceso remoto» en los ajustes {who, select, named {de {name}} other {del servidor}}, o redirige su puerto en el router, para que haya un camino directo.',
  'remedy.not-owner.limited':
    'Inicia sesión con la cuenta del propietario para ver todo en {who, select, named {{name}} other {el servidor}}.',
  'remedy.not-owner':
    'Inicia sesión con la cuenta propietaria {who, select, named {de {name}} other {del servidor}}.',
  'remedy.token-expired':
    'Inicia sesión de nuevo para obtener un token nuevo para {who, select, named {{name}} other {el servidor}}, o establece un PLEX_TOKEN nuevo si viene de ahí.',
  'remedy.starting':
    'Espera unos minutos hasta que {who, select, named {{name}} other {el servidor}} esté listo, y Usher lo mostrará por sí solo.',
  'remedy.certificate-changed':
    'Acepta el nuevo certificado solo si lo renovaste en {who, select, named {{name}} other {el servidor}}; si no, puede que alguien esté interceptando la conexión.',
  'remedy.certificate-untrusted':
    'Compara su huella digital con la {who, select, named {de {name}} other {del servidor}} y acéptalo en Usher, o haz que este equipo confíe en su autoridad.',
  'remedy.certificate-untrusted.plex-direct':
    'Excluye plex.direct de lo que inspeccione TLS en el camino, como un antivirus o el proxy de una empresa.',
  'remedy.certificate-untrusted.proxy':
    'Haz que este equipo confíe en su autoridad, o excluye {hostname} del proxy {proxy}.',
  'remedy.certificate-outdated':
    'Comprueba el reloj de este equipo y, si está bien, renueva el certificado en {host}.',
  'remedy.certificate-name':
    'Usa una dirección que el certificado nombre, o acepta este mismo certificado en Usher si es el {who, select, named {de {name}} other {del servidor}}.',
  'remedy.certificate-name.plex-direct':
    'Averigua qué otra cosa responde en {spelled}, porque no es {who, select, named {{name}} other {el servidor}}.',
  'remedy.certificate-name.proxy':
    'Usa una dirección que el certificado nombre, o excluye {hostname} del proxy {proxy}.',
  'remedy.plain-only':
    'Pon «Conexiones seguras» en «Preferidas» en los ajustes de red {who, select, named {de {name}} other {del servidor}}, o acepta en Usher prescindir del cifrado en tu propia red.',
  'remedy.plain-outside':
    'Usa una dirección https:// para {who, select, named {{name}} other {el servidor}}.',
  'remedy.wrong-server':
    'Corrige la dirección {who, select, named {de {name}} other {del servidor}} en Usher, y asigna a su equipo una fija en el router.',
  'remedy.guarded':
    'Haz que deje pasar las peticiones para {who, select, named {{name}} other {el servidor}}, que comprueba sus propios tokens.',
  'remedy.server-error':
    'Consulta el registro {who, select, named {de {name}} other {del servidor}}, y reinícialo si esto continúa.',
  'remedy.not-plex':
    'Comprueba el host y el puerto de {host}, y adónde lleva un proxy que haya ahí: el puerto propio de Plex es 32400.',
  'remedy.no-tls':
    'Pon «Conexiones seguras» en «Preferidas» en los ajustes de red {who, select, named {de {name}} other {del servidor}}, o usa su dirección http:// en tu propia red.',
  'remedy.tls-broken':
    'Comprueba qué escucha en {host}, y si un proxy que haya ahí tiene un certificado para {hostname}.',
  'remedy.proxy-refuses':
    'Haz que el proxy {proxy} permita CONNECT a {host}, o excluye {hostname} de él (en la terminal: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'Indica en los ajustes del sistema el nombre de usuario y la contraseña que pide el proxy {proxy}.',
  'remedy.proxy-refuses.error':
    'Comprueba que el propio proxy {proxy} pueda acceder a {host}, o excluye {hostname} de él (en la terminal: NO_PROXY).',
  'remedy.proxy-setting':
    'Indica un proxy http, https o SOCKS 5 con host y puerto en los ajustes del sistema (en la terminal: HTTPS_PROXY o ALL_PROXY), o excluye {hostname} de él.',
  'remedy.proxy-unreachable':
    'Inicia el proxy {proxy}, corrígelo en los ajustes del sistema (en la terminal: HTTPS_PROXY), o excluye {hostname} de él.',
  'remedy.timed-out':
    'Comprueba que el equipo {who, select, named {de {name}} other {del servidor}} esté encendido, que este equipo pueda acceder a {host} y que no haya un cortafuegos entre los dos.',
  'remedy.timed-out.list': 'Reinicia {who, select, named {{name}} other {el servidor}} si esto continúa.',
  'remedy.unreachable':
    'Comprueba que el equipo {who, select, named {de {name}} other {del servidor}} esté encendido y que Plex Media Server esté en marcha en él, y que {host} siga siendo su dirección.',
  'remedy.no-dns':
    'Comprueba cómo está escrito {hostname}, o usa una dirección como 192.168.1.20:32400 para {who, select, named {{name}} other {el servidor}}.',
  'remedy.no-dns.timed-out': 'Comprueba que este equipo esté en línea, y qué servidor DNS usa.',
  'remedy.no-address':
    'Inicia sesión de nuevo, o añade {who, select, named {{name}} other {el servidor}} por su dirección.',
  'remedy.unfinished': 'Diagnostica {who, select, named {{name}} other {el servidor}} otra vez.',
};
