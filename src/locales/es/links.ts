import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'Reintentando…',
  'link.trying-again-in': 'Nuevo intento en {duration}.',

  'transport.websocket':
    'En tiempo real por WebSocket{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}.',
  'transport.eventsource.silent':
    'En tiempo real por EventSource{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: WebSocket se conecta, pero no comunica nada.',
  'transport.eventsource.lost':
    'En tiempo real por EventSource{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: WebSocket se corta una y otra vez.',
  'transport.eventsource.timed-out':
    'En tiempo real por EventSource{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: WebSocket no responde.',
  'transport.eventsource.not-allowed':
    'En tiempo real por EventSource{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: WebSocket no está permitido.',
  'transport.eventsource.blocked':
    'En tiempo real por EventSource{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: WebSocket no llega, a menudo por un proxy entre este equipo y el servidor.',
  'transport.polling.silent':
    'Consulta cada pocos segundos{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: la conexión en tiempo real se establece, pero no comunica nada.',
  'transport.polling.lost':
    'Consulta cada pocos segundos{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: la conexión en tiempo real se corta una y otra vez.',
  'transport.polling.timed-out':
    'Consulta cada pocos segundos{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: la conexión en tiempo real no responde.',
  'transport.polling.not-allowed':
    'Consulta cada pocos segundos{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: la conexión en tiempo real no está permitida.',
  'transport.polling.blocked':
    'Consulta cada pocos segundos{route, select, plain {, sin cifrado} relay {, a través del relay de Plex} other {}}: la conexión en tiempo real no llega, a menudo por un proxy entre este equipo y el servidor.',
};
