import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': 'Today',
  'history.yesterday': 'Yesterday',
  'history.since': 'Since {day}, {time}',
  'history.jobs': '{count, plural, one {# job} other {# jobs}}',
  'history.jobs-lasted': '{jobs}, {total} in all, {median} typically',
  'history.empty': 'Nothing has finished yet.',
  'history.no-match': 'Nothing that finished fits this: {limits}.',
  'history.library': 'Library {id}',
  'history.library-on': '{library} · {server}',
  'history.saved': 'Saved in {folder} as {name}.',
  'history.unsaved': 'The file could not be saved. The log says why.',
  'history.cleared': 'The history is empty now.',
  'history.uncleared': 'The history could not be cleared. The log says why.',
  'history.clear-question':
    'Forget everything that finished, on every server? What runs now goes on, and is told when it is done.',

  'kind.scan': 'Library scans',
  'kind.metadata': 'Metadata',
  'kind.analysis': 'Media analysis',
  'kind.download': 'Downloads',
  'kind.live-tv': 'Live TV',
  'kind.maintenance': 'Maintenance',
  'kind.other': 'Other work',
};
