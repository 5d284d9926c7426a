import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version} ist verfügbar',
  'notice.update-how': 'Im Menü des Symbols lässt es sich laden oder überspringen.',

  'menu.check-updates': 'Nach Updates suchen\u00a0…',
  'menu.checking-updates': 'Sucht nach Updates\u00a0…',
  'menu.newest': 'Usher {version} ist die neueste Version',
  'menu.download': 'Usher {version} herunterladen',
  'menu.releases': 'Usher {version} holen\u00a0…',
  'menu.skip': '{version} überspringen',
  'menu.downloading': 'Wird heruntergeladen\u00a0… {percent}',
  'menu.install': 'Neu starten und {version} installieren',
  'menu.daily-updates': 'Täglich nach Updates suchen',

  'update.unreachable': 'Nach Updates konnte nicht gesucht werden: github.com ist nicht erreichbar.',
  'update.unreadable': 'Nach Updates konnte nicht gesucht werden: Die Veröffentlichungen sind nicht lesbar.',
  'update.interrupted': 'Der Download wurde unterbrochen.',
  'update.damaged': 'Der Download war nicht das, was veröffentlicht wurde, und wurde gelöscht.',
  'update.not-installed': 'Das Update konnte nicht installiert werden.',
  'update.no-browser': 'Kein Browser hat den Link zu den Veröffentlichungen angenommen.',
};
