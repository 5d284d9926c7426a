import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'Trying again…',
  'link.trying-again-in': 'Trying again in {duration}.',

  'transport.websocket':
    'Live over WebSocket{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}.',
  'transport.eventsource.silent':
    'Live over EventSource{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: WebSocket connects, but tells nothing.',
  'transport.eventsource.lost':
    'Live over EventSource{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: WebSocket is cut off again and again.',
  'transport.eventsource.timed-out':
    'Live over EventSource{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: WebSocket does not answer.',
  'transport.eventsource.not-allowed':
    'Live over EventSource{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: WebSocket is not allowed.',
  'transport.eventsource.blocked':
    'Live over EventSource{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: WebSocket does not get through, often for a proxy between here and the server.',
  'transport.polling.silent':
    'Asking every few seconds{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: the live stream connects, but tells nothing.',
  'transport.polling.lost':
    'Asking every few seconds{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: the live stream is cut off again and again.',
  'transport.polling.timed-out':
    'Asking every few seconds{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: the live stream does not answer.',
  'transport.polling.not-allowed':
    'Asking every few seconds{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: the live stream is not allowed.',
  'transport.polling.blocked':
    'Asking every few seconds{route, select, plain {, without encryption} relay {, through Plex’s relay} other {}}: the live stream does not get through, often for a proxy between here and the server.',
};
