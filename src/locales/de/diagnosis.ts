import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': 'Name',
  'step.tcp': 'Verbindung',
  'step.tls': 'Zertifikat',
  'step.identity': 'Server',
  'step.token': 'Token',
  'step.list': 'Aktivitäten',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem} ({detail})',

  'how.local': 'Lokal',
  'how.remote': 'Von außen',
  'how.relay': 'Plex-Relay',
  'how.typed': 'Per Adresse',
  'how.local.proxy': 'Lokal, über den Proxy {proxy}',
  'how.remote.proxy': 'Von außen, über den Proxy {proxy}',
  'how.relay.proxy': 'Plex-Relay, über den Proxy {proxy}',
  'how.typed.proxy': 'Per Adresse, über den Proxy {proxy}',

  'cause.fine':
    '{who, select, named {{name}} other {Der Server}} ist live über WebSocket unter {host}{via, select, proxy {, über den Proxy {proxy}} other {}}.',
  'cause.dns-rebinding':
    'Der DNS-Server hier hält {hostname} zurück{detailed, select, yes { ({detail})} other {}}, wie es der Schutz vor DNS-Rebinding tut; Usher geht direkt zu {spelled}.',
  'cause.proxy-no-upgrade':
    'WebSocket kommt nicht zu {who, select, named {{name}} other {dem Server}} unter {host} durch{detailed, select, yes { ({detail})} other {}}, wahrscheinlich wegen {via, select, proxy {des Proxys {proxy}, der} other {eines Reverse-Proxys, der}} kein Upgrade weitergibt; Usher {transport, select, eventsource {hört über EventSource zu} other {fragt alle paar Sekunden}}.',
  'cause.proxy-buffers':
    'Weder WebSocket{detailed, select, yes { ({detail})} other {}} noch EventSource kommt zu {who, select, named {{name}} other {dem Server}} unter {host} durch, wahrscheinlich wegen {via, select, proxy {des Proxys {proxy}, der} other {eines Reverse-Proxys, der}} Antworten zurückhält; Usher {transport, select, eventsource {hört über EventSource zu} other {fragt alle paar Sekunden}}.',
  'cause.stream-refused':
    '{who, select, named {{name}} other {Der Server}} unter {host} zeigt diesem Konto seine Liste, aber nicht den Live-Stream{detailed, select, yes { ({detail})} other {}}; Usher {transport, select, eventsource {hört über EventSource zu} other {fragt alle paar Sekunden}}.',
  'cause.relay-only':
    '{who, select, named {{name}} other {Der Server}} ist nur über das langsame Plex-Relay erreichbar, unter {host}.',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {Der Server}} gehört jemand anderem, deshalb sind nur die eigenen Aktivitäten zu sehen.',
  'cause.not-owner':
    '{who, select, named {{name}} other {Der Server}} unter {host} akzeptiert das Token, zeigt diesem Konto aber seine Aktivitäten nicht{detailed, select, yes { ({detail})} other {}}.',
  'cause.token-expired':
    '{who, select, named {{name}} other {Der Server}} antwortet unter {host}, akzeptiert das Token aber nicht mehr{detailed, select, yes { ({detail})} other {}}.',
  'cause.starting':
    '{who, select, named {{name}} other {Der Server}} unter {host} startet gerade oder ist mit seiner Datenbank beschäftigt{detailed, select, yes { ({detail})} other {}}.',
  'cause.certificate-changed':
    'Das Zertifikat von {host} ist nicht das, dem du für {who, select, named {{name}} other {den Server}} zugestimmt hast: Es ist {detail}.',
  'cause.certificate-untrusted':
    'Für das Zertifikat von {host} bürgt niemand, dem dieser Computer vertraut: {detail}.',
  'cause.certificate-outdated': 'Das Zertifikat von {host} gilt jetzt nicht: {detail}.',
  'cause.certificate-name': 'Das Zertifikat von {host} passt nicht zu {hostname}: {detail}.',
  'cause.plain-only':
    '{who, select, named {{name}} other {Der Server}} antwortet unter {host} nur unverschlüsselt, und dem hat niemand zugestimmt.',
  'cause.plain-outside':
    '{host} liegt außerhalb deines Netzwerks, und ohne Verschlüsselung könnte jeder auf dem Weg das Token lesen.',
  'cause.wrong-server':
    'Unter {host} antwortet ein anderer Plex Media Server als {who, select, named {{name}} other {der gesuchte}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.guarded':
    'Etwas vor {who, select, named {{name}} other {dem Server}} unter {host} verlangt eine eigene Anmeldung{detailed, select, yes { ({detail})} other {}}.',
  'cause.server-error':
    '{who, select, named {{name}} other {Der Server}} antwortet unter {host} mit einem Fehler{detailed, select, yes { ({detail})} other {}}.',
  'cause.not-plex':
    'Was unter {host} antwortet, ist kein Plex Media Server{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-tls': '{host} antwortet, spricht aber kein TLS.',
  'cause.tls-broken':
    '{host} bricht ab, bevor es ein Zertifikat zeigt{detailed, select, yes { ({detail})} other {}}.',
  'cause.proxy-refuses':
    'Der Proxy {proxy} lässt Usher nicht zu {who, select, named {{name}} other {dem Server}} unter {host} durch.',
  'cause.proxy-refuses.status':
    'Der Proxy {proxy} lässt Usher nicht zu {who, select, named {{name}} other {dem Server}} unter {host} durch (Status {status}).',
  'cause.proxy-setting':
    'Die Proxy-Einstellung für {who, select, named {{name}} other {den Server}} unter {host} ist nicht brauchbar{detailed, select, yes {: {detail}} other {}}.',
  'cause.proxy-unreachable':
    'Der Proxy {proxy} auf dem Weg zu {who, select, named {{name}} other {dem Server}} antwortet nicht{detailed, select, yes { ({detail})} other {}}.',
  'cause.timed-out':
    '{who, select, named {{name}} other {Der Server}} antwortet nicht rechtzeitig unter {host}{others, plural, =0 {} one { und auch nicht unter seiner anderen Adresse} other { und auch nicht unter seinen # anderen Adressen}}.',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {Der Server}} antwortet unter {host}, nennt seine Aktivitäten aber nicht rechtzeitig.',
  'cause.unreachable':
    '{who, select, named {{name}} other {Der Server}} ist nicht erreichbar unter {host}{detailed, select, yes { ({detail})} other {}}{others, plural, =0 {} one { und auch nicht unter seiner anderen Adresse} other { und auch nicht unter seinen # anderen Adressen}}.',
  'cause.no-dns':
    'Hier kennt niemand eine Adresse für {hostname}, den Namen {who, select, named {von {name}} other {des Servers}}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-dns.timed-out':
    'Hier antwortet kein DNS-Server, deshalb kennt niemand die Adresse von {hostname}{detailed, select, yes { ({detail})} other {}}.',
  'cause.no-address': 'Von {who, select, named {{name}} other {dem Server}} ist keine Adresse bekannt.',
  'cause.unfinished': '{who, select, named {{name}} other {Der Server}} wurde nicht bis zum Ende untersucht.',
};
