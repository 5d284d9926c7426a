import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': '{name} scannen',
  'start.scan-folder': '{folder} von {name} scannen',
  'start.refresh-metadata': 'Metadaten von {name} aktualisieren',
  'start.guide': 'Programm von {name} aktualisieren',
  'start.task': 'Jetzt starten: {name}',
  'start.stop': '{name} stoppen',
  'start.warning': 'Die Metadaten von allem in {name} werden neu geholt. Das kann Stunden dauern.',
  'start.folders': '{count, plural, one {# Ordner} other {# Ordner}}',

  'start.asked': 'Plex wird gefragt\u00a0…',
  'start.accepted': 'Plex hat zugestimmt.',
  'start.running': 'Läuft',
  'start.running-at': 'Läuft, {percent}',
  'start.stopping': 'Wird gestoppt\u00a0…',
  'start.unseen': 'Plex hat zugestimmt, aber es war kein Vorgang zu sehen.',

  'start.shared': 'Der Server gehört jemand anderem: Nur sein Besitzer kann dort etwas starten.',
  'start.forbidden': 'Plex lehnt ab: Dieses Konto darf dort nichts starten.',
  'start.away': 'Nicht verbunden: Im Moment lässt sich nichts starten.',
  'start.nothing': 'Noch ist nichts bekannt, was sich starten ließe.',

  'start.problem.account': 'Plex lehnt ab: Dieses Konto darf das nicht starten.',
  'start.problem.unknown': 'Plex kennt das nicht mehr.',
  'start.problem.refused': 'Plex hat abgelehnt, es zu starten.',
  'start.problem.late': 'Der Server hat nicht rechtzeitig geantwortet. Vielleicht beginnt es noch.',
  'start.problem.starting': 'Der Server startet gerade. Versuch es in einer Minute noch einmal.',
  'start.problem.error': 'Der Server hat mit einem Fehler geantwortet.',
  'start.problem.unreachable': 'Der Server war nicht erreichbar.',

  'started.known': 'Von dir gestartet',
  'started.guess': 'Wahrscheinlich von dir gestartet',

  'headline.start': 'Etwas starten',
  'headline.settings': 'Einstellungen',
  'headline.diagnostics': 'Diagnosebericht',
  'menu.start': 'Starten\u00a0…',
  'menu.scan': 'Mediathek scannen',
  'notice.not-started': '{work}: nicht gestartet',
  'notice.not-stopped': '{work}: nicht gestoppt',
  'notice.not-seen': '{work}: nicht zu sehen',
  'notice.metadata-refreshed': '{name}: Metadaten aktualisiert',
};
