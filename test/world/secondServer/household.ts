import type { Tree } from './tree.ts';

/** Who uses the server: its owner, and somebody with whom it is shared. */
export const OWNER = 1;
export const FRIEND = 7;

/** What `/` says beside its names. */
export const ABOUT: Tree = {
  platform: 'Linux',
  platformVersion: '6.1',
  myPlexUsername: 'greta@example.org',
  myPlexSigninState: 'ok',
  myPlexSubscription: true,
  ownerFeatures: 'livetv,pass',
  livetv: 7,
  eventStream: true,
  updatedAt: 1_763_000_000,
};

export type Section = {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly path: string;
};

export const SECTIONS: readonly Section[] = [
  { key: '1', title: 'Films', type: 'movie', path: '/srv/films' },
  { key: '2', title: 'Series', type: 'show', path: '/srv/series' },
  { key: '5', title: 'Music', type: 'artist', path: '/srv/music' },
];

export function sectionTree({ key, title, type, path }: Section, refreshing: boolean): Tree {
  return {
    allowSync: true,
    art: `/:/resources/${type}-fanart.jpg`,
    filters: true,
    refreshing,
    thumb: `/:/resources/${type}.png`,
    key,
    type,
    title,
    agent: `tv.plex.agents.${type}`,
    scanner: `Plex ${title}`,
    language: 'en-GB',
    uuid: `5a1e0000-0000-4000-8000-00000000000${key}`,
    createdAt: 1_700_000_000,
    updatedAt: 1_760_000_000,
    scannedAt: 1_763_000_000,
    content: true,
    directory: true,
    hidden: 0,
    Location: [{ id: Number(key), path }],
  };
}

/** By rating key. */
export const ITEMS: Readonly<Record<string, Tree>> = {
  101: { ratingKey: '101', key: '/library/metadata/101', type: 'movie', title: 'Salt & Iron', year: 1974 },
  201: { ratingKey: '201', key: '/library/metadata/201/children', type: 'show', title: 'Night Ferry' },
  214: {
    ratingKey: '214',
    key: '/library/metadata/214',
    parentRatingKey: '210',
    grandparentRatingKey: '201',
    type: 'episode',
    title: 'The Lock Keeper',
    grandparentTitle: 'Night Ferry',
    parentTitle: 'Season 2',
    index: 4,
    parentIndex: 2,
  },
};

/** The library of an item, by the first digit of its rating key. */
export function sectionOf(ratingKey: string): Section | undefined {
  return SECTIONS.find(({ key }) => ratingKey.startsWith(key));
}

/** The first is the nameless one that servers have beside the owner's. */
export const ACCOUNTS: readonly Tree[] = [account(0, ''), account(OWNER, 'Greta'), account(FRIEND, 'Ivo')];

function account(id: number, name: string): Tree {
  return {
    id,
    key: `/accounts/${id}`,
    name,
    autoSelectAudio: true,
    defaultAudioLanguage: 'en',
    defaultSubtitleLanguage: 'en',
    subtitleMode: 0,
    thumb: '',
  };
}

type ButlerTask = Tree & { readonly name: string; readonly title: string; readonly enabled: boolean };

export const BUTLER_TASKS: readonly ButlerTask[] = [
  butlerTask('BackupDatabase', 'Back up the database', 3, true),
  butlerTask('OptimizeDatabase', 'Optimise the database', 7, true),
  butlerTask('RefreshEpgGuides', 'Refresh the guide', 1, true),
  butlerTask('LoudnessAnalysis', 'Analyse loudness', 1, false),
];

function butlerTask(name: string, title: string, interval: number, enabled: boolean): ButlerTask {
  return {
    name,
    title,
    description: `${title}, now and then.`,
    enabled,
    interval,
    scheduleRandomized: interval > 1,
  };
}

const DEVICES: Readonly<Record<string, Tree>> = {
  17: {
    key: '17',
    parentID: '28',
    uuid: 'device://tv.plex.grabbers.hdhomerun/10AB20CD',
    uri: 'http://192.0.2.17',
    protocol: 'livetv',
    make: 'Silicondust',
    model: 'HDHomeRun',
    modelNumber: 'HDTC',
    title: 'Attic aerial',
    sources: '0,1',
    state: '1',
    status: 'alive',
    tuners: '2',
    lastSeenAt: 1_763_000_000,
    ChannelMapping: [
      { deviceIdentifier: '4.1', channelKey: '5cc8-4', lineupIdentifier: '004', enabled: true },
    ],
  },
};

const DVRS: Readonly<Record<string, Tree>> = {
  28: {
    key: '28',
    uuid: '28281111-0000-4000-8000-000000000028',
    language: 'eng',
    lineup: 'lineup://tv.plex.providers.epg.cloud/5cc83d#Cellar',
    Device: Object.values(DEVICES),
  },
};

/** Tuners and recorders, by key. */
export const LIVE_TV = { devices: DEVICES, dvrs: DVRS };
