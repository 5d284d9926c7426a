import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'Announced: you wanted to be told of it',
  'decision.asked-for': 'Announced: you started it',
  'decision.settled': 'Announced: a scan and all that came of it',
  'decision.found-running': 'Announced: it ran before Usher was there',
  'decision.long-enough': 'Announced: it lasted long enough',
  'decision.muted-until': 'Held back: notifications are muted',
  'decision.quiet-hours': 'Held back: quiet hours',
  'decision.locked': 'Held back: the screen is locked',
  'decision.asleep': 'Held back: the computer sleeps',
  'decision.told': 'Held back, and announced afterwards',
  'decision.cancelled': 'Not announced: you cancelled it',
  'decision.seen': 'Not announced: you were looking',
  'decision.too-short': 'Not announced: it was too short',
  'decision.kind-muted': 'Not announced: this kind is muted',
  'decision.library-muted': 'Not announced: this library is muted',
  'decision.server-muted': 'Not announced: this server is muted',
  'decision.all-muted': 'Not announced: everything is muted',
  'decision.unworthy': 'Not announced: nobody waits for such work',
};
