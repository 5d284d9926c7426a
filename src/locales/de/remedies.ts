import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'Usher braucht nichts; für andere Apps lass den Router für plex.direct antworten, in dnsmasq mit `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'Lass den Proxy vor {hostname} Upgrade und Connection weitergeben, in nginx mit `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` und `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy':
    'Nimm {hostname} vom Proxy {proxy} aus, oder lass ihn WebSocket weitergeben.',
  'remedy.proxy-buffers':
    'Lass den Proxy vor {hostname} nichts zurückhalten und Upgrade weitergeben, in nginx mit `proxy_buffering off`, `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` und `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'Nimm {hostname} vom Proxy {proxy} aus, oder lass ihn WebSocket weitergeben und keine Antworten zurückhalten.',
  'remedy.stream-refused':
    'Steht ein Proxy vor {who, select, named {{name}} other {dem Server}}, lass ihn `/:/websockets/notifications` erlauben, wie er `/activities` erlaubt.',
  'remedy.relay-only':
    'Schalte in den Einstellungen von {who, select, named {{name}} other {deinem Server}} den Fernzugriff ein, oder leite seinen Port im Router weiter, damit es einen direkten Weg gibt.',
  'remedy.not-owner.limited':
    'Melde dich mit dem Konto des Besitzers an, um alles auf {who, select, named {{name}} other {dem Server}} zu sehen.',
  'remedy.not-owner':
    'Melde dich mit dem Konto an, dem {who, select, named {{name}} other {der Server}} gehört.',
  'remedy.token-expired':
    'Melde dich neu an, um ein neues Token für {who, select, named {{name}} other {den Server}} zu bekommen, oder setze ein neues PLEX_TOKEN, wenn es von dort kommt.',
  'remedy.starting':
    'Warte ein paar Minuten, bis {who, select, named {{name}} other {der Server}} bereit ist; Usher zeigt ihn dann von selbst.',
  'remedy.certificate-changed':
    'Stimm dem neuen Zertifikat nur zu, wenn du es auf {who, select, named {{name}} other {dem Server}} erneuert hast, denn sonst hört vielleicht jemand mit.',
  'remedy.certificate-untrusted':
    'Vergleiche seinen Fingerabdruck mit dem von {who, select, named {{name}} other {deinem Server}} und stimm ihm in Usher zu, oder lass diesen Computer seinem Aussteller vertrauen.',
  'remedy.certificate-untrusted.plex-direct':
    'Nimm plex.direct von dem aus, was TLS unterwegs untersucht, etwa ein Virenscanner oder ein Firmenproxy.',
  'remedy.certificate-untrusted.proxy':
    'Lass diesen Computer seinem Aussteller vertrauen, oder nimm {hostname} vom Proxy {proxy} aus.',
  'remedy.certificate-outdated':
    'Prüfe die Uhr dieses Computers, und wenn sie stimmt, erneuere das Zertifikat von {host}.',
  'remedy.certificate-name':
    'Verwende eine Adresse, die im Zertifikat steht, oder stimm genau diesem Zertifikat in Usher zu, wenn es das von {who, select, named {{name}} other {deinem Server}} ist.',
  'remedy.certificate-name.plex-direct':
    'Finde heraus, was sonst unter {spelled} antwortet, denn es ist nicht {who, select, named {{name}} other {der Server}}.',
  'remedy.certificate-name.proxy':
    'Verwende eine Adresse, die im Zertifikat steht, oder nimm {hostname} vom Proxy {proxy} aus.',
  'remedy.plain-only':
    'Stell in den Netzwerkeinstellungen von {who, select, named {{name}} other {deinem Server}} „Sichere Verbindungen“ auf „Bevorzugt“, oder stimm in Usher zu, im eigenen Netzwerk darauf zu verzichten.',
  'remedy.plain-outside':
    'Verwende eine Adresse mit https:// für {who, select, named {{name}} other {den Server}}.',
  'remedy.wrong-server':
    'Berichtige die Adresse von {who, select, named {{name}} other {deinem Server}} in Usher, und gib seinem Gerät im Router eine feste.',
  'remedy.guarded':
    'Lass das Anfragen für {who, select, named {{name}} other {den Server}} durch, der seine Token selbst prüft.',
  'remedy.server-error':
    'Sieh ins Protokoll von {who, select, named {{name}} other {deinem Server}}, und starte ihn neu, wenn das so bleibt.',
  'remedy.not-plex':
    'Prüfe Namen und Port von {host}, und wohin ein Proxy dort führt: Der Port von Plex selbst ist 32400.',
  'remedy.no-tls':
    'Stell in den Netzwerkeinstellungen von {who, select, named {{name}} other {deinem Server}} „Sichere Verbindungen“ auf „Bevorzugt“, oder verwende im eigenen Netzwerk seine Adresse mit http://.',
  'remedy.tls-broken':
    'Prüfe, was auf {host} lauscht, und ob ein Proxy dort ein Zertifikat für {hostname} hat.',
  'remedy.proxy-refuses':
    'Lass den Proxy {proxy} CONNECT zu {host} erlauben, oder nimm {hostname} von ihm aus (im Terminal: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'Gib in den Einstellungen des Systems den Benutzernamen und das Passwort an, die der Proxy {proxy} verlangt.',
  'remedy.proxy-refuses.error':
    'Prüfe, ob der Proxy {proxy} selbst {host} erreicht, oder nimm {hostname} von ihm aus (im Terminal: NO_PROXY).',
  'remedy.proxy-setting':
    'Gib in den Einstellungen des Systems einen Proxy mit http, https oder SOCKS 5 mit Name und Port an (im Terminal: HTTPS_PROXY oder ALL_PROXY), oder nimm {hostname} davon aus.',
  'remedy.proxy-unreachable':
    'Starte den Proxy {proxy}, berichtige ihn in den Einstellungen des Systems (im Terminal: HTTPS_PROXY), oder nimm {hostname} von ihm aus.',
  'remedy.timed-out':
    'Prüfe, ob das Gerät von {who, select, named {{name}} other {deinem Server}} an ist, dieser Computer {host} erreichen darf und keine Firewall dazwischen ist.',
  'remedy.timed-out.list': 'Starte {who, select, named {{name}} other {den Server}} neu, wenn das so bleibt.',
  'remedy.unreachable':
    'Prüfe, ob das Gerät von {who, select, named {{name}} other {deinem Server}} an ist, Plex Media Server dort läuft und {host} noch seine Adresse ist.',
  'remedy.no-dns':
    'Prüfe, wie {hostname} geschrieben ist, oder verwende für {who, select, named {{name}} other {den Server}} eine Adresse wie 192.168.1.20:32400.',
  'remedy.no-dns.timed-out': 'Prüfe, ob dieser Computer online ist und welchen DNS-Server er verwendet.',
  'remedy.no-address':
    'Melde dich neu an, oder füge {who, select, named {{name}} other {den Server}} mit seiner Adresse hinzu.',
  'remedy.unfinished': 'Untersuche {who, select, named {{name}} other {den Server}} noch einmal.',
};
