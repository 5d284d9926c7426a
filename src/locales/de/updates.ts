import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version} ist verfügbar',
  'notice.update-how': 'Das Menü des Symbols lädt es oder überspringt es.',

  'menu.check-updates': 'Nach Updates suchen\u00a0…',
  'menu.checking-updates': 'Sucht nach Updates\u00a0…',
  'menu.newest': 'Usher {version} ist die neueste Version',
  'menu.download': 'Usher {version} herunterladen',
  'menu.releases': 'Usher {version} holen\u00a0…',
  'menu.skip': '{version} überspringen',
  'menu.downloading': 'Wird heruntergeladen\u00a0… {percent}',
  'menu.install': 'Neu starten und {version} installieren',
  'menu.daily-updates': 'Täglich nach Updates suchen',

  'update.unreachable': 'Die Suche nach Updates ging nicht: github.com ist nicht erreichbar.',
  'update.unreadable': 'Die Suche nach Updates ging nicht: Die Veröffentlichungen sind nicht lesbar.',
  'update.interrupted': 'Der Download ist abgebrochen.',
  'update.damaged': 'Der Download war nicht das, was veröffentlicht wurde, und ist gelöscht.',
  'update.not-installed': 'Das Update konnte nicht installiert werden.',
  'update.no-browser': 'Kein Browser hat den Link zu den Veröffentlichungen angenommen.',
};
