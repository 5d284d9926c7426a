import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'Annoncé\u00a0: vous vouliez en être averti',
  'decision.asked-for': 'Annoncé\u00a0: vous l’avez lancé',
  'decision.settled': 'Annoncé\u00a0: un scan et tout ce qui en découle',
  'decision.found-running': 'Annoncé\u00a0: en cours avant le démarrage d’Usher',
  'decision.long-enough': 'Annoncé\u00a0: la durée était suffisante',
  'decision.muted-until': 'Retenu\u00a0: notifications en sourdine',
  'decision.quiet-hours': 'Retenu\u00a0: heures calmes',
  'decision.locked': 'Retenu\u00a0: écran verrouillé',
  'decision.asleep': 'Retenu\u00a0: ordinateur en veille',
  'decision.told': 'Retenu, puis annoncé ensuite',
  'decision.cancelled': 'Non annoncé\u00a0: vous l’avez annulé',
  'decision.seen': 'Non annoncé\u00a0: vous regardiez',
  'decision.too-short': 'Non annoncé\u00a0: trop court',
  'decision.kind-muted': 'Non annoncé\u00a0: ce type est en sourdine',
  'decision.library-muted': 'Non annoncé\u00a0: cette bibliothèque est en sourdine',
  'decision.server-muted': 'Non annoncé\u00a0: ce serveur est en sourdine',
  'decision.all-muted': 'Non annoncé\u00a0: tout est en sourdine',
  'decision.unworthy': 'Non annoncé\u00a0: personne n’attend ce genre d’activité',
};
