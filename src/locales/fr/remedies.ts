import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'Usher n’a besoin de rien\u202f; pour d’autres apps, laissez le routeur répondre pour plex.direct, dans dnsmasq avec `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'Faites transmettre Upgrade et Connection par le proxy placé devant {hostname}, dans nginx avec `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` et `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy':
    'Excluez {hostname} du proxy {proxy}, ou faites-lui transmettre WebSocket.',
  'remedy.proxy-buffers':
    'Faites en sorte que le proxy placé devant {hostname} ne retienne rien et transmette Upgrade, dans nginx avec `proxy_buffering off`, `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` et `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'Excluez {hostname} du proxy {proxy}, ou faites en sorte que celui-ci transmette WebSocket et ne retienne aucune réponse.',
  'remedy.stream-refused':
    'Si un proxy se trouve devant {who, select, named {{name}} other {le serveur}}, faites-lui autoriser `/:/websockets/notifications` comme il autorise `/activities`.',
  'remedy.relay-only':
    'Activez l’accès à distance dans les paramètres du serveur{who, select, named { {name}} other {}}, ou redirigez son port dans le routeur, afin d’avoir un accès direct.',
  'remedy.not-owner.limited':
    'Connectez-vous avec le compte du propriétaire pour tout voir sur {who, select, named {{name}} other {le serveur}}.',
  'remedy.not-owner':
    'Connectez-vous avec le compte propriétaire du serveur{who, select, named { {name}} other {}}.',
  'remedy.token-expired':
    'Reconnectez-vous pour obtenir un nouveau jeton pour {who, select, named {{name}} other {le serveur}}, ou définissez un nouveau PLEX_TOKEN s’il vient de là.',
  'remedy.starting':
    'Attendez quelques minutes que {who, select, named {{name}} other {le serveur}} soit prêt\u00a0: Usher l’affichera alors automatiquement.',
  'remedy.certificate-changed':
    'N’approuvez le nouveau certificat que si vous l’avez renouvelé sur {who, select, named {{name}} other {le serveur}}\u00a0: sinon, quelqu’un intercepte peut-être la connexion.',
  'remedy.certificate-untrusted':
    'Comparez son empreinte à celle du serveur{who, select, named { {name}} other {}} et approuvez-le dans Usher, ou ajoutez son autorité à celles auxquelles cet ordinateur fait confiance.',
  'remedy.certificate-untrusted.plex-direct':
    'Excluez plex.direct de ce qui inspecte TLS sur le trajet, comme un antivirus ou un proxy d’entreprise.',
  'remedy.certificate-untrusted.proxy':
    'Ajoutez son autorité à celles auxquelles cet ordinateur fait confiance, ou excluez {hostname} du proxy {proxy}.',
  'remedy.certificate-outdated':
    'Vérifiez l’horloge de cet ordinateur\u202f; si elle est juste, renouvelez le certificat présenté par {host}.',
  'remedy.certificate-name':
    'Utilisez une adresse inscrite dans le certificat, ou approuvez ce certificat précis dans Usher si c’est celui du serveur{who, select, named { {name}} other {}}.',
  'remedy.certificate-name.plex-direct':
    'Cherchez ce qui répond à l’adresse {spelled}, car ce n’est pas {who, select, named {{name}} other {le serveur}}.',
  'remedy.certificate-name.proxy':
    'Utilisez une adresse inscrite dans le certificat, ou excluez {hostname} du proxy {proxy}.',
  'remedy.plain-only':
    'Réglez «\u00a0Connexions sécurisées\u00a0» sur «\u00a0Préférées\u00a0» dans les paramètres réseau du serveur{who, select, named { {name}} other {}}, ou acceptez dans Usher de vous en passer sur votre propre réseau.',
  'remedy.plain-outside':
    'Utilisez une adresse en https:// pour {who, select, named {{name}} other {le serveur}}.',
  'remedy.wrong-server':
    'Corrigez l’adresse du serveur{who, select, named { {name}} other {}} dans Usher, et attribuez à sa machine une adresse fixe dans le routeur.',
  'remedy.guarded':
    'Laissez passer les requêtes vers {who, select, named {{name}} other {le serveur}}, qui vérifie lui-même ses jetons.',
  'remedy.server-error':
    'Consultez le journal du serveur{who, select, named { {name}} other {}}, et redémarrez-le si cela persiste.',
  'remedy.not-plex':
    'Vérifiez l’hôte et le port de l’adresse {host}, et où mène un éventuel proxy\u00a0: le port de Plex est 32400.',
  'remedy.no-tls':
    'Réglez «\u00a0Connexions sécurisées\u00a0» sur «\u00a0Préférées\u00a0» dans les paramètres réseau du serveur{who, select, named { {name}} other {}}, ou utilisez son adresse en http:// sur votre propre réseau.',
  'remedy.tls-broken':
    'Vérifiez ce qui écoute à l’adresse {host}, et si un éventuel proxy y a un certificat pour {hostname}.',
  'remedy.proxy-refuses':
    'Faites autoriser CONNECT vers {host} par le proxy {proxy}, ou excluez-en {hostname} (dans le terminal\u00a0: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'Indiquez dans les réglages du système le nom d’utilisateur et le mot de passe qu’exige le proxy {proxy}.',
  'remedy.proxy-refuses.error':
    'Vérifiez que le proxy {proxy} peut lui-même joindre {host}, ou excluez-en {hostname} (dans le terminal\u00a0: NO_PROXY).',
  'remedy.proxy-setting':
    'Indiquez dans les réglages du système un proxy http, https ou SOCKS 5 avec hôte et port (dans le terminal\u00a0: HTTPS_PROXY ou ALL_PROXY), ou excluez-en {hostname}.',
  'remedy.proxy-unreachable':
    'Démarrez le proxy {proxy}, corrigez-le dans les réglages du système (dans le terminal\u00a0: HTTPS_PROXY), ou excluez-en {hostname}.',
  'remedy.timed-out':
    'Vérifiez que la machine du serveur{who, select, named { {name}} other {}} est allumée, que cet ordinateur a le droit de joindre {host}, et qu’aucun pare-feu ne les sépare.',
  'remedy.timed-out.list': 'Redémarrez {who, select, named {{name}} other {le serveur}} si cela persiste.',
  'remedy.unreachable':
    'Vérifiez que la machine du serveur{who, select, named { {name}} other {}} est allumée, que Plex Media Server y fonctionne, et que {host} est toujours son adresse.',
  'remedy.no-dns':
    'Vérifiez l’orthographe du nom {hostname}, ou utilisez une adresse comme 192.168.1.20:32400 pour {who, select, named {{name}} other {le serveur}}.',
  'remedy.no-dns.timed-out': 'Vérifiez que cet ordinateur est en ligne, et quel serveur DNS il utilise.',
  'remedy.no-address':
    'Reconnectez-vous, ou ajoutez {who, select, named {{name}} other {le serveur}} par son adresse.',
  'remedy.unfinished': 'Refaites le diagnostic du serveur{who, select, named { {name}} other {}}.',
};
