import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'Neuer Versuch\u00a0…',
  'link.trying-again-in': 'Neuer Versuch in {duration}.',

  'transport.websocket':
    'Live über WebSocket{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}.',
  'transport.eventsource.silent':
    'Live über EventSource{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: WebSocket verbindet sich, meldet aber nichts.',
  'transport.eventsource.lost':
    'Live über EventSource{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: WebSocket bricht immer wieder ab.',
  'transport.eventsource.timed-out':
    'Live über EventSource{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: WebSocket antwortet nicht.',
  'transport.eventsource.not-allowed':
    'Live über EventSource{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: WebSocket ist nicht erlaubt.',
  'transport.eventsource.blocked':
    'Live über EventSource{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: WebSocket kommt nicht durch, oft wegen eines Proxys auf dem Weg zum Server.',
  'transport.polling.silent':
    'Fragt alle paar Sekunden{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: Der Live-Stream verbindet sich, meldet aber nichts.',
  'transport.polling.lost':
    'Fragt alle paar Sekunden{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: Der Live-Stream bricht immer wieder ab.',
  'transport.polling.timed-out':
    'Fragt alle paar Sekunden{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: Der Live-Stream antwortet nicht.',
  'transport.polling.not-allowed':
    'Fragt alle paar Sekunden{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: Der Live-Stream ist nicht erlaubt.',
  'transport.polling.blocked':
    'Fragt alle paar Sekunden{route, select, plain {, unverschlüsselt} relay {, durch das Plex-Relay} other {}}: Der Live-Stream kommt nicht durch, oft wegen eines Proxys auf dem Weg zum Server.',
};
