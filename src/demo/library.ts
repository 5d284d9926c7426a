/** The demo's libraries, all invented. */
export const libraries = [
  { key: '1', type: 'movie', title: 'Films' },
  { key: '2', type: 'show', title: 'Series' },
  { key: '3', type: 'artist', title: 'Music' },
] as const;

/** The other paths that clients ask for when they connect. */
export function library(path: string): Readonly<Record<string, unknown>> | undefined {
  switch (path) {
    case '/library':
      return { size: 1, title1: 'Plex Library', identifier: 'com.plexapp.plugins.library' };
    case '/library/sections':
    case '/library/sections/all':
      return {
        size: libraries.length,
        allowSync: false,
        title1: 'Plex Library',
        Directory: libraries.map((l) => ({
          ...l,
          agent: 'tv.plex.agents.none',
          scanner: 'Plex Scanner',
          language: 'en-US',
          uuid: `demo-library-${l.key}`,
          refreshing: false,
        })),
      };
    case '/media/providers':
      return {
        size: 1,
        MediaProvider: [
          {
            identifier: 'com.plexapp.plugins.library',
            title: 'Library',
            Feature: [{ type: 'activities', key: '/activities' }],
          },
        ],
      };
    case '/accounts':
      return { size: 1, Account: [{ id: 1, key: '/accounts/1', name: 'owner' }] };
    default:
      return undefined;
  }
}
