import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'Gemeldet: Du wolltest davon erfahren',
  'decision.asked-for': 'Gemeldet: Du hast es gestartet',
  'decision.settled': 'Gemeldet: ein Scan und alles, was daraus folgte',
  'decision.found-running': 'Gemeldet: Es lief schon vor dem Start von Usher',
  'decision.long-enough': 'Gemeldet: Es dauerte lange genug',
  'decision.muted-until': 'Zurückgehalten: Mitteilungen sind stumm',
  'decision.quiet-hours': 'Zurückgehalten: Ruhezeit',
  'decision.locked': 'Zurückgehalten: Der Bildschirm ist gesperrt',
  'decision.asleep': 'Zurückgehalten: Der Computer schläft',
  'decision.told': 'Zurückgehalten und danach gemeldet',
  'decision.cancelled': 'Nicht gemeldet: Du hast es abgebrochen',
  'decision.seen': 'Nicht gemeldet: Du hast gerade hingesehen',
  'decision.too-short': 'Nicht gemeldet: Es war zu kurz',
  'decision.kind-muted': 'Nicht gemeldet: Diese Art ist stumm',
  'decision.library-muted': 'Nicht gemeldet: Diese Mediathek ist stumm',
  'decision.server-muted': 'Nicht gemeldet: Dieser Server ist stumm',
  'decision.all-muted': 'Nicht gemeldet: Alles ist stumm',
  'decision.unworthy': 'Nicht gemeldet: Auf so etwas wartet niemand',
};
