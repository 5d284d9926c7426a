import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'Naam',
  'step.tcp': 'Verbinding',
  'step.tls': 'Certificaat',
  'step.identity': 'Server',
  'step.token': 'Token',
  'step.list': 'Activiteiten',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'Lokaal',
  'how.remote': 'Op afstand',
  'how.relay': 'Relay van Plex',
  'how.typed': 'Met adres',
  'how.local.proxy': 'Lokaal, via de proxy {proxy}',
  'how.remote.proxy': 'Op afstand, via de proxy {proxy}',
  'how.relay.proxy': 'Relay van Plex, via de proxy {proxy}',
  'how.typed.proxy': 'Met adres, via de proxy {proxy}',

  'cause.fine':
    '{who, select, named {{name}} other {De server}} is live via WebSocket op {host}{via, select, proxy {, via de proxy {proxy}} other {}}.',
  'cause.dns-rebinding':
    'De DNS-server hier houdt {hostname} achter{detailed, select, yes { ({detail})} other {}}, zoals bescherming tegen DNS-rebinding doet. Usher gaat daarom rechtstreeks naar {spelled}.',
  'cause.proxy-no-upgrade':
    'WebSocket komt niet door tot {who, select, named {{name}} other {de server}} op {host}{detailed, select, yes { ({detail})} other {}}, waarschijnlijk door {via, select, proxy {de proxy {proxy}} other {een reverse proxy}} die geen Upgrade doorgeeft. Daarom {transport, select, eventsource {luistert Usher via EventSource} other {doet Usher om de paar seconden navraag}}.',
  'cause.proxy-buffers':
    'Noch WebSocket{detailed, select, yes { ({detail})} other {}} noch EventSource komt door tot {who, select, named {{name}} other {de server}} op {host}, waarschijnlijk door {via, select, proxy {de proxy {proxy}} other {een reverse proxy}} die antwoorden vasthoudt. Daarom {transport, select, eventsource {luistert Usher via EventSource} other {doet Usher om de paar seconden navraag}}.',
  'cause.stream-refused':
    '{who, select, named {{name}} other {De server}} op {host} geeft dit account wel toegang tot de lijst, maar niet tot de liveverbinding{detailed, select, yes { ({detail})} other {}}. Daarom {transport, select, eventsource {luistert Usher via EventSource} other {doet Usher om de paar seconden navraag}}.',
  'cause.relay-only':
    '{who, select, named {{name}} other {De server}} is alleen bereikbaar via de relay van Plex, op {host}, en die is traag.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {De server}} is van iemand anders, dus je ziet alleen je eigen activiteiten.',
  'cause.not-owner':
    '{who, select, named {{name}} other {De server}} op {host} accepteert het token, maar geeft dit account geen toegang tot de activiteiten{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    '{who, select, named {{name}} other {De server}} antwoordt op {host}, maar accepteert het token niet meer{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {De server}} op {host} is aan het opstarten of bezig met de database{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'Het certificaat op {host} is niet dat waarmee je voor {who, select, named {{name}} other {de server}} akkoord ging: {detail}.',
  'cause.certificate-untrusted':
    'Geen instantie die deze computer vertrouwt, staat in voor het certificaat op {host}: {detail}.',
  'cause.certificate-outdated': 'Het certificaat op {host} is nu niet geldig: {detail}.',
  'cause.certificate-name': 'Het certificaat op {host} hoort niet bij {hostname}: {detail}.',
  'cause.plain-only':
    '{who, select, named {{name}} other {De server}} antwoordt op {host} alleen zonder versleuteling, en daarmee is niemand akkoord gegaan.',
  'cause.plain-outside':
    '{host} ligt buiten je netwerk, en zonder versleuteling kan iedereen onderweg het token lezen.',
  'cause.wrong-server':
    'Op {host} antwoordt een andere Plex Media Server dan {who, select, named {{name}} other {de server}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'Iets vóór {who, select, named {{name}} other {de server}} op {host} vraagt om een eigen login{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    '{who, select, named {{name}} other {De server}} antwoordt op {host} met een fout{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex':
    'Wat op {host} antwoordt, is geen Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': '{host} antwoordt, maar ondersteunt geen TLS.',
  'cause.tls-broken':
    '{host} verbreekt de verbinding voordat er een certificaat is getoond{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'De proxy {proxy} laat Usher niet door naar {who, select, named {{name}} other {de server}} op {host}.',
  'cause.proxy-refuses.status':
    'De proxy {proxy} laat Usher niet door naar {who, select, named {{name}} other {de server}} op {host} (status {status}).',
  'cause.proxy-setting':
    'De proxyinstelling voor {who, select, named {{name}} other {de server}} op {host} is onbruikbaar{detailed, select, yes {: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'De proxy {proxy} op weg naar {who, select, named {{name}} other {de server}} antwoordt niet{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    '{who, select, named {{name}} other {De server}} antwoordt niet op tijd op {host}{others, plural, =0 {} one {, en ook niet op het andere adres} other {, en ook niet op de # andere adressen}}.',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {De server}} antwoordt op {host}, maar meldt de activiteiten niet op tijd.',
  'cause.unreachable':
    '{who, select, named {{name}} other {De server}} is niet bereikbaar op {host}{detailed, select, yes { ({detail})} other {}}{others, plural, =0 {} one {, en ook niet op het andere adres} other {, en ook niet op de # andere adressen}}.',
  'cause.no-dns':
    'Hier is geen adres bekend voor {hostname}, de naam van {who, select, named {{name}} other {de server}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'Er antwoordt hier geen DNS-server, dus het adres van {hostname} is niet te vinden{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'Er is geen adres van {who, select, named {{name}} other {de server}} bekend.',
  'cause.unfinished': 'Het onderzoek van {who, select, named {{name}} other {de server}} is niet afgerond.',
};
