import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'Nouvel essai…',
  'link.trying-again-in': 'Nouvel essai dans {duration}.',

  'transport.websocket':
    'En direct par WebSocket{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}.',
  'transport.eventsource.silent':
    'En direct par EventSource{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: WebSocket se connecte, mais ne transmet rien.',
  'transport.eventsource.lost':
    'En direct par EventSource{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: WebSocket est sans cesse coupé.',
  'transport.eventsource.timed-out':
    'En direct par EventSource{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: WebSocket ne répond pas.',
  'transport.eventsource.not-allowed':
    'En direct par EventSource{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: WebSocket n’est pas autorisé.',
  'transport.eventsource.blocked':
    'En direct par EventSource{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: WebSocket ne passe pas, souvent à cause d’un proxy sur le trajet du serveur.',
  'transport.polling.silent':
    'Interrogation à quelques secondes d’intervalle{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: le flux en direct se connecte, mais ne transmet rien.',
  'transport.polling.lost':
    'Interrogation à quelques secondes d’intervalle{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: le flux en direct est sans cesse coupé.',
  'transport.polling.timed-out':
    'Interrogation à quelques secondes d’intervalle{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: le flux en direct ne répond pas.',
  'transport.polling.not-allowed':
    'Interrogation à quelques secondes d’intervalle{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: le flux en direct n’est pas autorisé.',
  'transport.polling.blocked':
    'Interrogation à quelques secondes d’intervalle{route, select, plain {, sans chiffrement} relay {, par le relais Plex} other {}}\u00a0: le flux en direct ne passe pas, souvent à cause d’un proxy sur le trajet du serveur.',
};
