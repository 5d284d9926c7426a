import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'Usher heeft niets nodig, maar laat voor andere apps de router antwoorden voor plex.direct, in dnsmasq met `rebind-domain-ok=/plex.direct/`.',
  'remedy.proxy-no-upgrade':
    'Laat de proxy vóór {hostname} Upgrade en Connection doorgeven, in nginx met `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` en `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-no-upgrade.proxy':
    'Maak voor {hostname} een uitzondering op de proxy {proxy} of laat die WebSocket doorgeven.',
  'remedy.proxy-buffers':
    'Laat de proxy vóór {hostname} niets vasthouden en Upgrade doorgeven, in nginx met `proxy_buffering off`, `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` en `proxy_set_header Connection "upgrade"`.',
  'remedy.proxy-buffers.proxy':
    'Maak voor {hostname} een uitzondering op de proxy {proxy} of laat die WebSocket doorgeven en geen antwoorden vasthouden.',
  'remedy.stream-refused':
    'Staat er een proxy vóór {who, select, named {{name}} other {de server}}, laat die dan `/:/websockets/notifications` toestaan, net als `/activities`.',
  'remedy.relay-only':
    'Schakel externe toegang in bij de instellingen van {who, select, named {{name}} other {de server}} of stuur de poort door in de router, zodat er een rechtstreekse weg is.',
  'remedy.not-owner.limited':
    'Log in met het account van de eigenaar om alles op {who, select, named {{name}} other {de server}} te zien.',
  'remedy.not-owner': 'Log in met het account waarvan {who, select, named {{name}} other {de server}} is.',
  'remedy.token-expired':
    'Log opnieuw in voor een nieuw token voor {who, select, named {{name}} other {de server}}, of stel een nieuw PLEX_TOKEN in als het daarvandaan komt.',
  'remedy.starting':
    'Wacht een paar minuten tot {who, select, named {{name}} other {de server}} klaar is. Usher toont het dan vanzelf.',
  'remedy.certificate-changed':
    'Ga alleen akkoord met het nieuwe certificaat als je het op {who, select, named {{name}} other {de server}} hebt vernieuwd. Anders luistert er misschien iemand mee.',
  'remedy.certificate-untrusted':
    'Vergelijk de vingerafdruk met die van {who, select, named {{name}} other {de server}} en ga er in Usher mee akkoord, of laat deze computer de uitgever vertrouwen.',
  'remedy.certificate-untrusted.plex-direct':
    'Maak een uitzondering voor plex.direct in wat onderweg TLS inspecteert, zoals een virusscanner of een bedrijfsproxy.',
  'remedy.certificate-untrusted.proxy':
    'Laat deze computer de uitgever vertrouwen of maak voor {hostname} een uitzondering op de proxy {proxy}.',
  'remedy.certificate-outdated':
    'Controleer de klok van deze computer. Klopt die, vernieuw dan het certificaat op {host}.',
  'remedy.certificate-name':
    'Gebruik een adres dat in het certificaat staat, of ga in Usher akkoord met precies dit certificaat als het van {who, select, named {{name}} other {de server}} is.',
  'remedy.certificate-name.plex-direct':
    'Zoek uit wat er op {spelled} antwoordt, want het is niet {who, select, named {{name}} other {de server}}.',
  'remedy.certificate-name.proxy':
    'Gebruik een adres dat in het certificaat staat of maak voor {hostname} een uitzondering op de proxy {proxy}.',
  'remedy.plain-only':
    'Zet “Beveiligde verbindingen” op “Voorkeur” in de netwerkinstellingen van {who, select, named {{name}} other {de server}}, of ga er in Usher mee akkoord om in je eigen netwerk zonder te werken.',
  'remedy.plain-outside':
    'Gebruik een adres met https:// voor {who, select, named {{name}} other {de server}}.',
  'remedy.wrong-server':
    'Verbeter het adres van {who, select, named {{name}} other {de server}} in Usher en geef de computer ervan een vast adres in de router.',
  'remedy.guarded':
    'Zorg dat verzoeken aan {who, select, named {{name}} other {de server}} daar worden doorgelaten: de server controleert zelf de tokens.',
  'remedy.server-error':
    'Kijk in het logboek van {who, select, named {{name}} other {de server}} en start opnieuw op als dit zo blijft.',
  'remedy.not-plex':
    'Controleer de host en de poort van {host}, en waarheen een proxy daar leidt: de eigen poort van Plex is 32400.',
  'remedy.no-tls':
    'Zet “Beveiligde verbindingen” op “Voorkeur” in de netwerkinstellingen van {who, select, named {{name}} other {de server}}, of gebruik in je eigen netwerk het adres met http://.',
  'remedy.tls-broken':
    'Controleer wat er op {host} luistert en of een proxy daar een certificaat voor {hostname} heeft.',
  'remedy.proxy-refuses':
    'Laat de proxy {proxy} CONNECT naar {host} toestaan of maak een uitzondering voor {hostname} (in de terminal: NO_PROXY).',
  'remedy.proxy-refuses.password':
    'Voer in de systeeminstellingen de gebruikersnaam en het wachtwoord in waar de proxy {proxy} om vraagt.',
  'remedy.proxy-refuses.error':
    'Controleer of de proxy {proxy} zelf {host} kan bereiken of maak een uitzondering voor {hostname} (in de terminal: NO_PROXY).',
  'remedy.proxy-setting':
    'Geef in de systeeminstellingen een http-, https- of SOCKS 5-proxy op met host en poort (in de terminal: HTTPS_PROXY of ALL_PROXY), of maak een uitzondering voor {hostname}.',
  'remedy.proxy-unreachable':
    'Start de proxy {proxy}, verbeter hem in de systeeminstellingen (in de terminal: HTTPS_PROXY) of maak een uitzondering voor {hostname}.',
  'remedy.timed-out':
    'Controleer of de computer van {who, select, named {{name}} other {de server}} aanstaat, of deze computer {host} mag bereiken en of er geen firewall tussen zit.',
  'remedy.timed-out.list':
    'Start {who, select, named {{name}} other {de server}} opnieuw op als dit zo blijft.',
  'remedy.unreachable':
    'Controleer of de computer van {who, select, named {{name}} other {de server}} aanstaat, of Plex Media Server daar draait en of {host} nog het adres is.',
  'remedy.no-dns':
    'Controleer de spelling van {hostname} of gebruik een adres zoals 192.168.1.20:32400 voor {who, select, named {{name}} other {de server}}.',
  'remedy.no-dns.timed-out': 'Controleer of deze computer online is en welke DNS-server hij gebruikt.',
  'remedy.no-address':
    'Log opnieuw in of voeg {who, select, named {{name}} other {de server}} toe met het adres.',
  'remedy.unfinished': 'Onderzoek {who, select, named {{name}} other {de server}} opnieuw.',
};
