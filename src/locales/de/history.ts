import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'Heute',
  'history.yesterday': 'Gestern',
  'history.since': 'Seit {day}, {time}',
  'history.jobs': '{count, plural, one {# Vorgang} other {# Vorgänge}}',
  'history.jobs-lasted': '{jobs}, insgesamt {total}, typisch {median}',
  'history.empty': 'Noch ist nichts fertig geworden.',
  'history.no-match': 'Nichts Fertiges passt dazu: {limits}.',
  'history.library': 'Mediathek {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'Gespeichert in {folder} als {name}.',
  'history.unsaved': 'Die Datei konnte nicht gespeichert werden. Das Protokoll sagt, warum.',
  'history.cleared': 'Der Verlauf ist jetzt leer.',
  'history.uncleared': 'Der Verlauf konnte nicht geleert werden. Das Protokoll sagt, warum.',
  'history.clear-question':
    'Alles Fertige auf allen Servern vergessen? Was jetzt läuft, läuft weiter und wird gemeldet, wenn es fertig ist.',

  'kind.scan': 'Mediathek-Scans',
  'kind.metadata': 'Metadaten',
  'kind.analysis': 'Medienanalyse',
  'kind.download': 'Downloads',
  'kind.live-tv': 'Live-TV',
  'kind.maintenance': 'Wartung',
  'kind.other': 'Anderes',
};
