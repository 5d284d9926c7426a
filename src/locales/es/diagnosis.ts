import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'Nombre',
  'step.tcp': 'Conexión',
  'step.tls': 'Certificado',
  'step.identity': 'Servidor',
  'step.token': 'Token',
  'step.list': 'Actividades',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'Local',
  'how.remote': 'Remota',
  'how.relay': 'Relay de Plex',
  'how.typed': 'Por dirección',
  'how.local.proxy': 'Local, a través del proxy {proxy}',
  'how.remote.proxy': 'Remota, a través del proxy {proxy}',
  'how.relay.proxy': 'Relay de Plex, a través del proxy {proxy}',
  'how.typed.proxy': 'Por dirección, a través del proxy {proxy}',

  'cause.fine':
    '{who, select, named {{name}} other {El servidor}} está conectado en tiempo real por WebSocket en {host}{via, select, proxy {, a través del proxy {proxy}} other {}}.',
  'cause.dns-rebinding':
    'El servidor DNS de aquí oculta {hostname}{detailed, select, yes { ({detail})} other {}}, como hace la protección contra DNS rebinding, y Usher va directamente a {spelled}.',
  'cause.proxy-no-upgrade':
    'WebSocket no llega {who, select, named {a {name}} other {al servidor}} en {host}{detailed, select, yes { ({detail})} other {}}, probablemente por {via, select, proxy {el proxy {proxy}, que} other {un proxy inverso que}} no transmite Upgrade, así que Usher {transport, select, eventsource {escucha por EventSource} other {consulta cada pocos segundos}}.',
  'cause.proxy-buffers':
    'Ni WebSocket{detailed, select, yes { ({detail})} other {}} ni EventSource llegan {who, select, named {a {name}} other {al servidor}} en {host}, probablemente por {via, select, proxy {el proxy {proxy}, que} other {un proxy inverso que}} retiene las respuestas, así que Usher {transport, select, eventsource {escucha por EventSource} other {consulta cada pocos segundos}}.',
  'cause.stream-refused':
    '{who, select, named {{name}} other {El servidor}} en {host} deja que esta cuenta vea su lista, pero no la conexión en tiempo real{detailed, select, yes { ({detail})} other {}}, así que Usher {transport, select, eventsource {escucha por EventSource} other {consulta cada pocos segundos}}.',
  'cause.relay-only':
    'Solo se accede {who, select, named {a {name}} other {al servidor}} a través del relay de Plex, en {host}, que es lento.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {El servidor}} es de otra persona, así que solo se ven tus propias actividades.',
  'cause.not-owner':
    '{who, select, named {{name}} other {El servidor}} en {host} acepta el token, pero no deja que esta cuenta vea sus actividades{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    '{who, select, named {{name}} other {El servidor}} responde en {host}, pero ya no acepta el token{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {El servidor}} en {host} está arrancando, o está ocupado con su base de datos{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'El certificado en {host} no es el que aceptaste para {who, select, named {{name}} other {el servidor}}: {detail}.',
  'cause.certificate-untrusted':
    'Nadie en quien este equipo confíe avala el certificado en {host}: {detail}.',
  'cause.certificate-outdated': 'El certificado en {host} no es válido en este momento: {detail}.',
  'cause.certificate-name': 'El certificado en {host} no corresponde a {hostname}: {detail}.',
  'cause.plain-only':
    '{who, select, named {{name}} other {El servidor}} solo responde sin cifrado en {host}, y nadie lo ha aceptado.',
  'cause.plain-outside':
    '{host} está fuera de tu red, y sin cifrado cualquiera en el camino podría leer el token.',
  'cause.wrong-server':
    'En {host} responde un Plex Media Server que no es {who, select, named {{name}} other {el esperado}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'Algo delante {who, select, named {de {name}} other {del servidor}} en {host} exige su propio inicio de sesión{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    '{who, select, named {{name}} other {El servidor}} responde en {host} con un error{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex':
    'Lo que responde en {host} no es un Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': '{host} responde, pero no usa TLS.',
  'cause.tls-broken':
    '{host} corta la conexión antes de mostrar un certificado{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'El proxy {proxy} no deja que Usher llegue {who, select, named {a {name}} other {al servidor}} en {host}.',
  'cause.proxy-refuses.status':
    'El proxy {proxy} no deja que Usher llegue {who, select, named {a {name}} other {al servidor}} en {host} (estado {status}).',
  'cause.proxy-setting':
    'El ajuste de proxy para {who, select, named {{name}} other {el servidor}} en {host} no se puede usar{detailed, select, yes {: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'El proxy {proxy} en el camino {who, select, named {a {name}} other {al servidor}} no responde{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    '{who, select, named {{name}} other {El servidor}} no responde a tiempo en {host}{others, plural, =0 {} one {, ni en su otra dirección} other {, ni en sus otras # direcciones}}.',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {El servidor}} responde en {host}, pero no comunica sus actividades a tiempo.',
  'cause.unreachable':
    '{who, select, named {{name}} other {El servidor}} no está accesible en {host}{detailed, select, yes { ({detail})} other {}}{others, plural, =0 {} one {, ni en su otra dirección} other {, ni en sus otras # direcciones}}.',
  'cause.no-dns':
    'Aquí nadie conoce una dirección para {hostname}, el nombre {who, select, named {de {name}} other {del servidor}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'Aquí no responde ningún servidor DNS, así que nadie conoce la dirección de {hostname}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'No se conoce ninguna dirección {who, select, named {de {name}} other {del servidor}}.',
  'cause.unfinished':
    'El diagnóstico {who, select, named {de {name}} other {del servidor}} no llegó hasta el final.',
};
