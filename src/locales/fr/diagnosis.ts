import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'Nom',
  'step.tcp': 'Connexion',
  'step.tls': 'Certificat',
  'step.identity': 'Serveur',
  'step.token': 'Jeton',
  'step.list': 'Activités',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'En local',
  'how.remote': 'À distance',
  'how.relay': 'Relais Plex',
  'how.typed': 'Par adresse',
  'how.local.proxy': 'En local, par le proxy {proxy}',
  'how.remote.proxy': 'À distance, par le proxy {proxy}',
  'how.relay.proxy': 'Relais Plex, par le proxy {proxy}',
  'how.typed.proxy': 'Par adresse, par le proxy {proxy}',

  'cause.fine':
    '{who, select, named {{name}} other {Le serveur}} est en direct par WebSocket à l’adresse {host}{via, select, proxy {, par le proxy {proxy}} other {}}.',
  'cause.dns-rebinding':
    'Le serveur DNS d’ici masque {hostname}{detailed, select, yes { ({detail})} other {}}, comme le fait une protection contre le DNS rebinding\u202f; Usher va directement à {spelled}.',
  'cause.proxy-no-upgrade':
    'WebSocket n’atteint pas {who, select, named {{name}} other {le serveur}} à l’adresse {host}{detailed, select, yes { ({detail})} other {}}, sans doute à cause {via, select, proxy {du proxy {proxy}} other {d’un proxy inverse}} qui ne transmet pas Upgrade\u202f; Usher {transport, select, eventsource {écoute par EventSource} other {l’interroge à quelques secondes d’intervalle}}.',
  'cause.proxy-buffers':
    'Ni WebSocket{detailed, select, yes { ({detail})} other {}} ni EventSource n’atteignent {who, select, named {{name}} other {le serveur}} à l’adresse {host}, sans doute à cause {via, select, proxy {du proxy {proxy}} other {d’un proxy inverse}} qui retient les réponses\u202f; Usher {transport, select, eventsource {écoute par EventSource} other {l’interroge à quelques secondes d’intervalle}}.',
  'cause.stream-refused':
    '{who, select, named {{name}} other {Le serveur}} à l’adresse {host} montre sa liste à ce compte, mais pas le flux en direct{detailed, select, yes { ({detail})} other {}}\u202f; Usher {transport, select, eventsource {écoute par EventSource} other {l’interroge à quelques secondes d’intervalle}}.',
  'cause.relay-only':
    '{who, select, named {{name}} other {Le serveur}} n’est joignable que par le relais Plex, qui est lent, à l’adresse {host}.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {Le serveur}} appartient à quelqu’un d’autre\u00a0: seules vos propres activités s’affichent.',
  'cause.not-owner':
    '{who, select, named {{name}} other {Le serveur}} à l’adresse {host} accepte le jeton, mais ne montre pas ses activités à ce compte{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    '{who, select, named {{name}} other {Le serveur}} répond à l’adresse {host}, mais n’accepte plus le jeton{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {Le serveur}} à l’adresse {host} démarre, ou est occupé avec sa base de données{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'Le certificat présenté par {host} n’est pas celui que vous avez approuvé pour {who, select, named {{name}} other {le serveur}}\u00a0: {detail}.',
  'cause.certificate-untrusted':
    'Aucune autorité à laquelle cet ordinateur fait confiance ne garantit le certificat présenté par {host}\u00a0: {detail}.',
  'cause.certificate-outdated':
    'Le certificat présenté par {host} n’est pas valide en ce moment\u00a0: {detail}.',
  'cause.certificate-name':
    'Le certificat présenté par {host} ne correspond pas à {hostname}\u00a0: {detail}.',
  'cause.plain-only':
    '{who, select, named {{name}} other {Le serveur}} répond à l’adresse {host} sans chiffrement uniquement, et personne ne l’a approuvé.',
  'cause.plain-outside':
    '{host} est hors de votre réseau\u00a0: sans chiffrement, n’importe qui sur le trajet pourrait lire le jeton.',
  'cause.wrong-server':
    'Un autre Plex Media Server que {who, select, named {{name}} other {celui attendu}} répond à l’adresse {host}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'Devant {who, select, named {{name}} other {le serveur}}, à l’adresse {host}, quelque chose exige sa propre authentification{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    '{who, select, named {{name}} other {Le serveur}} répond à l’adresse {host} par une erreur{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex':
    'Ce qui répond à l’adresse {host} n’est pas un Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': '{host} répond, mais ne parle pas TLS.',
  'cause.tls-broken':
    '{host} coupe la connexion avant de présenter un certificat{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'Le proxy {proxy} ne laisse pas Usher atteindre {who, select, named {{name}} other {le serveur}} à l’adresse {host}.',
  'cause.proxy-refuses.status':
    'Le proxy {proxy} ne laisse pas Usher atteindre {who, select, named {{name}} other {le serveur}} à l’adresse {host} (code {status}).',
  'cause.proxy-setting':
    'Le réglage du proxy pour {who, select, named {{name}} other {le serveur}} à l’adresse {host} est inutilisable{detailed, select, yes {\u00a0: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'Le proxy {proxy}, sur le trajet vers {who, select, named {{name}} other {le serveur}}, ne répond pas{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    '{who, select, named {{name}} other {Le serveur}} ne répond pas à temps à l’adresse {host}{others, plural, =0 {} one {, ni à son autre adresse} other {, ni à ses # autres adresses}}.',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {Le serveur}} répond à l’adresse {host}, mais n’indique pas ses activités à temps.',
  'cause.unreachable':
    '{who, select, named {{name}} other {Le serveur}} n’est pas joignable à l’adresse {host}{detailed, select, yes { ({detail})} other {}}{others, plural, =0 {} one {, ni à son autre adresse} other {, ni à ses # autres adresses}}.',
  'cause.no-dns':
    'Aucune adresse n’est connue ici pour {hostname}, le nom du serveur{who, select, named { {name}} other {}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'Aucun serveur DNS ne répond ici\u00a0: l’adresse qui correspond à {hostname} reste inconnue{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'Aucune adresse n’est connue pour {who, select, named {{name}} other {le serveur}}.',
  'cause.unfinished':
    'Le diagnostic du serveur{who, select, named { {name}} other {}} n’est pas allé jusqu’au bout.',
};
