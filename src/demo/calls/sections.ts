import { DONE, give, namedBy, page, reply } from '../answers.ts';
import { type Library, libraries, sectionsOf } from '../content/libraries.ts';
import { refreshMetadata, scan } from '../work/scans.ts';
import type { Works } from '../work/works.ts';
import type { WireActivity, World } from '../world.ts';
import type { Calls } from './call.ts';

const SHORT_SECONDS = 10;

/** @param namesScans Whether the answer to a start names its activity, which nobody wrote down. */
export function sectionCalls(world: World, works: Works, namesScans: boolean): Calls {
  const isScanned = (key: string): boolean =>
    works.isRunning(`section:${key}`) || world.activities().some((a) => isScanOf(a, key));

  return {
    sections: ({ request, response }) => reply(request, response, sectionsOf(isScanned)),

    refresh: ({ response, id, query }) => {
      const chosen = meant(id);
      if (!chosen) return give(response, page(404));
      const play = (library: Library) => {
        if (query.get('force') === '1') return refreshMetadata(library);
        return query.has('path') ? scan(library, SHORT_SECONDS) : scan(library);
      };
      const [first] = chosen.map((library) => works.begin(`section:${library.key}`, play(library)));
      const named = namesScans ? namedBy(first?.uuid) : {};
      give(response, { ...DONE, headers: { ...DONE.headers, ...named } });
    },

    'stop-refresh': ({ response, id }) => {
      const chosen = meant(id);
      if (!chosen) return give(response, page(404));
      give(response, DONE);
      works.stop(
        (name) => chosen.some(({ key }) => name === `section:${key}`),
        // A scan that does not say its library is one of all.
        (activity) => (id === 'all' && isScan(activity)) || chosen.some(({ key }) => isScanOf(activity, key)),
      );
    },
  };
}

function meant(id = 'all'): readonly Library[] | undefined {
  if (id === 'all') return libraries;
  const library = libraries.find(({ key }) => key === id);
  return library && [library];
}

function isScan({ type }: WireActivity): boolean {
  return type === 'library.update.section';
}

function isScanOf(activity: WireActivity, key: string): boolean {
  return isScan(activity) && String(activity.Context?.librarySectionID) === key;
}
