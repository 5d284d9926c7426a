import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': '{name} scannen',
  'start.scan-folder': '{folder} van {name} scannen',
  'start.refresh-metadata': 'Metadata van {name} vernieuwen',
  'start.guide': 'Gids van {name} vernieuwen',
  'start.task': 'Nu uitvoeren: {name}',
  'start.stop': '{name} stoppen',
  'start.warning': 'De metadata van alles in {name} wordt opnieuw opgehaald. Dat kan uren duren.',
  'start.folders': '{count, plural, one {# map} other {# mappen}}',

  'start.asked': 'Aan Plex gevraagd…',
  'start.accepted': 'Plex gaat akkoord.',
  'start.running': 'Loopt',
  'start.running-at': 'Loopt, {percent}',
  'start.stopping': 'Wordt gestopt…',
  'start.unseen': 'Plex ging akkoord, maar er was geen activiteit te zien.',

  'start.shared': 'Server van iemand anders: alleen de eigenaar kan daar iets starten.',
  'start.forbidden': 'Plex weigert: dit account mag daar niets starten.',
  'start.away': 'Niet verbonden: er kan nu niets worden gestart.',
  'start.nothing': 'Er is nog niets bekend wat kan worden gestart.',

  'start.problem.account': 'Plex weigert: dit account mag het niet starten.',
  'start.problem.unknown': 'Plex kent het niet meer.',
  'start.problem.refused': 'Plex weigert het te starten.',
  'start.problem.late': 'De server antwoordde niet op tijd. Het kan nog beginnen.',
  'start.problem.starting': 'De server start op. Probeer het over een minuut opnieuw.',
  'start.problem.error': 'De server antwoordde met een fout.',
  'start.problem.unreachable': 'De server was niet bereikbaar.',

  'started.known': 'Door jou gestart',
  'started.guess': 'Waarschijnlijk door jou gestart',

  'headline.start': 'Activiteit starten',
  'headline.settings': 'Instellingen',
  'headline.diagnostics': 'Diagnostische gegevens',
  'menu.start': 'Starten…',
  'menu.scan': 'Bibliotheek scannen',
  'notice.not-started': '{work}: niet gestart',
  'notice.not-stopped': '{work}: niet gestopt',
  'notice.not-seen': '{work}: niet gezien',
  'notice.metadata-refreshed': '{name}: metadata vernieuwd',
};
