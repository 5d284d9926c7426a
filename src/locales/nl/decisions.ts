import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': 'Gemeld: je wilde het weten',
  'decision.asked-for': 'Gemeld: je hebt het zelf gestart',
  'decision.settled': 'Gemeld: een scan en alles wat erop volgde',
  'decision.found-running': 'Gemeld: het liep al voordat Usher er was',
  'decision.long-enough': 'Gemeld: het duurde lang genoeg',
  'decision.muted-until': 'Uitgesteld: meldingen zijn gedempt',
  'decision.quiet-hours': 'Uitgesteld: stille uren',
  'decision.locked': 'Uitgesteld: het scherm is vergrendeld',
  'decision.asleep': 'Uitgesteld: de computer slaapt',
  'decision.told': 'Uitgesteld en later gemeld',
  'decision.cancelled': 'Niet gemeld: je hebt het geannuleerd',
  'decision.seen': 'Niet gemeld: je keek zelf',
  'decision.too-short': 'Niet gemeld: het duurde te kort',
  'decision.kind-muted': 'Niet gemeld: deze soort is gedempt',
  'decision.library-muted': 'Niet gemeld: deze bibliotheek is gedempt',
  'decision.server-muted': 'Niet gemeld: deze server is gedempt',
  'decision.all-muted': 'Niet gemeld: alles is gedempt',
  'decision.unworthy': 'Niet gemeld: hier wacht niemand op',
};
