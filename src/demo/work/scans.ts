import { type Item, itemsOf, keyOf, subtitleOf } from '../content/items.ts';
import type { Library } from '../content/libraries.ts';
import type { Play, Work } from './works.ts';

const STEPS = 50;
/** Metadata was seen to be updated for up to three items at a time (docs/protocol.md "Kinds of activities"). */
const AT_ONCE = 3;
const ITEM_MS = 2600;

/** Looks for files, then updates the metadata of a few items. It names its library only after a second, as on real servers. */
export function scan({ key, title }: Library, seconds = 20): Play {
  return async (work) => {
    const found = itemsOf(key);
    const steps = Array.from({ length: STEPS }, (_, i) => {
      const item = found[Math.floor((i / STEPS) * found.length)];
      const named = { title: `Scanning ${title}`, Context: { librarySectionID: key } };
      return { progress: i * 2, ...(i < 2 ? {} : { ...named, subtitle: item ? subtitleOf(item) : '' }) };
    });
    const everyMs = (seconds * 1000) / STEPS;
    if (await work.run({ title: 'Scanning' }, { steps, everyMs }))
      await update(work, found.slice(0, AT_ONCE));
  };
}

/** What `force=1` asks for: the metadata of everything in the library. */
export function refreshMetadata({ key }: Library): Play {
  return (work) => update(work, itemsOf(key));
}

async function update(work: Work, items: readonly Item[]): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE)
    await Promise.all(
      items.slice(i, i + AT_ONCE).map((item, n) =>
        work.run(
          {
            type: 'library.update.item.metadata',
            title: 'Updating metadata',
            subtitle: subtitleOf(item),
            progress: -1,
            Context: { key: keyOf(item) },
          },
          { everyMs: (n + 1) * ITEM_MS },
        ),
      ),
    );
}
