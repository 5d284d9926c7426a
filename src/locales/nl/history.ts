import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'Vandaag',
  'history.yesterday': 'Gisteren',
  'history.since': 'Sinds {day}, {time}',
  'history.jobs': '{count, plural, one {# activiteit} other {# activiteiten}}',
  'history.jobs-lasted': '{jobs}, {total} in totaal, doorgaans {median}',
  'history.empty': 'Er is nog niets voltooid.',
  'history.no-match': 'Niets wat voltooid is, past hierbij: {limits}.',
  'history.library': 'Bibliotheek {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'Opgeslagen in {folder} als {name}.',
  'history.unsaved': 'Het bestand kon niet worden opgeslagen. In het logboek staat waarom.',
  'history.cleared': 'De geschiedenis is nu leeg.',
  'history.uncleared': 'De geschiedenis kon niet worden gewist. In het logboek staat waarom.',
  'history.clear-question':
    'Alles vergeten wat voltooid is, op elke server? Wat nu loopt, gaat door en wordt gemeld als het klaar is.',

  'kind.scan': 'Bibliotheekscans',
  'kind.metadata': 'Metadata',
  'kind.analysis': 'Media-analyse',
  'kind.download': 'Downloads',
  'kind.live-tv': 'Live-tv',
  'kind.maintenance': 'Onderhoud',
  'kind.other': 'Overige activiteiten',
};
