/** The demo's libraries, all invented. */
export const libraries = [
  { key: '1', type: 'movie', title: 'Films', path: '/srv/films' },
  { key: '2', type: 'show', title: 'Series', path: '/srv/series' },
  { key: '3', type: 'artist', title: 'Music', path: '/srv/music' },
] as const;

export type Library = (typeof libraries)[number];
type Fields = Readonly<Record<string, unknown>>;

export function sectionsOf(isScanned: (key: string) => boolean): Fields {
  return {
    size: libraries.length,
    allowSync: false,
    title1: 'Plex Library',
    Directory: libraries.map(({ path, ...l }) => ({
      ...l,
      agent: 'tv.plex.agents.none',
      scanner: 'Plex Scanner',
      language: 'en-US',
      uuid: `demo-library-${l.key}`,
      refreshing: isScanned(l.key),
      Location: [{ id: Number(l.key), path }],
    })),
  };
}

/** The other paths that clients ask for when they connect. */
export function otherAnswer(path: string): Fields | undefined {
  switch (path) {
    case '/library':
      return { size: 1, title1: 'Plex Library', identifier: 'com.plexapp.plugins.library' };
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
    default:
      return undefined;
  }
}
