import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': 'Nieuwe poging…',
  'link.trying-again-in': 'Nieuwe poging over {duration}.',

  'transport.websocket':
    'Live via WebSocket{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}.',
  'transport.eventsource.silent':
    'Live via EventSource{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: WebSocket maakt verbinding, maar meldt niets.',
  'transport.eventsource.lost':
    'Live via EventSource{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: WebSocket wordt telkens verbroken.',
  'transport.eventsource.timed-out':
    'Live via EventSource{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: WebSocket antwoordt niet.',
  'transport.eventsource.not-allowed':
    'Live via EventSource{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: WebSocket is niet toegestaan.',
  'transport.eventsource.blocked':
    'Live via EventSource{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: WebSocket komt er niet door, vaak vanwege een proxy tussen hier en de server.',
  'transport.polling.silent':
    'Navraag om de paar seconden{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: de liveverbinding komt tot stand, maar meldt niets.',
  'transport.polling.lost':
    'Navraag om de paar seconden{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: de liveverbinding wordt telkens verbroken.',
  'transport.polling.timed-out':
    'Navraag om de paar seconden{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: de liveverbinding antwoordt niet.',
  'transport.polling.not-allowed':
    'Navraag om de paar seconden{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: de liveverbinding is niet toegestaan.',
  'transport.polling.blocked':
    'Navraag om de paar seconden{route, select, plain {, zonder versleuteling} relay {, via de relay van Plex} other {}}: de liveverbinding komt er niet door, vaak vanwege een proxy tussen hier en de server.',
};
