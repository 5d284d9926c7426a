import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version} is beschikbaar',
  'notice.update-how': 'Download de update of sla hem over via het menu van het pictogram.',

  'menu.check-updates': 'Naar updates zoeken…',
  'menu.checking-updates': 'Er wordt naar updates gezocht…',
  'menu.newest': 'Usher {version} is de nieuwste versie',
  'menu.download': 'Usher {version} downloaden',
  'menu.releases': 'Usher {version} ophalen…',
  'menu.skip': '{version} overslaan',
  'menu.downloading': 'Downloaden… {percent}',
  'menu.install': 'Herstarten om {version} te installeren',
  'menu.daily-updates': 'Dagelijks naar updates zoeken',

  'update.unreachable': 'Er kon niet naar updates worden gezocht: github.com is niet bereikbaar.',
  'update.unreadable': 'Er kon niet naar updates worden gezocht: de releases zijn niet te lezen.',
  'update.interrupted': 'Het downloaden is afgebroken.',
  'update.damaged': 'De download wijkt af van wat is uitgebracht en is weggegooid.',
  'update.not-installed': 'De update kon niet worden geïnstalleerd.',
  'update.no-browser': 'Geen browser nam de link naar de releases aan.',
};
